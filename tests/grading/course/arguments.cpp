#include "tests/grading/course/arguments.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "common/tensor/reduce.h"
#include "tests/grading/answer/bytes.h"

namespace nn::grading {
namespace {

// A seed for a text. The bits of its hash are spread over all places first.
std::uint32_t seed_of(const std::string& text) {
  const std::uint64_t hash = hash_of(text);
  return static_cast<std::uint32_t>(((hash ^ (hash >> 31)) * 0x9e3779b97f4a7c15u) >> 32);
}

}  // namespace

Argument normal(Shape shape, float std) {
  return [=](const Values&, Generator& generator) {
    Tensor result = randn(shape, generator);
    for (float& value : result.values()) value *= std;
    return result;
  };
}

Argument uniform(Shape shape, float low, float high) {
  return [=](const Values&, Generator& generator) {
    constexpr std::size_t kSteps = 1 << 20;
    Tensor result(shape);
    for (float& value : result.values()) {
      value = low + (high - low) * (static_cast<float>(generator.below(kSteps)) / kSteps);
    }
    return result;
  };
}

Argument whole_numbers(Shape shape, int low, int high) {
  return [=](const Values&, Generator& generator) {
    Tensor result(shape);
    for (float& value : result.values()) {
      value = static_cast<float>(low) +
              static_cast<float>(generator.below(static_cast<std::size_t>(high - low) + 1));
    }
    return result;
  };
}

Argument whole(int low, int high) { return whole_numbers({1}, low, high); }

Argument exactly(float value) {
  return [=](const Values&, Generator&) { return Tensor({1}, {value}); };
}

Argument bytes(Shape shape) {
  return [=](const Values& before, Generator& generator) {
    Tensor result = whole_numbers(shape, 0, 255)(before, generator);
    result[generator.below(result.size())] = 255.0f;
    return result;
  };
}

Argument counts(std::size_t classes, int low, int high, bool one_is_zero) {
  return [=](const Values& before, Generator& generator) {
    Tensor result = whole_numbers({classes}, low, high)(before, generator);
    if (one_is_zero) result[generator.below(classes - 1)] = 0.0f;
    return result;
  };
}

Argument order(std::size_t rows) {
  return [=](const Values&, Generator& generator) {
    Tensor result({rows});
    std::ranges::copy(permutation(rows, generator), result.values().begin());
    return result;
  };
}

Argument targets(std::size_t rows, std::size_t classes) {
  return [=](const Values&, Generator& generator) {
    Tensor y({rows, classes});
    for (std::size_t b = 0; b < rows; ++b) y.row(b)[generator.below(classes)] = 1.0f;
    return y;
  };
}

Argument half_right(std::size_t rows, std::size_t classes) {
  return [=](const Values& before, Generator& generator) {
    Tensor y({rows, classes});
    for (std::size_t b = 0; b < rows; ++b) {
      const bool right = generator.below(2) == 0;
      const std::size_t drawn = generator.below(classes);
      y.row(b)[right ? argmax(before.at(0).row(b)) : drawn] = 1.0f;
    }
    return y;
  };
}

Argument rectified(Shape shape) {
  return [=](const Values&, Generator& generator) {
    Tensor a = randn(shape, generator);
    for (float& value : a.values()) value = std::max(value, 0.0f);
    return a;
  };
}

Argument strange(Shape shape) {
  return [=](const Values&, Generator& generator) {
    Tensor result = randn(shape, generator);
    const std::vector<std::size_t> places = permutation(result.size(), generator);
    result[places.at(0)] = std::numeric_limits<float>::quiet_NaN();
    result[places.at(1)] = std::numeric_limits<float>::infinity();
    result[places.at(2)] = -std::numeric_limits<float>::infinity();
    return result;
  };
}

Argument shares(std::size_t rows, std::size_t columns) {
  return [=](const Values& before, Generator& generator) {
    Tensor result = uniform({rows, columns}, 0.1f, 1)(before, generator);
    for (std::size_t r = 0; r < rows; ++r) {
      float sum = 0;
      for (const float value : result.row(r)) sum += value;
      for (float& value : result.row(r)) value /= sum;
    }
    return result;
  };
}

std::vector<Values> draw_arguments(const std::vector<Argument>& arguments, const Key& key,
                                   std::string_view function, std::string_view what) {
  std::vector<Values> drawn;
  for (std::size_t i = 0; i < kDraws; ++i) {
    Generator generator(seed_of(std::to_string(key.seed) + '\n' + key.submission + '\n' +
                                std::string(function) + '\n' + std::string(what) + '\n' +
                                std::to_string(i)));
    Values values;
    for (const Argument& argument : arguments) {
      values.push_back(argument(values, generator));
    }
    drawn.push_back(std::move(values));
  }
  return drawn;
}

}  // namespace nn::grading
