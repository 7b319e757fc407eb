#include "lesson03_network/simple_net.h"

#include "tests/grading/course/cases/cases.h"

namespace nn::grading {
namespace {

Values arguments(std::size_t rows, std::size_t inputs, std::size_t hidden, std::size_t classes,
                 Generator& generator) {
  return {normal({rows, inputs}, 1, generator), normal({inputs, hidden}, 1, generator),
          normal({hidden}, 2, generator), normal({hidden, classes}, 1, generator),
          normal({classes}, 2, generator)};
}

Values call_simple_net(const Values& arguments) {
  return {simple_net(arguments[0], Params{arguments[1], arguments[2], arguments[3], arguments[4]})};
}

}  // namespace

Cases simple_net_cases() {
  return {
      {"simple_net", "5 rows, 4 inputs, 7 hidden, 3 classes", 2,
       [](Generator& g) { return arguments(5, 4, 7, 3, g); }, call_simple_net},
      {"simple_net", "a single image", 2, [](Generator& g) { return arguments(1, 784, 30, 10, g); },
       call_simple_net},
      {"simple_net", "all sizes the same", 2, [](Generator& g) { return arguments(8, 8, 8, 8, g); },
       call_simple_net},
  };
}

}  // namespace nn::grading
