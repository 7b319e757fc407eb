#include "tests/grading/report/report.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/grading/report/text.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

// stack lost its second case for this cause, one_hot could not be run; all others passed.
Report report_with(const std::string& cause, const std::string& name = "ada") {
  Report report = blank_report(name, 42, Selection());
  report.seconds = 12.34;
  report.notes = {"a \"note\" <b>"};
  for (FunctionResult& function : report.functions) {
    const bool is_run = function.assignment.function != "one_hot";
    for (CaseResult& one : function.cases) {
      if (is_run) one = {one.what, one.max_points, Outcome::kPassed, ""};
      if (!is_run) one.cause = "did not compile: \"x\" & <y>";
    }
  }
  CaseResult& second = report.functions[0].cases.at(1);
  second = {second.what, second.max_points, Outcome::kFailed, cause};
  return report;
}

}  // namespace

TEST(Report, TableHasPointsCausesAndSeed) {
  const std::string text = table(report_with("wrong at [0, 1]"));
  EXPECT_TRUE(contains_all(text, {"lesson01 stack                         3 of  5  failed\n",
                                  "    an image of 28 x 28 pixels: wrong at [0, 1]\n",
                                  "lesson02 linear                        9 of  9  passed\n",
                                  "93 of 100 points, seed 42\nnote: a \"note\" <b>\n"}));
  const std::string cause = "    did not compile: \"x\" & <y>\n";
  const std::size_t at = text.find(cause);
  ASSERT_NE(at, text.npos) << text;
  EXPECT_EQ(text.find(cause, at + 1), text.npos) << "one line where all cases have one cause";
  EXPECT_TRUE(contains(table(blank_report("", 1, Selection())), "0 of  5  could not be run\n"));
}

TEST(Report, JsonHasWhatGradescopeReads) {
  const std::string json = results_json(report_with("bad \"quotes\" \\ \x01 \n line"));
  EXPECT_TRUE(contains_all(
      json, {"\"score\": 93,", "\"execution_time\": 12.3,", "\"stdout_visibility\": \"hidden\"",
             "a \\\"note\\\"",
             "\"tests\": [\n    {\"name\": \"lesson01 stack\", \"number\": \"1.1\", \"score\": 3, "
             "\"max_score\": 5, \"status\": \"failed\"",
             "\"output\": \"failed\\n", "bad \\\"quotes\\\" \\\\ ? \\n line\", \"visibility\"",
             "could not be run\\ndid not compile: \\\"x\\\" & <y>\"",
             "\"number\": \"4.11\", \"score\": 2, \"max_score\": 2, \"status\": \"passed\""}));
  EXPECT_TRUE(contains(json, "\"number\": \"2.1\"")) << "counted anew in each lesson";
}

TEST(Report, PageShowsWhatAStudentSaysAsText) {
  const std::string html = page(report_with("threw: <script>alert('1')</script>", "<Ada>"));
  EXPECT_FALSE(contains(html, "<script>"));
  EXPECT_TRUE(contains_all(
      html, {"93 of 100 points", "<h1>&#60;Ada&#62;</h1>",
             "<tr class=\"failed\"><td>lesson01 stack<td class=\"n\">3 of 5<td>failed<small>",
             "<tr class=\"passed\"><td>lesson02 linear<td class=\"n\">9 of 9",
             "<small>did not compile: &#34;x&#34; &#38; &#60;y&#62;</small>",
             "alert(&#39;1&#39;)&#60;/script&#62;</small>", "<p>Note: a &#34;note&#34; &#60;b&#62;",
             "Seed 42, graded in 12.3 s."}));
  EXPECT_TRUE(contains(page(report_with("x", "")), "<h1>submission</h1>"));
}

TEST(Report, MarkdownShowsWhatAStudentSaysAsText) {
  EXPECT_TRUE(
      contains_all(markdown(report_with("threw: <b>1</b> [x](http://y) | `z`", "<Ada>")),
                   {"# \\<Ada\\>: 93 of 100 points", "| lesson01 stack | 3 | 5 | failed |\n",
                    "| lesson02 linear | 9 | 9 | passed |", "\n## lesson01 stack\n\n- ",
                    ": threw: \\<b\\>1\\</b\\> \\[x\\]\\(http://y\\) \\| \\`z\\`\n",
                    "- did not compile: \"x\" \\& \\<y\\>\n", "\nNote: a \"note\" \\<b\\>"}));
}

TEST(ClassReport, HasWhatCanvasAndMoodleImport) {
  const auto line = [](const std::string& name) { return class_csv({report_with("x", name)}); };
  EXPECT_TRUE(contains_all(
      class_csv({report_with("x", "O\"Neil, A\n=1"), report_with("x", "Müller")}),
      {"Student,ID,SIS User ID,SIS Login ID,Section,Neural network\n",
       "\"O\"\"Neil, A\\n=1\",,,\"O\"\"Neil, A\\n=1\",,93\n", "\"Müller\",,,\"Müller\",,93\n"}));
  EXPECT_TRUE(contains(line("lovelaceada_12345_678901_work"), "\"lovelaceada\",12345,,\"\",,93\n"));
  EXPECT_TRUE(contains(line("lovelaceada_LATE_12_678_work"), "\"lovelaceada\",12,,\"\",,"));
  EXPECT_TRUE(
      contains(line("Ada Lovelace_99_assignsubmission_file"), "\"Ada Lovelace\",99,,\"\",,93\n"));
  // Only what Canvas or Moodle would write is taken apart.
  for (const std::string name : {"ada_12", "ada_12_work", "ada_b_34", "ada", "12_ada_34_x",
                                 "ada_LATE", "ada_x_assignsubmission_file"}) {
    const std::string quoted = '"' + name + '"';
    EXPECT_TRUE(contains(line(name), quoted + ",,," + quoted + ",,")) << name;
  }
  for (const std::string formula : {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"}) {
    EXPECT_TRUE(contains(line(formula), "\n\"'" + formula + "\",")) << "it must not be one";
  }
  EXPECT_TRUE(contains(line("a=1"), "\n\"a=1\","));
}

TEST(ClassReport, HasThePointsOfEachLessonAndFunction) {
  const Report report = report_with("x");
  const std::string text = class_table({report});
  EXPECT_TRUE(text.starts_with("submission                        lesson01  lesson02")) << text;
  const std::string lessons = text.substr(text.find("\nada") + 33);
  int sum = 0;
  std::istringstream in(lessons);
  for (int lesson = 0, points = 0; lesson < 4 && in >> points; ++lesson) sum += points;
  EXPECT_EQ(sum, 93) << "of the four lessons: " << lessons;
  EXPECT_TRUE(contains(text, "      93 12.3 s\n"));
  const std::string csv = functions_csv({report});
  EXPECT_TRUE(csv.starts_with("submission,lesson01 stack,")) << csv;
  EXPECT_TRUE(contains_all(csv, {"\"ada\",3,5,", ",93,42\n"}));
}

TEST(Text, ShowsUtf8OnOneLine) {
  EXPECT_EQ(printable("Müller, Łódź, 王"), "Müller, Łódź, 王");
  EXPECT_EQ(printable("a\x1b[2J\n\xff"), "a\\x1b[2J\\n\\xff");
  EXPECT_LE(printable(std::string(100000, 'x')).size(), 510u);
  EXPECT_EQ(width_of("Müller"), 6u);
}

}  // namespace nn::grading
