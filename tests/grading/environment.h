// What `make grade` was told. Every value comes through the environment, so that none is ever part
// of a command: see grading.mk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "tests/grading/build/toolchain.h"
#include "tests/grading/course/selection.h"

namespace nn::grading {

struct Task {
  Toolchain toolchain;
  std::filesystem::path submission;  // one of these two
  std::filesystem::path submissions;
  std::filesystem::path out;
  std::string seed;
  std::string lesson;
  std::string points;  // the text of the file
};

// What grading.mk says of the build. Throws nn::UsageError if it says nothing.
Toolchain toolchain_from_environment();

// Throws nn::UsageError for what is missing or wrong.
Task task_from_environment();

// A seed as text to its number; a new one for "". Throws nn::UsageError for what is none.
std::uint32_t parse_seed(const std::string& text);

}  // namespace nn::grading
