#include "tests/bench/compare_conv.h"

#include <span>
#include <vector>

#include "common/machine/blas.h"
#include "common/tensor/random.h"
#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/beyond/report.h"
#include "lesson04_training/beyond/rungs.h"
#include "lesson04_training/beyond/trainer.h"
#include "tests/bench/child.h"
#include "tests/bench/conv_limit.h"
#include "tests/bench/stopwatch.h"

namespace bench {
namespace {

nn::Recipe recipe() {
  nn::Recipe r = nn::find_rung("norm");
  r.net = kConvNet;
  return r;
}

// The training, on so many threads.
class ConvTraining {
 public:
  ConvTraining(const nn::Samples& samples, std::size_t threads)
      : samples_(samples), team_(threads), trainer_(first_net(), recipe(), {0.13f, 0.31f}, team_) {}

  double epoch() {
    const nn::Rows order = nn::permutation(samples_.size(), generator_);
    return seconds([&] {
      for (std::size_t i = 0; i + recipe().batch_size <= order.size(); i += recipe().batch_size) {
        trainer_.step(samples_, std::span(order).subspan(i, recipe().batch_size), 0.01f, i);
      }
    });
  }

 private:
  nn::Net first_net() { return nn::start_net(recipe(), samples_.extent(), generator_); }

  const nn::Samples& samples_;
  nn::Generator generator_{1};
  nn::Team team_;
  nn::Trainer trainer_;
};

// The sgemm calls of so many images, on two threads that do not wait for each other.
double products(std::size_t images) {
  nn::Team team(2);
  std::vector<ConvLimit> limits(2);
  const std::size_t groups = images / kGroup;
  return seconds([&] {
    team.run(2, [&](std::size_t t) {
      for (std::size_t g = t; g < groups; g += 2) limits[t].group();
    });
  });
}

struct Times {
  std::vector<double> two, one, products, unit, torch;
};

}  // namespace

void compare_conv(Report& report, const std::string& data, const std::string& python, int rounds) {
  report.section(std::string("An epoch of the convolutional network, ") + kConvNet + ", batch 64");
  const int blas_threads = nn::blas_threads();
  const nn::Samples train = nn::load_samples(data, "train");
  Peer torch({python, "tests/bench/conv_torch.py", data, "64", "2"});
  if (!torch.is_ready()) report.note("PyTorch is left out: " + python + " has no torch");
  ConvTraining two(train, 2);
  ConvTraining one(train, 1);
  Times times;
  for (int round = -1; round < rounds; ++round) {  // the first one warms up
    if (round == 0) times = {};
    nn::set_blas_threads(1);
    times.products.push_back(products(train.size()));
    times.two.push_back(two.epoch());
    times.one.push_back(one.epoch());
    nn::set_blas_threads(blas_threads);
    times.unit.push_back(nn::measure_unit());
    if (torch.is_ready()) times.torch.push_back(torch.epoch());
  }
  const auto row = [&](const char* what, const std::vector<double>& a, const std::vector<double>& b,
                       const char* wanted) {
    if (!a.empty()) report.row(what, median(ratios(a, b)), "x", wanted);
  };
  row("epoch / its sgemm calls", times.two, times.products, "at most 1.5 wanted");
  row("one thread / two", times.one, times.two, "at least 1.85 wanted");
  row("PyTorch / epoch", times.torch, times.two, "at least 2.5 wanted");
  row("epoch / the article's five sgemm calls (U)", times.two, times.unit, "");
  report.row("epoch", median(times.two), "s");
  report.row("its sgemm calls", median(times.products), "s");
}

}  // namespace bench
