// make try FILE=lesson04_training/try/step.cpp
//
// One batch, ten steps on it, and the loss before each. Predict first: does it fall with every
// step? Then try a learning rate of 5 and of 5000.
#include <iostream>

#include "common/mnist/data_dir.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"

int main() {
  const auto [dset, valid_dset] = nn::load_mnist(nn::find_data_dir());
  nn::Generator generator(1);
  nn::Params params = nn::init_net(784, 100, 10, generator);
  const auto [xb, yb] = nn::first(nn::DataLoader(dset, 1000, generator));
  const float lr = 50;
  for (int step = 0; step < 10; ++step) {
    const nn::Gradients grads = nn::calc_grad(xb, yb, params);
    std::cout << "step " << step << ": loss " << grads.loss << '\n';
    nn::sgd_step(params, grads, lr);
  }
}
