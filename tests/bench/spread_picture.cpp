// Draws how two sets of final accuracies are spread: build/bench/spread.svg.
//   spread-picture OURS.csv PYTORCH.csv
// Each file has a line of headings and then a line for each seed, the accuracy in percent last.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/chart.h"
#include "common/svg.h"

namespace {

constexpr double kBin = 10;   // percent: about what one recognised digit is worth
constexpr double kMost = 70;  // no seed has come that far

std::vector<double> read_accuracies(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be read");
  std::vector<double> accuracies;
  std::string line;
  std::getline(in, line);  // the headings
  while (std::getline(in, line)) accuracies.push_back(std::stod(line.substr(line.rfind(',') + 1)));
  if (accuracies.empty()) throw std::runtime_error(file + ": expected one accuracy a line");
  return accuracies;
}

// The outline of a histogram: for each bin the share of the accuracies that lie in it, in percent.
// `shift` moves it a little to the side, so that two outlines do not hide each other.
nn::Curve outline(const std::string& name, const std::string& colour,
                  const std::vector<double>& accuracies, double shift) {
  nn::Curve curve = {name + ", " + std::to_string(accuracies.size()) + " seeds", colour, {}};
  curve.points.push_back({shift, 0});
  for (double start = 0; start < kMost; start += kBin) {
    const auto inside =
        std::ranges::count_if(accuracies, [&](double a) { return a >= start && a < start + kBin; });
    const double share =
        100.0 * static_cast<double>(inside) / static_cast<double>(accuracies.size());
    curve.points.push_back({start + shift, share});
    curve.points.push_back({start + kBin + shift, share});
  }
  curve.points.push_back({kMost + shift, 0});
  return curve;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3) throw std::runtime_error("expected two files: ours, PyTorch's");
    const nn::Svg picture = nn::chart(
        "The same recipe from many seeds: accuracy after 30 epochs",
        {"accuracy on the validation images, percent", 0, kMost}, {"percent of the seeds", 0, 50},
        {outline("C++", "#1f77b4", read_accuracies(argv[1]), -0.15),
         outline("PyTorch", "#d62728", read_accuracies(argv[2]), 0.15)},
        640, 340);
    std::printf("Picture: %s\n", nn::save_picture(picture, "bench", "spread.svg").c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "spread-picture: %s\n", error.what());
    return 1;
  }
  return 0;
}
