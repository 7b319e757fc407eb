#include "lesson01_tensors/stack.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "common/tensor/random.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

// Of bytes [images, rows, columns].
Known known_stack(const Arguments& a) {
  const Tensor& bytes = a[0];
  // What comes of the bytes if each is worked on by f.
  const auto each = [&](auto&& f) {
    Result result{"stack", bytes.shape(), {}};
    for (const float byte : bytes.values()) result.values.push_back(f(static_cast<double>(byte)));
    return Results{result};
  };
  Results first = each([](double v) { return v / 255; });
  std::fill(first[0].values.begin() + static_cast<std::ptrdiff_t>(bytes.row(0).size()),
            first[0].values.end(), 0.0);
  return {each([](double v) { return v / 255; }),
          {{"the division by 255 is missing", each([](double v) { return v; })},
           {"it is divided by 256: the largest byte, 255, is to become 1",
            each([](double v) { return v / 256; })},
           {"whole numbers are divided, which leaves 0 or 1: make the byte a float first",
            each([](double v) { return std::floor(v / 255); })},
           {"white and black are swapped", each([](double v) { return 1 - v / 255; })},
           {"bytes are taken for signed numbers: 128 and more become negative",
            each([](double v) { return (v > 127 ? v - 256 : v) / 255; })},
           {"only the first image is copied", first}}};
}

Trial stacked(std::size_t count, std::size_t rows, std::size_t columns) {
  nn::Images images{rows, columns, {}};
  for (std::size_t i = 0; i < count * rows * columns; ++i) {
    images.pixels.push_back(static_cast<std::uint8_t>((255 + 51 * i + i / 5) % 256));
  }
  const Tensor bytes = as_tensor({count, rows, columns}, images.pixels);
  return trial(
      std::to_string(count) + " images of " + std::to_string(rows) + " x " +
          std::to_string(columns) + " bytes",
      [=] { return Results{result("stack", nn::stack(images))}; }, known_stack({bytes}));
}

std::vector<Trial> stack_trials() { return {stacked(3, 2, 4), stacked(1, 5, 3)}; }

Known known_mean(const Arguments& a) {
  const Tensor& images = a[0];
  const std::size_t n = images.size(0);
  const auto count = static_cast<double>(n);
  Result mean{"mean", {images.size(1), images.size(2)}, std::vector<double>(images.row(0).size())};
  for (std::size_t i = 0; i < images.size(); ++i) {
    mean.values[i % mean.values.size()] += static_cast<double>(images[i]) / count;
  }
  const auto pixels = static_cast<double>(mean.values.size());
  const auto times = [&](double factor) {
    Result scaled = mean;
    for (double& value : scaled.values) value *= factor;
    return Results{scaled};
  };
  const auto of_image = [&](std::size_t i) { return Results{result("mean", images.slice(i))}; };
  Results without_last = times(1);
  for (std::size_t p = 0; p < mean.values.size(); ++p) {
    without_last[0].values[p] -= static_cast<double>(images.row(n - 1)[p]) / count;
  }
  Result overall = mean;
  std::ranges::fill(overall.values, std::reduce(mean.values.begin(), mean.values.end()) / pixels);
  return {{mean},
          {{"the sum is not divided by the number of images", times(count)},
           {"the sum is divided by the number of pixels, not of images", times(count / pixels)},
           {"the sum is divided by one image too few", times(count / (count - 1))},
           {"the sum is divided twice", times(1 / count)},
           {"the last image is left out", without_last},
           {"only the first image counts", of_image(0)},
           {"only the last image counts", of_image(n - 1)},
           {"all pixels are averaged together, not each over the images", {overall}}}};
}

Trial averaged(const Shape& shape, std::uint32_t seed) {
  nn::Generator generator(seed);
  const Tensor images = randn(shape, generator);
  return trial(
      "images " + nn::to_string(shape),
      [=] { return Results{result("mean", nn::mean_image(images))}; }, known_mean({images}));
}

std::vector<Trial> mean_trials() { return {averaged({3, 2, 4}, 1), averaged({7, 3, 3}, 2)}; }

// The parts below each other at the rows `starts`, in a tensor of the shape `whole`.
Results placed(const std::vector<Tensor>& parts, const std::vector<std::size_t>& starts,
               const Shape& whole) {
  Result result{"cat", whole, {}};
  const std::size_t row =
      std::accumulate(whole.begin() + 1, whole.end(), std::size_t{1}, std::multiplies<>());
  result.values.resize(whole[0] * row);
  for (std::size_t p = 0; p < starts.size(); ++p) {
    for (std::size_t i = 0; i < parts[p].size(); ++i) {
      const std::size_t at = starts[p] * row + i;
      if (at < result.values.size()) result.values[at] = static_cast<double>(parts[p][i]);
    }
  }
  return {result};
}

Known known_cat(const Arguments& parts) {
  std::vector<std::size_t> starts;
  Shape whole = parts[0].shape();
  whole[0] = 0;
  for (const Tensor& part : parts) {
    starts.push_back(whole[0]);
    whole[0] += part.size(0);
  }
  std::vector<Tensor> backwards(parts.rbegin(), parts.rend());
  std::vector<std::size_t> back_starts = {0};
  for (const Tensor& part : backwards) back_starts.push_back(back_starts.back() + part.size(0));
  back_starts.pop_back();
  std::vector<std::size_t> steps(parts.size());
  std::iota(steps.begin(), steps.end(), std::size_t{0});
  const std::vector<std::size_t> but_last(starts.begin(), starts.end() - 1);
  Shape short_of_last = whole;
  short_of_last[0] -= parts.back().size(0);
  return {placed(parts, starts, whole),
          {{"the parts are joined in the opposite order", placed(backwards, back_starts, whole)},
           {"only the first part is there", {result("cat", parts[0])}},
           {"only the first part is copied", placed(parts, {0}, whole)},
           {"the last part is missing", placed(parts, but_last, whole)},
           {"the last part is missing", placed(parts, but_last, short_of_last)},
           {"every part is put at row 0",
            placed(parts, std::vector<std::size_t>(parts.size(), 0), whole)},
           {"the start moves by one row a part, not by the rows of the part",
            placed(parts, steps, whole)}}};
}

Trial joined(const std::vector<Shape>& shapes) {
  nn::Generator generator(3);
  std::vector<Tensor> parts;
  std::string given = "parts of";
  for (const Shape& shape : shapes) {
    parts.push_back(randn(shape, generator));
    given += " " + nn::to_string(shape);
  }
  return trial(
      given, [=] { return Results{result("cat", nn::cat(parts))}; }, known_cat(parts));
}

std::vector<Trial> cat_trials() {
  return {joined({{2, 4}, {3, 4}, {1, 4}}), joined({{1, 2, 3}, {2, 2, 3}}), joined({{3, 2}})};
}

}  // namespace

std::vector<Check> stack_checks() {
  const std::string stack = "lesson01_tensors/stack";
  return {
      {"lesson01", "stack", stack + ".cpp", stack + ".h", "Tensor stack(",
       "a sum of 784 pixels times weights stays small if the pixels do; 255 is white.",
       stack_trials, known_stack},
      {"lesson01", "mean_image", stack + ".cpp", stack + ".h", "Tensor mean_image(",
       "each pixel is averaged over the images, so what they share stays and the rest blurs.",
       mean_trials, known_mean},
      {"lesson01", "cat", stack + ".cpp", stack + ".h", "Tensor cat(",
       "row-major order puts row after row, so joining rows is copying one run after the other.",
       cat_trials, known_cat},
  };
}

}  // namespace next
