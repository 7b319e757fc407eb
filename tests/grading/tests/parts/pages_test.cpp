// Reports of students who lost points in more than one place, and what is made of their names.
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/grading/class.h"
#include "tests/grading/report/class_report.h"
#include "tests/grading/report/report.h"
#include "tests/grading/report/similar.h"
#include "tests/grading/report/text.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

// stack lost its second case, one_hot could not be run; all others passed.
Report twice_wrong(const std::string& name = "ada") {
  Report report = blank_report(name, 42, Selection());
  report.seconds = 12.34;
  report.notes = {"<b>a note</b>"};
  for (FunctionResult& function : report.functions) {
    const bool is_run = function.assignment.function != "one_hot";
    for (CaseResult& one : function.cases) {
      if (is_run) one = {one.what, one.max_points, Outcome::kPassed, ""};
      if (!is_run) one.cause = "did not compile: \"x\" & <y>";
    }
  }
  CaseResult& second = report.functions[0].cases.at(1);
  second = {second.what, second.max_points, Outcome::kFailed, "threw: 'no'"};
  return report;
}

int lost_in(const Report& report, std::size_t function) {
  return report.functions[function].max_points() - report.functions[function].points();
}

std::string points_of_stack(const Report& report, const std::string& between) {
  const FunctionResult& stack = report.functions[0];
  return std::to_string(stack.points()) + between + std::to_string(stack.max_points());
}

}  // namespace

TEST(Report, NamesTheCaseThatLostItsPoints) {
  const Report report = twice_wrong();
  EXPECT_GT(lost_in(report, 0), 0);
  const std::string text = table(report);
  EXPECT_TRUE(contains(text, "    " + report.functions[0].cases[1].what + ": threw: 'no'\n"));
  const std::string cause = "    did not compile: \"x\" & <y>\n";
  const std::size_t at = text.find(cause);
  ASSERT_NE(at, text.npos) << text;
  EXPECT_EQ(text.find(cause, at + 1), text.npos) << "one line where all cases have one cause";
}

TEST(Report, JsonIsAListWithWhatEachFunctionSays) {
  const std::string json = results_json(twice_wrong());
  EXPECT_TRUE(contains(json, "\"execution_time\": 12.3,"));
  EXPECT_TRUE(contains(json, "\"tests\": [\n    {\"name\": \"lesson01 stack\", "));
  EXPECT_TRUE(contains(json, "\"number\": \"1.1\""));
  EXPECT_TRUE(contains(json, "\"number\": \"2.1\"")) << "counted anew in each lesson";
  EXPECT_TRUE(contains(json, "\"output\": \"failed\\n"));
  EXPECT_TRUE(contains(json, ": threw: 'no'\", \"visibility\""));
  EXPECT_TRUE(contains(json, "could not be run\\ndid not compile: \\\"x\\\" & <y>\""));
}

TEST(Report, PagesHavePointsCausesAndTime) {
  const Report report = twice_wrong();
  const std::string html = page(report);
  EXPECT_TRUE(contains(html, "<tr class=\"failed\"><td>lesson01 stack<td class=\"n\">" +
                                 points_of_stack(report, " of ") + "<td>failed<small>"));
  EXPECT_TRUE(contains(html, "<tr class=\"passed\"><td>lesson02 linear<td class=\"n\">9 of 9"));
  EXPECT_TRUE(contains(html, "<small>did not compile: &#34;x&#34; &#38; &#60;y&#62;</small>"));
  EXPECT_TRUE(contains(html, "threw: &#39;no&#39;</small>"));
  EXPECT_TRUE(contains(html, "<p>Note: &#60;b&#62;a note"));
  EXPECT_TRUE(contains(html, "Seed 42, graded in 12.3 s."));
  const std::string text = markdown(report);
  EXPECT_TRUE(
      contains(text, "| lesson01 stack | " + points_of_stack(report, " | ") + " | failed |\n"));
  EXPECT_TRUE(contains(text, "\n## lesson01 stack\n\n- "));
  EXPECT_TRUE(contains(text, ": threw: 'no'\n"));
  EXPECT_TRUE(contains(text, "- did not compile: \"x\" \\& \\<y\\>\n"));
  EXPECT_TRUE(contains(text, "\nNote: \\<b\\>a note"));
  EXPECT_TRUE(contains(page(twice_wrong("")), "<h1>submission</h1>"));
}

TEST(ClassReport, HasThePointsOfEachLessonAndFunction) {
  const Report report = twice_wrong();
  const std::string text = class_table({report});
  EXPECT_TRUE(text.starts_with("submission                        lesson01  lesson02")) << text;
  const std::string lessons = text.substr(text.find("\nada") + 33);
  int sum = 0;
  std::istringstream in(lessons);
  for (int lesson = 0, points = 0; lesson < 4 && in >> points; ++lesson) sum += points;
  EXPECT_EQ(sum, report.points()) << "of the four lessons: " << lessons;
  EXPECT_TRUE(contains(text, " 12.3 s\n"));
  EXPECT_TRUE(functions_csv({report}).starts_with("submission,lesson01 stack,"));
}

// Only what Canvas or Moodle would write is taken apart.
TEST(ClassReport, LeavesOtherNamesWhole) {
  for (const std::string name : {"ada_12", "ada_12_work", "ada_b_34", "ada", "12_ada_34_x",
                                 "ada_LATE", "ada_x_assignsubmission_file"}) {
    const std::string quoted = '"' + name + '"';
    EXPECT_TRUE(contains(class_csv({twice_wrong(name)}), quoted + ",,," + quoted + ",,")) << name;
  }
  EXPECT_TRUE(contains(class_csv({twice_wrong("lovelaceada_LATE_12_678_work")}),
                       "\"lovelaceada\",12,,\"\",,"));
}

TEST(ClassReport, NoNameIsAFormula) {
  for (const std::string name : {"=1", "+1", "-1", "@SUM(A1)"}) {
    EXPECT_TRUE(contains(class_csv({twice_wrong(name)}), "\n\"'" + name + "\",")) << name;
  }
  EXPECT_TRUE(contains(class_csv({twice_wrong("a=1")}), "\n\"a=1\","));
}

TEST(Class, TakesTheDirectoriesInTheOrderOfTheirNames) {
  const TempDir dir;
  for (const char* name : {"m", "c", "x", "a", "q", "b", "z", "k"}) {
    std::filesystem::create_directory(dir.path() / name);
  }
  std::filesystem::create_directory_symlink("a", dir.path() / "link");
  dir.write("notes.txt", {'x'});
  std::vector<std::string> skipped;
  std::string names;
  for (const auto& found : submissions_in(dir.path(), skipped)) names += found.filename().string();
  EXPECT_EQ(names, "abckmqxz");
  EXPECT_EQ(skipped,
            (std::vector<std::string>{"link is no directory", "notes.txt is no directory"}));
}

namespace {

Submission source(const std::string& name, const std::string& text) {
  return {name, {{"lesson03_network/relu.cpp", text}}, {}, {}};
}

std::string alike(const std::vector<Submission>& all, double least = 0.8) {
  return similar_table(similar(all, {}, least));
}

const std::string kLoop =
    "float f(float x, int n) { while (n > 0) { if (x < 1) return x; --n; } }\n";

}  // namespace

TEST(Similar, CommentsMakeNoDifferenceAndWordsOfTheLanguageDo) {
  const std::string commented =
      "/* my own\n work, every word of it, says this comment of mine (c) */" + kLoop;
  EXPECT_EQ(alike({source("a", kLoop), source("b", commented)}), "100 %  a  and  b\n");
  std::string other = kLoop;
  other.replace(other.find("while"), 5, "switch").replace(other.find("return"), 6, "throw");
  EXPECT_EQ(alike({source("a", kLoop), source("b", other)}), "");
  EXPECT_EQ(alike({source("a", ""), source("b", "")}), "") << "nothing is not the same work";
}

TEST(Similar, CountsWhatEitherHas) {
  std::string more = kLoop;
  for (int i = 0; i < 5; ++i) more += "int g" + std::string(i + 1, '*') + " x(int a) { a += a; }\n";
  EXPECT_EQ(alike({source("a", kLoop), source("b", more)}), "") << "a part is not the whole";
  EXPECT_EQ(alike({source("b", more), source("a", kLoop)}), "");
  EXPECT_EQ(similar({source("a", kLoop), source("b", kLoop)}, {}, 1).size(), 1u) << "at least 1";
}

TEST(Similar, TheMostAlikeComeFirst) {
  const std::string longer = kLoop + "double g(double y) { y *= y; y -= 1; return y; }\n";
  const std::string table =
      alike({source("a", longer), source("b", longer + "int x = 3;\n"), source("c", longer)});
  EXPECT_TRUE(table.starts_with("100 %  a  and  c\n")) << table;
  EXPECT_TRUE(contains(table, "a  and  b\n"));
}

TEST(Similar, AWholeClassOfEqualsIsNamed) {
  std::vector<Submission> all;
  for (int i = 0; i < 7; ++i)
    all.push_back(source(std::string(1, static_cast<char>('a' + i)), kLoop));
  EXPECT_EQ(similar(all, {}).size(), 21u) << "each pair of seven";
}

}  // namespace nn::grading
