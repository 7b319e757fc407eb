#include "tests/next/check.h"

namespace next {

Trial trial(const std::string& given, const std::function<Results()>& call, const Known& known) {
  return {given,
          [=] { return what_is_wrong(call(), known.expected, known.guesses, known.tolerance); }};
}

std::vector<Check> all_checks() {
  std::vector<Check> all;
  for (const auto& some : {stack_checks(), one_hot_checks(), linear_checks(), net_checks(),
                           loss_checks(), loader_checks(), backward_checks(), layer_checks(),
                           calc_grad_checks(), training_checks()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace next
