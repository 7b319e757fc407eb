// make try FILE=lesson04_training/try/overfit.cpp
//
// Overfitting: a hundred images, and a network with 4,000 weights for each of them. Predict first:
// what do both losses do, the training images' and the validation images'? Then try 1,000 images.
#include <cstdio>

#include "common/mnist/data_dir.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"

int main() {
  const auto [all, valid] = nn::load_mnist(nn::find_data_dir());
  nn::Generator generator(1);
  const nn::Batch some = nn::first(nn::DataLoader(all, 100, generator));
  const nn::Dataset dset = nn::zip(some.xb, some.yb);
  const nn::DataLoader dl(dset, 100), valid_dl(valid, 1000);
  nn::Params params = nn::init_net(784, 500, 10, generator, 0.05f);
  std::printf("steps  loss: training  validation  accuracy: training  validation\n");
  int steps = 0;
  for (const int until : {0, 30, 100, 300, 1000, 3000}) {
    for (; steps < until; ++steps) nn::train_epoch(dl, 5.0f, params);
    std::printf("%5d  %14.4f  %10.4f  %17.0f%%  %9.0f%%\n", steps, nn::mean_loss(params, dl),
                nn::mean_loss(params, valid_dl), 100 * nn::validate_epoch(params, dl),
                100 * nn::validate_epoch(params, valid_dl));
  }
}
