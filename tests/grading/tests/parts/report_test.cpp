#include "tests/grading/report/report.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/class.h"
#include "tests/grading/report/class_report.h"
#include "tests/grading/report/similar.h"
#include "tests/grading/report/text.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

// A report with full marks, but for the first case.
Report report_with(const std::string& cause, const std::string& name = "ada") {
  Report report = blank_report(name, 42, Selection());
  report.notes = {"a \"note\""};
  for (FunctionResult& function : report.functions) {
    for (CaseResult& one : function.cases) one = {one.what, one.max_points, Outcome::kPassed, ""};
  }
  CaseResult& first = report.functions[0].cases[0];
  first = {first.what, first.max_points, Outcome::kFailed, cause};
  return report;
}

Submission with_text(const std::string& name, const std::string& text) {
  return {name, {{"lesson02_linear/linear.cpp", text}}, {}, {}};
}

const std::string kSum =
    "float total(const float* v, int n) {\n  float s = 0;  // the sum\n"
    "  for (int i = 0; i < n; ++i) s += v[i] * 2;\n  return s / n;\n}\n";
const std::string kRenamed =
    "float sum_of(const float* data, int count) {\n  float r = 0;\n"
    "  for (int k = 0; k < count; ++k)\n    r += data[k] * 3;\n\n  return r / count;\n}\n";
const std::string kOther =
    "float total(std::span<const float> v) {\n"
    "  return std::accumulate(v.begin(), v.end(), 0.0f,\n"
    "                         [](float a, float b) { return a + 2 * b; }) / v.size();\n}\n";

}  // namespace

TEST(Report, TableHasPointsCausesAndSeed) {
  const std::string text = table(report_with("wrong at [0, 1]"));
  EXPECT_TRUE(contains(text, "lesson01 stack                         3 of  5  failed\n"));
  EXPECT_TRUE(contains(text, "    3 images of 4 x 8 pixels: wrong at [0, 1]\n"));
  EXPECT_TRUE(contains(text, "lesson02 linear                        9 of  9  passed\n"));
  EXPECT_TRUE(contains(text, "98 of 100 points, seed 42\nnote: a \"note\"\n"));
  EXPECT_TRUE(contains(table(blank_report("", 1, Selection())), "0 of  5  could not be run\n"));
}

TEST(Report, JsonHasWhatGradescopeReads) {
  const std::string json = results_json(report_with("bad \"quotes\" \\ \x01 \n line"));
  EXPECT_TRUE(contains(json, "\"score\": 98,"));
  EXPECT_TRUE(contains(json, "\"execution_time\": 0.0,"));
  EXPECT_TRUE(contains(json, "\"stdout_visibility\": \"hidden\""));
  EXPECT_TRUE(contains(json,
                       "{\"name\": \"lesson01 stack\", \"number\": \"1.1\", \"score\": 3, "
                       "\"max_score\": 5, \"status\": \"failed\""));
  EXPECT_TRUE(contains(json,
                       "\"number\": \"4.11\", \"score\": 2, \"max_score\": 2, "
                       "\"status\": \"passed\""));
  EXPECT_TRUE(contains(json, "bad \\\"quotes\\\" \\\\ ? \\n line"));
  EXPECT_TRUE(contains(json, "a \\\"note\\\""));
}

TEST(Report, PagesShowWhatAStudentSaysAsText) {
  const Report report =
      report_with("threw: <script>alert(1)</script> [x](http://y) | `z`", "<Ada>");
  const std::string html = page(report);
  EXPECT_TRUE(contains(html, "98 of 100 points"));
  EXPECT_TRUE(contains(html, "&#60;Ada&#62;"));
  EXPECT_FALSE(contains(html, "<script>"));
  const std::string text = markdown(report);
  EXPECT_TRUE(contains(text, "# \\<Ada\\>: 98 of 100 points"));
  EXPECT_TRUE(contains(text, "| lesson02 linear | 9 | 9 | passed |"));
  EXPECT_TRUE(contains(text, "\\[x\\]\\(http://y\\) \\| \\`z\\`"));
}

TEST(ClassReport, HasWhatCanvasAndMoodleImport) {
  const std::string csv = class_csv({report_with("x", "O\"Neil, A\n=1"), report_with("x", "Müller"),
                                     report_with("x", "=HYPERLINK(1)"),
                                     report_with("x", "lovelaceada_12345_678901_work"),
                                     report_with("x", "Ada Lovelace_99_assignsubmission_file")});
  EXPECT_TRUE(contains(csv, "Student,ID,SIS User ID,SIS Login ID,Section,Neural network\n"));
  EXPECT_TRUE(contains(csv, "\"O\"\"Neil, A\\n=1\",,,\"O\"\"Neil, A\\n=1\",,98\n"));
  EXPECT_TRUE(contains(csv, "\"Müller\",,,\"Müller\",,98\n"));
  EXPECT_TRUE(contains(csv, "\"'=HYPERLINK(1)\","));
  EXPECT_TRUE(contains(csv, "\"lovelaceada\",12345,,\"\",,98\n"));
  EXPECT_TRUE(contains(csv, "\"Ada Lovelace\",99,,\"\",,98\n"));
  EXPECT_TRUE(contains(functions_csv({report_with("x")}), "\"ada\",3,5,"));
  EXPECT_TRUE(contains(functions_csv({report_with("x")}), ",98,42\n"));
  EXPECT_TRUE(contains(class_table({report_with("x")}), "      98  0.0 s\n"));
}

TEST(Text, ShowsUtf8OnOneLine) {
  EXPECT_EQ(printable("Müller, Łódź, 王"), "Müller, Łódź, 王");
  EXPECT_EQ(printable("a\x1b[2J\n\xff"), "a\\x1b[2J\\n\\xff");
  EXPECT_LE(printable(std::string(100000, 'x')).size(), 510u);
  EXPECT_EQ(width_of("Müller"), 6u);
}

TEST(Similar, NamesAndLayoutMakeNoDifference) {
  const auto pairs = similar({with_text("ada", kSum), with_text("ben", kRenamed),
                              with_text("eve", kOther), with_text("empty", "")},
                             {});
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(similar_table(pairs), "100 %  ada  and  ben\n");
  const std::string longer = kSum + kOther;
  EXPECT_EQ(
      similar({with_text("a", longer + kSum), with_text("b", longer + "int x = 3;\n")}, {}).size(),
      1u);
}

TEST(Similar, WhatWasHandedOutTellsNothing) {
  const Submission handout = with_text("", kOther + kOther);
  EXPECT_TRUE(similar({with_text("a", kOther), with_text("b", kOther)}, handout).empty());
  const auto pairs = similar(
      {with_text("a", kOther + kSum), with_text("b", kOther), with_text("c", kOther + kRenamed)},
      handout);
  EXPECT_EQ(similar_table(pairs), "100 %  a  and  c\n");
}

TEST(Similar, WhatMostHaveTellsNothing) {
  std::vector<Submission> all;
  for (int i = 0; i < 7; ++i) {
    std::string own;
    for (int k = 0; k <= i; ++k)
      own += "void f() { while (x < y) x = g(x, " + std::string(i + 1, '+') + "y); }\n";
    all.push_back(with_text(std::string(1, static_cast<char>('a' + i)), kSum + own));
  }
  EXPECT_TRUE(similar(all, {}).empty());
}

TEST(Class, NamesOfOursAreLeftToUs) {
  EXPECT_EQ(place_for("ada"), "ada");
  EXPECT_EQ(place_for("class.csv"), "submission class.csv");
  EXPECT_EQ(place_for(".unfinished"), "submission .unfinished");
  EXPECT_EQ(place_for("submission class.csv"), "submission submission class.csv");
  EXPECT_LT(place_for('.' + std::string(254, 'x')).size(), 200u);
}

TEST(Record, KeepsWhatIsTheSame) {
  const TempDir dir;
  const Submission ada = with_text("ada", kSum);
  Record first(dir.path() / "r", "7 x");
  first.keep(ada, "linear.runs", "bytes");
  const Record second(dir.path() / "r", "7 x");
  EXPECT_EQ(second.find(ada, "linear.runs").value_or(""), "bytes");
  EXPECT_FALSE(second.find(with_text("ada", kOther), "linear.runs").has_value());
  EXPECT_FALSE(second.find(with_text("ben", kSum), "linear.runs").has_value());
  const Record third(dir.path() / "r", "8 x");
  EXPECT_FALSE(third.find(ada, "linear.runs").has_value());
  third.remove();
  EXPECT_EQ(Record::stamp_of(dir.path() / "r"), "");
}

}  // namespace nn::grading
