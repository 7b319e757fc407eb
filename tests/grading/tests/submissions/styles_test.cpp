// Right work in other styles than the reference's, whole submissions: all of it gets all points.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/grading/report/report.h"
#include "tests/grading/tests/submissions/submissions.h"

namespace nn::grading {
namespace {

const std::string kStyles = "tests/grading/tests/submissions/styles/";
const std::vector<std::string> kNames = {"loops",    "algorithms", "double",
                                         "pointers", "terse",      "own"};

void expect_all_points(const std::string& lesson) {
  std::vector<TestSubmission> all;
  all.emplace_back("reference", Lesson{lesson});
  for (const std::string& name : kNames) {
    all.emplace_back(name, Lesson{lesson});
    // What "own" does not have is written with loops. It brings headers and sources of its own, one
    // of which needs the other, and some that are no use.
    if (name == "own") all.back().write_all(kStyles + "loops.txt");
    all.back().write_all(kStyles + name + ".txt");
    if (name != "own") continue;
    all.back().unpack(kStyles + "own_files.txt");
    for (const Assignment& assignment : kAssignments) {
      const std::string file(assignment.file);
      if (!std::filesystem::exists(all.back().path() / file)) continue;
      all.back().prepend(file, "#include \"lesson01_tensors/mine.h\"\n");
      if (file >= "lesson03") all.back().prepend(file, "#include \"lesson03_network/helpers.h\"\n");
      if (assignment.lesson != "beyond") continue;
      all.back().prepend(file, "#include \"lesson04_training/beyond/mine.h\"\n");
    }
  }
  Settings settings;
  settings.selection = Selection(lesson);
  for (const Report& report : grade_all(all, settings)) {
    EXPECT_EQ(report.points(), 100) << report.name << '\n' << table(report);
  }
}

}  // namespace

TEST(Styles, AllGetAllPoints) { expect_all_points(""); }

TEST(Styles, AllGetAllPointsInTheSectionBeyond) { expect_all_points("beyond"); }

}  // namespace nn::grading
