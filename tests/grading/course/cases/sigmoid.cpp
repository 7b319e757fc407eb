#include "lesson03_network/sigmoid.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

Values call_sigmoid(const Values& arguments) { return {sigmoid(arguments[0])}; }

}  // namespace

Cases sigmoid_cases() {
  return {
      {"sigmoid", "a matrix", 2,
       [](Generator& g) {
         return Values{normal({4, 10}, 2, g)};
       },
       call_sigmoid},
      {"sigmoid", "a vector", 2, [](Generator& g) { return Values{normal({15}, 1, g)}; },
       call_sigmoid},
      {"sigmoid", "values far from 0", 1,
       [](Generator& g) {
         return Values{normal({3, 5}, 80, g)};
       },
       call_sigmoid},
  };
}

}  // namespace nn::grading
