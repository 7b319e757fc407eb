#include "tests/grading/course/selection.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

std::map<std::string, int> points_of(const Selection& selection) {
  std::map<std::string, int> points;
  for (const Chosen& one : selection.cases()) {
    points[std::string(one.assignment->function)] += one.the_case.points;
    points["all"] += one.the_case.points;
  }
  return points;
}

std::string error_of(const std::string& lesson, const std::string& points) {
  return message_of<std::invalid_argument>([&] { const Selection selection(lesson, points); });
}

}  // namespace

TEST(Selection, TheCourseHas100PointsAndEachFunctionItsCases) {
  const Selection course;
  EXPECT_EQ(points_of(course)["all"], 100);
  EXPECT_EQ(points_of(course)["linear"], 9);
  std::set<std::string> names;
  for (const Chosen& one : course.cases()) {
    names.insert(std::string(one.the_case.function) + ", " + std::string(one.the_case.what));
    EXPECT_GT(one.the_case.points, 0);
  }
  EXPECT_EQ(names.size(), course.cases().size());
  for (const Assignment& assignment : kAssignments) {
    EXPECT_GT(points_of(Selection(assignment.lesson))[std::string(assignment.function)], 0);
  }
}

TEST(Selection, ALessonIsScaledTo100) {
  for (const char* name : {"2", "02", "lesson02"}) {
    std::map<std::string, int> points = points_of(Selection(name));
    EXPECT_EQ(points["all"], 100);
    EXPECT_EQ(points["init_params"], 36);
    EXPECT_EQ(points["linear"], 64);
    EXPECT_EQ(points.size(), 3u);
  }
  for (const Assignment& assignment : kAssignments) {
    EXPECT_EQ(points_of(Selection(assignment.lesson))["all"], 100) << assignment.lesson;
  }
  EXPECT_TRUE(contains(error_of("5", ""), "LESSON='5'"));
  EXPECT_TRUE(contains(error_of("../x", ""), "LESSON='../x'"));
}

TEST(Selection, AFileGivesPoints) {
  std::map<std::string, int> points =
      points_of(Selection("", "# ours\nlinear 20\n\nlesson03 relu   1 # one\n"));
  EXPECT_EQ(points["linear"], 20);
  EXPECT_EQ(points["relu"], 1);
  EXPECT_EQ(points["stack"], 5);
  EXPECT_EQ(points["all"], 100 + 20 - 9 + 1 - 4);
  EXPECT_TRUE(contains(error_of("", "linaer 20"), "POINTS: 'linaer 20'"));
  EXPECT_TRUE(contains(error_of("", "linear -1"), "POINTS: 'linear -1'"));
  EXPECT_TRUE(contains(error_of("", "7"), "POINTS: '7'"));
  EXPECT_TRUE(contains(error_of("", "linear 12345"), "POINTS: 'linear 12345'"));
  EXPECT_TRUE(contains(error_of("", "lesson03 linear 7"), "no such function"));
}

TEST(Phases, HoldEachUnitOnce) {
  const Selection course;
  std::map<std::string_view, int> times;
  for (std::size_t phase = 0; phase < course.phases(); ++phase) {
    EXPECT_FALSE(course.units_of(phase).empty()) << phase;
    for (const Unit* unit : course.units_of(phase)) {
      ++times[unit->name()];
      EXPECT_EQ(phase_of(*unit), phase);
    }
  }
  for (const Chosen& one : course.cases()) EXPECT_EQ(times[one.unit->name()], 1);
}

// The order that time's arrow rests on.
TEST(Phases, NoUnitHoldsAReferenceOfItsOwnPhaseOrALaterOne) {
  for (const Unit& unit : units()) {
    for (const Unit* other : references_of(unit)) {
      EXPECT_NE(other, &unit);
      EXPECT_LT(phase_of(*other), phase_of(unit)) << unit.name() << " holds " << other->name();
    }
  }
  EXPECT_EQ(phase_of(unit_of("lesson01_tensors/stack.cpp")), 0u);
  EXPECT_GT(phase_of(unit_of("lesson03_network/simple_net.cpp")),
            phase_of(unit_of("lesson03_network/relu.cpp")));
}

}  // namespace nn::grading
