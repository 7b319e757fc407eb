#include "lesson03_network/relu.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

Values call_relu(const Values& arguments) { return {relu(arguments[0])}; }

}  // namespace

Cases relu_cases() {
  return {
      {"relu", "a matrix", 2,
       [](Generator& g) {
         return Values{normal({6, 5}, 1, g)};
       },
       call_relu},
      {"relu", "a vector", 1, [](Generator& g) { return Values{normal({12}, 3, g)}; }, call_relu},
      {"relu", "a stack of images", 1,
       [](Generator& g) {
         return Values{normal({2, 3, 4}, 1, g)};
       },
       call_relu},
  };
}

}  // namespace nn::grading
