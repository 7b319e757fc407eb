#include "tests/bench/compare.h"

#include <functional>
#include <vector>

#include "common/machine/blas.h"
#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"
#include "tests/bench/article.h"
#include "tests/bench/child.h"
#include "tests/bench/limit.h"
#include "tests/bench/stopwatch.h"

namespace bench {
namespace {

// Something that trains epoch by epoch, and the seconds of each.
struct Runner {
  std::string name;
  std::function<double()> epoch;
  std::vector<double> seconds;
};

// The training of the lessons, from the same start for every comparison.
class Lessons {
 public:
  Lessons(const nn::Dataset& dset, std::size_t batch) : dl_(dset, batch, shuffle_) {}
  Lessons(const Lessons&) = delete;  // dl_ refers to shuffle_
  Lessons& operator=(const Lessons&) = delete;

  double epoch() {
    return seconds([&] { nn::train_epoch(dl_, kLr, params_); });
  }

 private:
  nn::Generator shuffle_{2};
  nn::DataLoader dl_;
  nn::Params params_ = net(kHidden);
};

// What runs right after another program finds other things in the caches than what runs twice. So
// the order turns around with every round: first to last, last to first, and so on.
void take_turns(std::vector<Runner>& runners, int rounds) {
  for (Runner& runner : runners) runner.epoch();  // touches its memory for the first time
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < runners.size(); ++i) {
      Runner& runner = runners[round % 2 == 0 ? i : runners.size() - 1 - i];
      runner.seconds.push_back(runner.epoch());
    }
  }
}

void ratio_row(Report& report, const Runner& a, const Runner& b) {
  const std::vector<double> all = ratios(a.seconds, b.seconds);
  report.row(a.name + " / " + b.name, median(all), "x",
             text("quartiles %.3f to %.3f", quantile(all, 0.25), quantile(all, 0.75)));
}

void seconds_row(Report& report, const Runner& runner) {
  const std::vector<double>& all = runner.seconds;
  report.row(runner.name, median(all), "s",
             text("least %.3f, most %.3f", quantile(all, 0), quantile(all, 1)));
}

std::string title(const std::string& what, std::size_t batch, int rounds) {
  return "An epoch and " + what + ", 784-500-10, batch " + std::to_string(batch) + ", " +
         std::to_string(rounds) + " rounds in turn";
}

}  // namespace

void compare_with_limit(Report& report, const nn::Dataset& dset, std::size_t batch, int rounds) {
  report.section(title("its limit", batch, rounds));
  Limit limit(dset.x, batch, kHidden);
  Lessons lessons(dset, batch);
  std::vector<Runner> runners = {
      {"five sgemm calls", [&] { return seconds([&] { limit.epoch(); }); }, {}},
      {"epoch", [&] { return lessons.epoch(); }, {}},
      {"five sgemm calls and a step",
       [&] { return seconds([&] { limit.epoch_with_steps(); }); },
       {}}};
  take_turns(runners, rounds);
  ratio_row(report, runners[1], runners[0]);
  ratio_row(report, runners[2], runners[0]);
  for (const Runner& runner : runners) seconds_row(report, runner);
  report.row(runners[0].name, arithmetic(dset.size(), kHidden) / 1e9 / median(runners[0].seconds),
             "GFLOP/s");
}

void compare_with_peers(Report& report, const nn::Dataset& dset, const std::string& data,
                        const std::string& python, std::size_t batch, int rounds) {
  report.section(title("its peers", batch, rounds));
  const std::string size = std::to_string(batch);
  const std::string hidden = std::to_string(kHidden);
  const std::string threads = std::to_string(nn::blas_threads());
  Peer numpy({python, "tests/bench/article_numpy.py", data, size, hidden});
  Peer torch({python, "tests/bench/article_torch.py", data, size, hidden, threads});
  Peer torch_alone({python, "tests/bench/article_torch.py", data, size, hidden, "1"});
  Lessons lessons(dset, batch);
  std::vector<Runner> runners = {{"epoch", [&] { return lessons.epoch(); }, {}}};
  const auto add = [&](const std::string& name, Peer& peer, const std::string& module) {
    if (peer.is_ready()) {
      runners.push_back({name, [&peer] { return peer.epoch(); }, {}});
    } else {
      report.note(name + " is left out: " + python + " has no " + module + " (Debian: python3-" +
                  module + ")");
    }
  };
  add("NumPy by hand", numpy, "numpy");
  add("PyTorch", torch, "torch");
  // Its own threads and OpenBLAS's can be in each other's way: so also with OpenBLAS's only.
  if (torch.is_ready() && nn::blas_threads() > 1) {
    add("PyTorch, threads in OpenBLAS only", torch_alone, "torch");
  }
  if (runners.size() == 1) return;
  take_turns(runners, rounds);
  for (std::size_t i = 1; i < runners.size(); ++i) ratio_row(report, runners[i], runners[0]);
  for (const Runner& runner : runners) seconds_row(report, runner);
}

}  // namespace bench
