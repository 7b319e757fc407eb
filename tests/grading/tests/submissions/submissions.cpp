#include "tests/grading/tests/submissions/submissions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/grading/environment.h"
#include "tests/grading/tests/next/planted.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

std::vector<Report> grade_these(const std::vector<Submission>& submissions, Settings settings,
                                const Allowed& allowed) {
  workshop().allow(allowed);
  settings.jobs = 2;
  Record record;
  return grade(workshop(), submissions, settings, record);
}

}  // namespace

Workshop& workshop() {
  static const TempDir directory;
  fs::permissions(directory.path(), fs::perms(0755));  // for whom root becomes
  static Workshop shared(toolchain_from_environment(), directory.path());
  return shared;
}

fs::path root() { return fs::canonical("."); }

std::string file_of(const std::string& function) {
  const auto found = std::ranges::find(kAssignments, function, &Assignment::function);
  if (found == kAssignments.end()) throw std::logic_error("no such function: " + function);
  return std::string(found->file);
}

TestSubmission::TestSubmission(std::string name, const Lesson& lesson) : name_(std::move(name)) {
  const Selection course(lesson.name);
  for (const Chosen& one : course.cases()) {
    const std::string file(one.unit->file);
    if (!fs::exists(path() / file)) write(file, read_text(file));
  }
}

TestSubmission::TestSubmission(std::string name, const std::string& function)
    : name_(std::move(name)) {
  write(file_of(function), read_text(file_of(function)));
}

TestSubmission& TestSubmission::body(const std::string& function, const std::string& code) {
  const std::string file = file_of(function);
  return write(file, with_body(file, read_text(path() / file), function, code));
}

TestSubmission& TestSubmission::prepend(const std::string& file, const std::string& text) {
  return write(file, text + read_text(path() / file));
}

TestSubmission& TestSubmission::write(const std::string& file, const std::string& text) {
  fs::create_directories((path() / file).parent_path());
  std::ofstream(path() / file) << text;
  return *this;
}

TestSubmission& TestSubmission::write_all(const std::string& bodies) {
  for (const Planted& planted : planted_in(bodies)) {
    if (!fs::exists(path() / planted.file)) continue;
    body(planted.function, planted.body);
    prepend(planted.file, kIncludes);
  }
  return *this;
}

TestSubmission& TestSubmission::unpack(const std::string& files) {
  for (const auto& [file, text] : sections_of(read_text(files), "+++ ")) write(file, text);
  return *this;
}

Report TestSubmission::grade(std::uint32_t seed) const {
  Settings settings;
  settings.seed = seed;
  return grade_these({read()}, settings, kAllowed).at(0);
}

std::vector<Report> grade_all(const std::vector<TestSubmission>& submissions, Settings settings,
                              const Allowed& allowed) {
  std::vector<Submission> read;
  for (const TestSubmission& submission : submissions) read.push_back(submission.read());
  return grade_these(read, std::move(settings), allowed);
}

const FunctionResult& result_of(const Report& report, const std::string& function) {
  for (const FunctionResult& result : report.functions) {
    if (result.assignment.function == function) return result;
  }
  throw std::logic_error("no such function: " + function);
}

std::string causes_of(const Report& report, const std::string& function) {
  std::string all;
  for (const CaseResult& one : result_of(report, function).cases) all += one.cause + " | ";
  return all;
}

void expect_lost(const Report& report, const std::string& function, const std::string& cause) {
  for (const FunctionResult& result : report.functions) {
    const std::string name(result.assignment.function);
    if (name != function) {
      if (result.cases[0].cause.ends_with("is not in the submission")) continue;
      EXPECT_EQ(result.points(), result.max_points()) << name << ": " << causes_of(report, name);
      continue;
    }
    EXPECT_EQ(result.points(), 0) << name;
    for (const CaseResult& one : result.cases) EXPECT_TRUE(contains(one.cause, cause)) << one.what;
  }
}

}  // namespace nn::grading
