// Submissions for tests: the reference, with something else in a few places.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/grading/build/workshop.h"
#include "tests/grading/grade.h"
#include "tests/support/files.h"

namespace nn::grading {

struct Lesson {
  std::string name;  // as a value of LESSON: "" is lessons 1 to 4
};

class TestSubmission {
 public:
  // All sources of an assignment as the reference has them, or only the one that holds `function`.
  TestSubmission(std::string name, const Lesson& lesson);
  TestSubmission(std::string name, const std::string& function);

  const std::string& name() const { return name_; }
  const std::filesystem::path& path() const { return dir_->path(); }

  // Replaces what stands between the markers in a function, or puts text at the top or in the
  // place of a source.
  TestSubmission& body(const std::string& function, const std::string& code);
  TestSubmission& prepend(const std::string& file, const std::string& text);
  TestSubmission& write(const std::string& file, const std::string& text);

  // Puts the bodies of a file (see tests/grading/tests/next/planted.h) into those of its functions
  // that are handed in, or writes all sources that stand in one file, each below "+++ its name".
  TestSubmission& write_all(const std::string& bodies);
  TestSubmission& unpack(const std::string& files);

  Submission read() const { return read_submission(name_, path()); }

  // Grades it.
  Report grade(std::uint32_t seed = 1) const;

 private:
  std::string name_;
  std::unique_ptr<TempDir> dir_ = std::make_unique<TempDir>();
};

// Grades them as a class, in the order given.
std::vector<Report> grade_all(const std::vector<TestSubmission>& submissions,
                              Settings settings = {}, const Allowed& allowed = kAllowed);

// All tests of a process share one workshop.
Workshop& workshop();

// Where the checkout is, without links, and the file that a function stands in.
std::filesystem::path root();
std::string file_of(const std::string& function);

// The results of a function, and all the causes of its cases in one line.
const FunctionResult& result_of(const Report& report, const std::string& function);
std::string causes_of(const Report& report, const std::string& function);

// Expects no points for the named function, this in the cause of each of its cases, and all points
// for all other functions whose source was handed in.
void expect_lost(const Report& report, const std::string& function, const std::string& cause);

}  // namespace nn::grading
