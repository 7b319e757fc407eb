#include "tests/grading/report/report.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/grading/build/submission.h"
#include "tests/grading/report/class_report.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

// A report with full marks, but for the first case.
Report report_with(const std::string& cause) {
  Report report = blank_report(42);
  report.notes = {"a \"note\""};
  for (FunctionResult& function : report.functions) {
    for (CaseResult& one : function.cases) one = {one.what, one.max_points, Outcome::kPassed, ""};
  }
  CaseResult& first = report.functions[0].cases[0];
  first = {first.what, first.max_points, Outcome::kFailed, cause};
  return report;
}

std::string contents(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

}  // namespace

TEST(Report, TableHasPointsCausesAndSeed) {
  const std::string text = table(report_with("wrong at [0, 1]"));
  EXPECT_TRUE(contains(text, "lesson01 stack                         3 of  5  failed\n"));
  EXPECT_TRUE(contains(text, "    3 images of 4 x 5 pixels: wrong at [0, 1]\n"));
  EXPECT_TRUE(contains(text, "lesson02 linear                        9 of  9  passed\n"));
  EXPECT_TRUE(contains(text, "98 of 100 points, seed 42\nnote: a \"note\"\n"));
  EXPECT_TRUE(contains(table(blank_report(1)), "0 of  5  could not be run\n"));
}

TEST(Report, JsonHasWhatGradescopeReads) {
  const std::string json = results_json(report_with("bad \"quotes\" \\ \x01 \xff \n line"));
  EXPECT_TRUE(contains(json, "\"score\": 98,"));
  EXPECT_TRUE(contains(json, "\"execution_time\": 0.0,"));
  EXPECT_TRUE(contains(json, "\"stdout_visibility\": \"hidden\""));
  EXPECT_TRUE(contains(json,
                       "{\"name\": \"lesson01 stack\", \"number\": \"1.1\", \"score\": 3, "
                       "\"max_score\": 5, \"status\": \"failed\""));
  EXPECT_TRUE(contains(json,
                       "\"number\": \"4.11\", \"score\": 2, \"max_score\": 2, "
                       "\"status\": \"passed\""));
  EXPECT_TRUE(contains(json, "bad \\\"quotes\\\" \\\\ ? ? \\n line"));
  EXPECT_TRUE(contains(json, "a \\\"note\\\""));
  EXPECT_TRUE(contains(results_json(blank_report(1)), "\"score\": 0,"));
}

TEST(Report, CsvQuotesNames) {
  const std::string csv = class_csv({{"O\"Neil, A\n=1", report_with("x")}});
  EXPECT_TRUE(contains(csv, "\"O\"\"Neil, A?=1\",3,5,"));
  EXPECT_TRUE(contains(csv, ",98,42\n"));
  EXPECT_TRUE(contains(class_table({{"ada", report_with("x")}}), "      98\n"));
}

TEST(Report, FilesAppearWhole) {
  const TempDir dir;
  write_whole(dir.path() / "a/results.json", "first");
  write_whole(dir.path() / "a/results.json", "second");
  EXPECT_EQ(contents(dir.path() / "a/results.json"), "second");
  EXPECT_FALSE(std::filesystem::exists(dir.path() / "a/results.json.unfinished"));
}

TEST(Submission, TakesOnlyRegularFilesOfModestSize) {
  namespace fs = std::filesystem;
  const TempDir dir;
  const std::string file = "lesson02_linear/linear.cpp";
  const auto problem = [&] { return read_source(dir.path(), file).problem; };
  EXPECT_TRUE(contains(problem(), file + " is not in the submission"));
  fs::create_directory(dir.path() / "lesson02_linear");
  dir.write(file, {'h', 'i'});
  EXPECT_EQ(read_source(dir.path(), file).text, "hi");
  fs::resize_file(dir.path() / file, std::uintmax_t{1} << 30);
  EXPECT_TRUE(contains(problem(), "has 1073741824 bytes, at most 262144 are accepted"));
  fs::remove(dir.path() / file);
  dir.write("elsewhere.cpp", {'x'});
  fs::create_symlink("../elsewhere.cpp", dir.path() / file);
  EXPECT_TRUE(contains(problem(), "a symbolic link"));
  fs::remove(dir.path() / file);
  fs::create_hard_link(dir.path() / "elsewhere.cpp", dir.path() / file);
  EXPECT_TRUE(contains(problem(), "has a second name"));
  fs::remove(dir.path() / file);
  fs::create_directory(dir.path() / file);
  EXPECT_TRUE(contains(problem(), "is not a regular file"));
  fs::remove_all(dir.path() / "lesson02_linear");
  dir.write("linear.cpp", {'x'});
  fs::create_directory_symlink(".", dir.path() / "lesson02_linear");
  EXPECT_TRUE(contains(problem(), "a symbolic link"));
}

}  // namespace nn::grading
