// Draws how two sets of final accuracies are spread: build/bench/spread.svg.
//   spread-picture OURS.csv PYTORCH.csv
// Each file has a line of headings and then a line for each seed, the accuracy in percent last.
#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/picture/chart.h"
#include "common/picture/save.h"
#include "common/program/guard.h"
#include "common/program/options.h"
#include "common/program/printed.h"
#include "tests/experiments/runs.h"

namespace {

constexpr std::size_t kBins = 10;
constexpr double kBin = 100.0 / kBins;  // percent: about what one recognised digit is worth

std::vector<double> read_accuracies(const std::string& file) {
  std::vector<double> accuracies;
  for (const auto& words : nn::read_csv(file)) {
    const std::string& word = words.back();
    accuracies.push_back(nn::read_number(file, word));
    if (!(accuracies.back() >= 0 && accuracies.back() <= 100)) {
      throw std::runtime_error(file + ": " + nn::in_quotes(word) + " is no accuracy in percent");
    }
  }
  if (accuracies.empty()) throw std::runtime_error(file + ": expected one accuracy a line");
  return accuracies;
}

// For each bin the share of the accuracies that lie in it, in percent.
std::array<double, kBins> histogram(const std::vector<double>& accuracies) {
  std::array<double, kBins> shares{};
  for (const double accuracy : accuracies) {
    const auto bin = std::min(static_cast<std::size_t>(accuracy / kBin), kBins - 1);
    shares[bin] += 100.0 / static_cast<double>(accuracies.size());
  }
  return shares;
}

// The outline of a histogram. `shift` moves it a little to the side, so that two outlines do not
// hide each other.
nn::Curve outline(const std::string& name, const std::string& colour, std::size_t seeds,
                  const std::array<double, kBins>& shares, double shift) {
  nn::Curve curve = {name + ", " + std::to_string(seeds) + " seeds", colour, {{shift, 0}}};
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    const double start = static_cast<double>(bin) * kBin + shift;
    curve.points.push_back({start, shares[bin]});
    curve.points.push_back({start + kBin, shares[bin]});
  }
  curve.points.push_back({100 + shift, 0});
  return curve;
}

int draw(const std::string& our_file, const std::string& torch_file) {
  const std::vector<double> ours = read_accuracies(our_file);
  const std::vector<double> torch = read_accuracies(torch_file);
  const auto our_shares = histogram(ours);
  const auto torch_shares = histogram(torch);
  const double most = std::max(std::ranges::max(our_shares), std::ranges::max(torch_shares));
  const nn::Svg picture = nn::chart(
      "The same recipe from many seeds: accuracy after 30 epochs",
      {"accuracy on the validation images, percent", 0, 100}, {"percent of the seeds", 0, most},
      {outline("C++", "#1f77b4", ours.size(), our_shares, -0.2),
       outline("PyTorch", "#d62728", torch.size(), torch_shares, 0.2)},
      640, 340);
  nn::print_picture(picture, "bench", "spread.svg");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  nn::leave(nn::guarded({"spread-picture"}, [&] {
    if (argc != 3) throw nn::UsageError("expected two files: ours, PyTorch's");
    return draw(argv[1], argv[2]);
  }));
}
