// What saved weights predict, for whoever wants to compare: continue.py beside this file does.
//
// Takes the weights of lesson 4 or of a network of beyond/ and writes preds.npy, [n, 10], a row for
// each validation image in the order of the files; --save says where.
#include <cstdio>
#include <filesystem>

#include "common/mnist/data_dir.h"
#include "common/program/program.h"
#include "common/tensor/npy.h"
#include "lesson01_tensors/digits.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/saved_net.h"

namespace {

using namespace nn;

// Lesson 4's network, of whatever width it is.
Params load_params(const std::filesystem::path& directory, std::size_t inputs) {
  const std::size_t hidden = read_npy(directory / "w1.npy").shape().back();
  return params_of(load_weights(directory, {{"w1", Tensor({inputs, hidden})},
                                            {"b1", Tensor({hidden})},
                                            {"w2", Tensor({hidden, kClasses})},
                                            {"b2", Tensor({kClasses})}}));
}

Tensor predictions(const Options& options, const Samples& samples, const Rows& rows) {
  if (std::filesystem::exists(std::filesystem::path(options.load) / "net.txt")) {
    return predict(load_net(options.load, samples.extent()), samples);
  }
  Tensor x;
  load_images(samples, rows, {}, 0, 0, x);
  return simple_net(x, load_params(options.load, samples.extent().size()));
}

void run(const Options& options) {
  if (options.load.empty()) throw UsageError("--load is missing: expected a directory of weights");
  const Samples samples = load_samples(find_data_dir(options.data), "t10k");
  const Rows rows = numbers(0, samples.size());
  const Tensor preds = predictions(options, samples, rows);
  if (!options.save.empty()) save_weights(options.save, {{"preds", preds}});
  std::printf("Accuracy: %.2f%%\n", 100 * static_cast<double>(accuracy_of(preds, samples, rows)));
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv, {"predict", "says what saved weights predict", {"load", "save"}},
                     run);
}
