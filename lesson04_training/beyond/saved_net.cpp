#include "lesson04_training/beyond/saved_net.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/data.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFile = "net.txt";

[[noreturn]] void fail(const fs::path& file, const std::string& what) {
  throw std::runtime_error(file.string() + ": " + what);
}

// What stands behind `key` on the next line.
std::string next(std::istream& in, const std::string& key, const fs::path& file) {
  std::string line;
  std::getline(in, line);
  if (!line.starts_with(key + " ")) fail(file, "expected a line with " + key + " and its value");
  return line.substr(key.size() + 1);
}

float next_number(std::istream& in, const std::string& key, const fs::path& file) {
  const std::string text = next(in, key, file);
  char* end = nullptr;
  const float number = std::strtof(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !std::isfinite(number)) {
    fail(file, "expected a finite number behind " + key);
  }
  return number;
}

std::string shortest(float number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", static_cast<double>(number));
  return text;
}

}  // namespace

Weights weights_of(Net& net) {
  Weights weights;
  for (const Parameter* p : net.parameters()) weights.push_back({p->name, p->value});
  return weights;
}

NamedContents net_txt(const std::string& notation, const Brightness& brightness) {
  return {kFile, "net " + notation + "\nmean " + shortest(brightness.mean) + "\ndeviation " +
                     shortest(brightness.deviation) + "\n"};
}

SavedNet load_net(const fs::path& directory, const Extent& image) {
  const fs::path file = directory / kFile;
  std::ifstream in(file);
  if (!in) fail(file, "cannot be read; expected a network that was saved with --save");
  const std::string notation = next(in, "net", file);
  const float mean = next_number(in, "mean", file);
  const float deviation = next_number(in, "deviation", file);
  if (!(deviation > 0.0f)) fail(file, "expected a deviation above 0");
  try {
    Net net(notation, image, kClasses);
    Weights loaded = load_weights(directory, weights_of(net));
    std::size_t i = 0;
    for (Parameter* p : net.parameters()) p->value = std::move(loaded[i++].value);
    return {notation, {mean, deviation}, std::move(net)};
  } catch (const std::invalid_argument& error) {
    fail(file, error.what());
  }
}

// In groups: what comes out of the first layers of all images at once would fill the memory.
Tensor predict(SavedNet& saved, const Samples& samples) {
  constexpr std::size_t kGroup = 100;
  Tensor preds({samples.size(), kClasses});
  Tensor x;
  for (std::size_t first = 0; first < samples.size(); first += kGroup) {
    const Rows rows = numbers(first, std::min(first + kGroup, samples.size()));
    load_images(samples, rows, saved.brightness, 0, 0, x);
    const Tensor& group = saved.net.forward(x);
    std::ranges::copy(group.values(), preds.row(first).data());
  }
  return preds;
}

}  // namespace nn
