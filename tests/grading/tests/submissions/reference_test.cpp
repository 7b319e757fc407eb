// Right work gets all points, no work gets none.
#include <gtest/gtest.h>

#include <map>
#include <mutex>
#include <string>

#include "tests/grading/handout/handout.h"
#include "tests/grading/report/report.h"
#include "tests/grading/tests/submissions/submissions.h"
#include "tests/support/oracle.h"

namespace nn::grading {

TEST(Reference, TheSameSeedGivesTheSameReport) {
  TestSubmission submission("test", "linear");
  submission.body("linear", "  return matmul(x, w);");
  Report first = submission.grade(5);
  Report second = submission.grade(5);
  first.seconds = second.seconds = 0;
  EXPECT_EQ(results_json(first), results_json(second));
  EXPECT_NE(table(first), table(submission.grade(6)));
}

TEST(Handout, UntouchedHasNoPointsAndNothingImplemented) {
  const handout::Handout handout = handout::make_handout(".");
  for (const std::string lesson : {"", "beyond"}) {
    TestSubmission submission("untouched", Lesson{lesson});
    Settings settings;
    settings.selection = Selection(lesson);
    for (const Chosen& one : settings.selection.cases()) {
      const std::string file(one.unit->file);
      submission.write(file, handout.files.at(file));
    }
    std::vector<TestSubmission> all;
    all.push_back(std::move(submission));
    const Report report = grade_all(all, settings).at(0);
    EXPECT_EQ(report.points(), 0);
    for (const FunctionResult& function : report.functions) {
      for (const CaseResult& one : function.cases) EXPECT_EQ(one.cause, "not implemented");
    }
  }
}

TEST(Points, AreGivenCaseByCase) {
  TestSubmission submission("test", "stack");
  submission.body("stack",
                  "  if (images.count() != 3) throw std::runtime_error(\"no idea\");\n"
                  "  Tensor t({3, images.rows, images.columns});\n"
                  "  for (std::size_t i = 0; i < t.size(); ++i) t[i] = images.pixels[i] / 255.0f;\n"
                  "  return t;");
  submission.prepend("lesson01_tensors/stack.cpp", "#include <stdexcept>\n");
  const Report report = submission.grade();
  EXPECT_EQ(result_of(report, "stack").points(), 2);
  EXPECT_TRUE(contains(causes_of(report, "stack"), "threw: no idea"));
  EXPECT_EQ(result_of(report, "cat").points(), 5);
}

// Time's arrow: of the whole class, no judge of a unit and no program that holds its reference
// starts before the last program of that unit has ended.
TEST(TimesArrow, WhatHoldsAReferenceStartsAfterAllGradingsOfIt) {
  std::vector<TestSubmission> all;
  for (const char* name : {"ada", "ben"}) {
    all.emplace_back(name, "relu");
    for (const char* more : {"simple_net", "linear", "sigmoid", "mnist_loss", "calc_grad"}) {
      all.back().write(file_of(more), read_text(file_of(more)));
    }
  }
  struct Event {
    std::string what;
    const Unit* unit;
    bool starts;
  };
  std::vector<Event> events;
  std::mutex mutex;
  Settings settings;
  settings.watch = [&](const std::string& what, const Unit& unit, bool starts) {
    const std::scoped_lock lock(mutex);
    events.push_back({what, &unit, starts});
  };
  grade_all(all, settings);
  std::map<const Unit*, std::size_t> last_end;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].what == "programs" && !events[i].starts) last_end[events[i].unit] = i;
  }
  std::size_t judged = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto& [what, unit, starts] = events[i];
    if (!starts) continue;
    judged += what == "judge";
    std::vector<const Unit*> held = {unit};
    if (what == "programs") held = references_of(*unit);
    for (const Unit* reference : held) {
      if (!last_end.contains(reference)) continue;  // not handed in
      EXPECT_LT(last_end.at(reference), i)
          << what << " of " << unit->name() << " before the end of " << reference->name();
    }
  }
  EXPECT_EQ(judged, 12u);
}

}  // namespace nn::grading
