#include "lesson01_tensors/one_hot.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

Values counts(std::size_t classes, std::size_t least, std::size_t most, Generator& generator) {
  Tensor counts({classes});
  for (float& count : counts.values()) {
    count = static_cast<float>(least + generator.below(most - least + 1));
  }
  return {counts};
}

Values call_one_hot(const Values& arguments) {
  std::vector<std::size_t> counts;
  for (const float count : arguments[0].values()) counts.push_back(static_cast<std::size_t>(count));
  return {one_hot(counts)};
}

}  // namespace

Cases one_hot_cases() {
  return {
      {"one_hot", "ten classes", 2, [](Generator& g) { return counts(10, 1, 5, g); }, call_one_hot},
      {"one_hot", "three classes", 2, [](Generator& g) { return counts(3, 2, 6, g); },
       call_one_hot},
      {"one_hot", "classes without an image among them", 1,
       [](Generator& g) {
         Values values = counts(6, 2, 4, g);
         values[0][g.below(5)] = 0.0f;
         return values;
       },
       call_one_hot},
  };
}

}  // namespace nn::grading
