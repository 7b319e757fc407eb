// Submissions for tests: the reference, with something else in a few places.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "tests/grading/build/workshop.h"
#include "tests/grading/grade.h"
#include "tests/support/files.h"

namespace nn::grading {

class TestSubmission {
 public:
  // All sources of the assignments, as the reference has them.
  TestSubmission();

  const std::filesystem::path& path() const { return dir_.path(); }

  // Replaces what stands between the markers in a function, or puts text at the top or in the
  // place of a source.
  TestSubmission& body(const std::string& function, const std::string& code);
  TestSubmission& prepend(const std::string& file, const std::string& text);
  TestSubmission& write(const std::string& file, const std::string& text);

  // Grades it.
  Report grade(std::uint32_t seed = 1, const Allowed& allowed = kAllowed) const;

 private:
  TempDir dir_;
};

// All tests of a process share one workshop, so that a source is built once.
Workshop& workshop();

// Where the checkout is, without links.
std::filesystem::path root();

// The results of a function, and all the causes of its cases in one line.
const FunctionResult& result_of(const Report& report, const std::string& function);
std::string causes_of(const Report& report, const std::string& function);

// Expects no points for the named function, this in the cause of each of its cases, and all points
// for all other functions.
void expect_lost(const Report& report, const std::string& function, const std::string& cause);

}  // namespace nn::grading
