#include "tests/grading/course/arguments.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "common/tensor/reduce.h"

namespace nn::grading {
namespace {

Tensor draw_normal(const Argument& argument, const Values&, Generator& generator) {
  Tensor result = randn(argument.shape, generator);
  for (float& value : result.values()) value *= argument.high;
  return result;
}

Tensor draw_uniform(const Argument& argument, const Values&, Generator& generator) {
  constexpr std::size_t kSteps = 1 << 20;
  Tensor result(argument.shape);
  for (float& value : result.values()) {
    const float share = static_cast<float>(generator.below(kSteps)) / kSteps;
    value = argument.low + (argument.high - argument.low) * share;
  }
  return result;
}

Tensor draw_whole(const Argument& argument, const Values&, Generator& generator) {
  const auto count = static_cast<std::size_t>(argument.high - argument.low) + 1;
  Tensor result(argument.shape);
  for (float& value : result.values()) {
    value = argument.low + static_cast<float>(generator.below(count));
  }
  return result;
}

Tensor draw_bytes(const Argument& argument, const Values& before, Generator& generator) {
  Tensor result = draw_whole(argument, before, generator);
  result[generator.below(result.size())] = 255.0f;
  return result;
}

Tensor draw_targets(const Argument& argument, const Values&, Generator& generator) {
  Tensor y(argument.shape);
  for (std::size_t b = 0; b < y.size(0); ++b) y.row(b)[generator.below(y.size(1))] = 1.0f;
  return y;
}

Tensor draw_half_right(const Argument& argument, const Values& before, Generator& generator) {
  Tensor y(argument.shape);
  for (std::size_t b = 0; b < y.size(0); ++b) {
    const bool right = generator.below(2) == 0;
    const std::size_t drawn = generator.below(y.size(1));
    y.row(b)[right ? argmax(before.at(0).row(b)) : drawn] = 1.0f;
  }
  return y;
}

Tensor draw_rectified(const Argument& argument, const Values&, Generator& generator) {
  Tensor a = randn(argument.shape, generator);
  for (float& value : a.values()) value = std::max(value, 0.0f);
  return a;
}

Tensor draw_strange(const Argument& argument, const Values&, Generator& generator) {
  Tensor result = randn(argument.shape, generator);
  const std::vector<std::size_t> places = permutation(result.size(), generator);
  result[places.at(0)] = std::numeric_limits<float>::quiet_NaN();
  result[places.at(1)] = std::numeric_limits<float>::infinity();
  result[places.at(2)] = -std::numeric_limits<float>::infinity();
  return result;
}

Tensor draw_order(const Argument& argument, const Values&, Generator& generator) {
  Tensor result(argument.shape);
  std::ranges::copy(permutation(result.size(), generator), result.values().begin());
  return result;
}

Tensor draw_counts_with_zero(const Argument& argument, const Values& before, Generator& generator) {
  Tensor result = draw_whole(argument, before, generator);
  result[generator.below(result.size() - 1)] = 0.0f;
  return result;
}

Tensor draw_shares(const Argument& argument, const Values&, Generator& generator) {
  Tensor result = draw_uniform({nullptr, argument.shape, 0.1f, 1}, {}, generator);
  for (std::size_t r = 0; r < result.size(0); ++r) {
    float sum = 0;
    for (const float value : result.row(r)) sum += value;
    for (float& value : result.row(r)) value /= sum;
  }
  return result;
}

// FNV-1a, with its bits spread over all places at the end.
std::uint32_t hash(const std::string& text) {
  std::uint64_t state = 14695981039346656037u;
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211u;
  state = (state ^ (state >> 31)) * 0x9e3779b97f4a7c15u;
  return static_cast<std::uint32_t>(state >> 32);
}

}  // namespace

Argument normal(Shape shape, float std) { return {draw_normal, std::move(shape), 0, std}; }

Argument uniform(Shape shape, float low, float high) {
  return {draw_uniform, std::move(shape), low, high};
}

Argument bytes(Shape shape) { return {draw_bytes, std::move(shape), 0, 255}; }

Argument targets(std::size_t rows, std::size_t classes) { return {draw_targets, {rows, classes}}; }

Argument half_right(std::size_t rows, std::size_t classes) {
  return {draw_half_right, {rows, classes}};
}

Argument rectified(Shape shape) { return {draw_rectified, std::move(shape)}; }

Argument strange(Shape shape) { return {draw_strange, std::move(shape)}; }

Argument whole(std::size_t low, std::size_t high) {
  return {draw_whole, {1}, static_cast<float>(low), static_cast<float>(high)};
}

Argument exactly(float value) { return {draw_whole, {1}, value, value}; }

Argument order(std::size_t rows) { return {draw_order, {rows}}; }

Argument whole_numbers(Shape shape, int low, int high) {
  return {draw_whole, std::move(shape), static_cast<float>(low), static_cast<float>(high)};
}

Argument shares(std::size_t rows, std::size_t columns) { return {draw_shares, {rows, columns}}; }

Argument counts(std::size_t classes, std::size_t low, std::size_t high, bool one_is_zero) {
  return {one_is_zero ? draw_counts_with_zero : draw_whole,
          {classes},
          static_cast<float>(low),
          static_cast<float>(high)};
}

std::vector<Values> draw_arguments(const std::vector<Argument>& arguments, const Key& key,
                                   std::string_view function, std::string_view what) {
  std::vector<Values> drawn;
  for (std::size_t i = 0; i < kDraws; ++i) {
    Generator generator(hash(std::to_string(key.seed) + '\n' + key.submission + '\n' +
                             std::string(function) + '\n' + std::string(what) + '\n' +
                             std::to_string(i)));
    Values values;
    for (const Argument& argument : arguments) {
      values.push_back(argument.draw(argument, values, generator));
    }
    drawn.push_back(std::move(values));
  }
  return drawn;
}

}  // namespace nn::grading
