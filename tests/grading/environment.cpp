#include "tests/grading/environment.h"

#include <cstdlib>
#include <iterator>
#include <random>
#include <sstream>
#include <vector>

#include "common/program/options.h"
#include "common/program/printed.h"
#include "common/program/tilde.h"
#include "common/program/whole_file.h"
#include "tests/support/files.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// The value of a variable; "" if it is not set.
std::string variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? "" : value;
}

std::vector<std::string> words(const std::string& name) {
  std::istringstream in(variable(name));
  return {std::istream_iterator<std::string>(in), {}};
}

std::string quoted(const std::string& name, const std::string& value) {
  return name + '=' + in_quotes(value);
}

// What the user gave as make's variable `name`: grading.mk passes it on as GIVEN_name.
std::string given(const std::string& name) { return variable("GIVEN_" + name); }

// The same for one that names a path, with the home directory in the place of a "~".
fs::path path_in(const std::string& name) {
  const std::string value = given(name);
  return value.empty() ? fs::path() : fs::path(expand_home(name, value));
}

fs::path directory_in(const std::string& name) {
  const fs::path path = path_in(name);
  std::error_code error;
  if (path.empty() || fs::is_directory(path, error)) return path;
  const std::string why = error ? error.message() : "not a directory";
  throw UsageError(quoted(name, path.string()) + ": " + why);
}

}  // namespace

std::uint32_t parse_seed(const std::string& text) {
  if (text.empty()) return std::random_device()();
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || text.size() > 10 || std::stoull(text) > UINT32_MAX) {
    throw UsageError(quoted("SEED", text) + ": expected a number from 0 to 4294967295");
  }
  return static_cast<std::uint32_t>(std::stoull(text));
}

Toolchain toolchain_from_environment() {
  const Toolchain toolchain = {".", variable("GRADER_OBJECTS"), words("GRADER_CXX"),
                               words("GRADER_FLAGS"), words("GRADER_LIBS")};
  if (toolchain.objects.empty() || toolchain.cxx.empty()) {
    throw UsageError("to be started by make: make grade, or make test-grading");
  }
  return toolchain;
}

Task task_from_environment() {
  Task task;
  task.toolchain = toolchain_from_environment();
  task.submission = directory_in("SUBMISSION");
  task.submissions = directory_in("SUBMISSIONS");
  if (task.submission.empty() == task.submissions.empty()) {
    throw UsageError(
        "say what to grade: make grade SUBMISSION=dir, or SUBMISSIONS=dir for all in it");
  }
  task.out = path_in("RESULTS");
  if (task.out.empty()) task.out = "build/grade";
  task.out = fs::absolute(task.out);
  task.seed = given("SEED");
  task.lesson = lesson_named(given("LESSON"));
  const fs::path points = path_in("POINTS");
  if (!points.empty()) task.points = read_whole_file(points);
  return task;
}

}  // namespace nn::grading
