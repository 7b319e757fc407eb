// Which tests are asked about a fault, and in which order: the likeliest first, for the rest is
// spared once one has failed.
#pragma once

#include <string>
#include <vector>

#include "tests/mutation/fault.h"
#include "tests/mutation/tree.h"

namespace mutation {

struct Witness {
  std::string program;  // "test-common"
  std::string filter;   // of GoogleTest; empty for all tests of the program
};

// Those that the fault's list names, then the tests of the file's own header, then all programs
// that the file is a part of.
std::vector<Witness> witnesses(const Fault& fault, const Tree& tree);

// What must be built for a program, itself included: test-programs runs the lessons.
std::string targets_of(const std::string& program);

}  // namespace mutation
