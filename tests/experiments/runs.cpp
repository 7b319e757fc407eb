#include "tests/experiments/runs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <sstream>
#include <stdexcept>

#include "common/program/printed.h"

namespace nn {
namespace {

using Words = std::vector<std::string>;

std::runtime_error fault(const std::filesystem::path& file, const std::string& what) {
  return std::runtime_error(printable(file.string()) + ": " + what);
}

// The lines of `tweaks`, which have three words.
std::vector<Words> read_threes(const std::filesystem::path& file) {
  std::vector<Words> lines = read_csv(file);
  for (const Words& words : lines) {
    if (words.size() == 3) continue;
    throw fault(file, "expected three words in the line of " + in_quotes(words[0]));
  }
  return lines;
}

}  // namespace

double read_number(const std::filesystem::path& file, const std::string& word) {
  char* end = nullptr;
  const double value = std::strtod(word.c_str(), &end);
  if (!word.empty() && *end == '\0' && std::isfinite(value)) return value;
  throw fault(file, in_quotes(word) + " is no number");
}

std::vector<Words> read_csv(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw fault(file, "cannot be read");
  std::vector<Words> lines;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    Words words;
    std::istringstream rest(line + ',');  // so that what ends in a comma has an empty last word
    for (std::string word; std::getline(rest, word, ',');) words.push_back(word);
    lines.push_back(std::move(words));
  }
  return lines;
}

double Runs::mean() const {
  return std::accumulate(accuracies.begin(), accuracies.end(), 0.0) /
         static_cast<double>(accuracies.size());
}

double Runs::interval() const {
  // The 97.5th percentiles of Student's t for 1 to 19 degrees of freedom, and for more.
  constexpr std::array kT = {12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                             2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 1.96};
  const auto n = static_cast<double>(accuracies.size());
  if (accuracies.size() < 2) return 0;
  double squares = 0;
  for (const double a : accuracies) squares += (a - mean()) * (a - mean());
  const double t = kT.at(std::min(accuracies.size() - 2, kT.size() - 1));
  return t * std::sqrt(squares / (n - 1) / n);
}

std::vector<Runs> read_runs(const std::filesystem::path& accuracies,
                            const std::filesystem::path& times, const std::string& prefix) {
  std::vector<Runs> all;
  const auto named = [&](const std::string& name) {
    return std::ranges::find(all, name, &Runs::name);
  };
  for (const Words& words : read_threes(accuracies)) {
    if (!words[0].starts_with(prefix)) continue;
    const std::string name = words[0].substr(prefix.size());
    if (named(name) == all.end()) all.push_back({name, {}});
    named(name)->accuracies.push_back(read_number(accuracies, words[2]));
  }
  for (const Words& words : read_threes(times)) {
    if (!words[0].starts_with(prefix)) continue;
    const auto found = named(words[0].substr(prefix.size()));
    if (found == all.end()) continue;
    found->seconds = read_number(times, words[1]);
    found->units = read_number(times, words[2]);
  }
  return all;
}

}  // namespace nn
