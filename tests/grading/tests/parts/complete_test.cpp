// Every place that knows of a function that students write: what is missing is named.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/course/assignment.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

void expect_named(const Assignment& assignment, const std::string& file, const std::string& name) {
  EXPECT_TRUE(fs::exists(file)) << full_name(assignment) << ": " << file << " is missing";
  EXPECT_NE(read_text(file).find(name), std::string::npos)
      << full_name(assignment) << ": " << file << " does not name " << name
      << "; see \"To add a function\" in tests/README.md";
}

}  // namespace

TEST(Assignments, AreKnownEverywhere) {
  for (const Assignment& assignment : kAssignments) {
    const std::string function(assignment.function);
    const std::string lesson(assignment.lesson);
    const fs::path file(assignment.file);
    const std::string stem = file.stem().string();
    const std::string last = function.substr(function.rfind(':') + 1);  // "load" of "A::load"
    expect_named(assignment, file.string(), "// BEGIN SOLUTION");
    expect_named(assignment, "tests/" + (file.parent_path() / stem).string() + "_test.cpp",
                 "TEST(");
    expect_named(assignment, "tests/grading/course/units.cpp", '"' + file.string() + '"');
    expect_named(assignment, "tests/grading/course/cases/" + lesson + ".cpp", '"' + function + '"');
    expect_named(assignment, "tests/grading/answer/adapters/" + lesson + ".cpp", function);
    if (lesson != "beyond") {
      expect_named(assignment, "README.md", (file.parent_path() / stem).string() + ".h");
    }
    expect_named(assignment, (file.parent_path() / "README.md").string(), last);
  }
}

}  // namespace nn::grading
