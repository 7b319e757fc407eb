// The table at the end: how many faults of each room the tests notice.
#pragma once

#include <string>
#include <vector>

#include "tests/mutation/fault.h"

namespace mutation {

enum class Verdict { kCaught, kMissed, kUnseen, kBroken };  // broken: it does not compile

struct Judged {
  Fault fault;
  Verdict verdict;
  std::string by;  // the test that caught it, or what is wrong with the fault
};

// What the tests are asked to notice at least, of what can be seen.
inline constexpr double kWanted = 0.95;

// The table, the faults that cannot be seen and why, those that were missed or are broken.
std::string summary(const std::vector<Judged>& all);

// Whether enough was caught and no fault is broken.
bool is_good(const std::vector<Judged>& all);

}  // namespace mutation
