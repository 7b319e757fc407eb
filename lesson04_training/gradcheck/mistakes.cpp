#include "lesson04_training/gradcheck/mistakes.h"

#include <algorithm>
#include <iterator>

#include "common/program/options.h"
#include "common/program/printed.h"

namespace nn::gradcheck {

const std::vector<Mistake>& mistakes() {
  static const std::vector<Mistake> all = [] {
    std::vector<Mistake> joined = mistakes_of_loss();
    std::ranges::move(mistakes_of_layers(), std::back_inserter(joined));
    return joined;
  }();
  return all;
}

const Mistake& mistake_called(const std::string& name) {
  const auto found = std::ranges::find(mistakes(), name, &Mistake::name);
  if (found != mistakes().end()) return *found;
  std::string names;
  for (const Mistake& mistake : mistakes()) names += (names.empty() ? "" : ", ") + mistake.name;
  throw UsageError("--break " + in_quotes(name) + ": expected one of " + names);
}

}  // namespace nn::gradcheck
