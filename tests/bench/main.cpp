// `make bench`: how fast the training is, against the limit and against its peers. See README.md.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/machine/blas.h"
#include "common/mnist/data_dir.h"
#include "common/program/printed.h"
#include "common/program/program.h"
#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "common/tensor/tensor.h"
#include "lesson01_tensors/dataset.h"
#include "lesson04_training/calc_grad.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"
#include "tests/bench/article.h"
#include "tests/bench/child.h"
#include "tests/bench/compare.h"
#include "tests/bench/compare_conv.h"
#include "tests/bench/limit.h"
#include "tests/bench/report.h"
#include "tests/bench/stopwatch.h"

namespace {

using namespace bench;

// An epoch with a stopwatch between the lines of train_epoch.
void shares(Report& report, const nn::Dataset& dset) {
  report.section("Where the time of an epoch goes, batch 1000 (medians of 5)");
  nn::Params params = net(kHidden);
  nn::Generator generator(3);
  const nn::DataLoader dl(dset, kBatch, generator);
  std::array<std::vector<double>, 3> all;
  for (int i = 0; i < 5; ++i) {
    std::array<double, 3> parts = {};
    Stopwatch watch;
    for (const auto& [xb, yb] : dl) {
      parts[0] += watch.lap();
      const nn::Gradients grads = nn::calc_grad(xb, yb, params);
      parts[1] += watch.lap();
      nn::sgd_step(params, grads, kLr);
      parts[2] += watch.lap();
    }
    const double sum = parts[0] + parts[1] + parts[2];
    for (std::size_t k = 0; k < parts.size(); ++k) all[k].push_back(100 * parts[k] / sum);
  }
  const std::array<const char*, 3> names = {"the batches", "calc_grad", "sgd_step"};
  for (std::size_t k = 0; k < names.size(); ++k) report.row(names[k], median(all[k]), "%");
}

void around(Report& report, const nn::Mnist& mnist, double loading, double peak) {
  report.section("Around the training");
  report.row("load and prepare the data", loading, "s");
  const nn::Params params = net(kHidden);
  const nn::DataLoader valid_dl(mnist.valid, kBatch);
  std::vector<double> validation;
  for (int i = 0; i < 5; ++i) {
    validation.push_back(seconds([&] { nn::validate_epoch(params, valid_dl); }));
  }
  report.row("validate on 10,000 images", median(validation), "s");
  report.row("peak memory of lesson04", peak, "MB", "at most 250 wanted");
}

// The faster of two epochs over the first `images` of dset, against the arithmetic in it.
void growth_row(Report& report, const std::string& what, const nn::Dataset& dset, std::size_t batch,
                std::size_t hidden) {
  nn::Params params = net(hidden);
  nn::Generator generator(4);
  const nn::DataLoader dl(dset, batch, generator);
  const float lr = 1.0f;
  const double first = seconds([&] { nn::train_epoch(dl, lr, params); });
  const double time = std::min(first, seconds([&] { nn::train_epoch(dl, lr, params); }));
  const double flops = arithmetic(dset.size(), hidden) / 1e9;
  report.row(what, time, "s",
             text("%8.1f GFLOP %8.1f GFLOP/s", flops, flops / time) +
                 text(" %8.2f us an image", 1e6 * time / static_cast<double>(dset.size())));
}

// `images` rows of dset from all over it.
nn::Dataset resized(const nn::Dataset& dset, std::size_t images) {
  nn::Dataset result{nn::Tensor::uninitialized({images, dset.x.size(1)}),
                     nn::Tensor::uninitialized({images, dset.y.size(1)})};
  for (std::size_t i = 0; i < images; ++i) {
    const std::size_t row = i * 7 % dset.size();
    std::ranges::copy(dset.x.row(row), result.x.row(i).begin());
    std::ranges::copy(dset.y.row(row), result.y.row(i).begin());
  }
  return result;
}

// What subnormal numbers cost: see common/machine/flush.h.
void subnormals(Report& report, const nn::Dataset& dset) {
  report.section("The product dw1 = xbᵀ dz1, batch 1000, with subnormal numbers in dz1");
  nn::Generator generator(5);
  const nn::Tensor xb = resized(dset, kBatch).x;
  const nn::Tensor dz1 = nn::randn({kBatch, kHidden}, generator);
  nn::Tensor dw1({kInputs, kHidden});
  for (const std::size_t stride : {1000, 100}) {
    nn::Tensor some = dz1;
    for (std::size_t i = 0; i < some.size(); i += stride) some[i] = 1e-39f;
    std::vector<double> without, with;
    for (int i = 0; i < 20; ++i) {
      without.push_back(seconds([&] { nn::sgemm(true, xb, false, dz1, dw1); }));
      with.push_back(seconds([&] { nn::sgemm(true, xb, false, some, dw1); }));
    }
    report.row("one in " + std::to_string(stride) + " / none", median(ratios(with, without)), "x");
  }
}

void growth(Report& report, const nn::Dataset& dset) {
  report.section("Growth with the hidden units (10,000 images, batch 1000)");
  const nn::Dataset some = resized(dset, 10'000);
  for (const std::size_t hidden : {30, 100, 250, 500, 1000, 2000}) {
    growth_row(report, std::to_string(hidden) + " hidden", some, kBatch, hidden);
  }
  report.section("Growth with the batch (10,000 images, 500 hidden)");
  for (const std::size_t batch : {10, 100, 1000, 10'000}) {
    growth_row(report, "batch " + std::to_string(batch), some, batch, kHidden);
  }
  report.section("Growth with the images (batch 1000, 500 hidden)");
  for (const std::size_t images : {10'000, 20'000, 40'000, 60'000}) {
    growth_row(report, std::to_string(images) + " images", resized(dset, images), kBatch, kHidden);
  }
}

// The value of an environment variable that `make bench` sets.
std::string variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) throw std::runtime_error("run it with: make bench");
  return value;
}

void run(const nn::Options& options) {
  const std::string python = variable("PYTHON");
  const std::string lesson = variable("LESSON04");
  const std::string data = nn::find_data_dir(options.data);
  Report report("build/bench/bench.csv");
  std::printf("OpenBLAS kernel %s, %s\n", nn::blas_kernel().c_str(),
              nn::counted(static_cast<std::uint64_t>(nn::blas_threads()), "thread").c_str());
  // First, because Linux counts what this process holds as the peak of a program that it starts.
  const double peak = peak_memory_of({lesson, "--epochs", "2", "--data", data});
  Stopwatch watch;
  const nn::Mnist mnist = nn::load_mnist(data);
  const double loading = watch.lap();
  compare_with_limit(report, mnist.train, kBatch, 12);
  compare_with_limit(report, mnist.train, 100, 8);
  compare_with_peers(report, mnist.train, data, python, kBatch, 4);
  compare_conv(report, data, python, 3);
  shares(report, mnist.train);
  subnormals(report, mnist.train);
  around(report, mnist, loading, peak);
  growth(report, mnist.train);
  report.save();
}

}  // namespace

int main(int argc, char** argv) {
  return nn::run_program(argc, argv,
                         {"bench", "measures the lessons; run it with `make bench`", {}}, run);
}
