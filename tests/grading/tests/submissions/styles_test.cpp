// Right work in other styles than the reference's, whole submissions: all of it gets all points.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/grading/report/report.h"
#include "tests/grading/tests/next/planted.h"
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

// The right ways that `make next` is tested with: submission i has the i-th way of each function,
// or begins again where there are fewer. With ALL=1 as many as have all of them.
TEST(Styles, EveryRightWayGetsAllPoints) {
  std::map<std::string, std::vector<Planted>> ways;
  std::size_t most = 1;
  for (const Planted& planted : all_planted()) {
    if (!planted.is_right || planted.lesson == "beyond") continue;
    ways[planted.function].push_back(planted);
    most = std::max(most, ways[planted.function].size());
  }
  std::vector<TestSubmission> all;
  for (std::size_t i = 0; i < (std::getenv("ALL") == nullptr ? 1 : most); ++i) {
    all.emplace_back("way " + std::to_string(i), Lesson{""});
    for (const auto& [function, some] : ways) {
      const Planted& way = some[i % some.size()];
      all.back().body(function, way.body).prepend(way.file, kIncludes);
    }
  }
  for (const Report& report : grade_all(all)) EXPECT_EQ(report.points(), 100) << table(report);
}

TEST(Styles, AllGetAllPointsInTheSectionBeyond) { expect_all_points("beyond"); }

}  // namespace nn::grading
