#include "lesson04_training/gradcheck/mistakes.h"

#include <gtest/gtest.h>

#include <set>

#include "common/program/options.h"
#include "lesson04_training/gradcheck/compare.h"
#include "tests/support/oracle.h"

using namespace nn::gradcheck;

namespace {

// The first step whose digits part when this mistake is made.
std::string first_to_part(const WayForward& way, const Mistake& mistake) {
  Known known = known_from(way);
  for (const Step& step : steps()) {
    nn::Tensor derived = step.derive(known);
    if (step.name == mistake.step) derived = mistake.make(known, derived);
    std::vector<double> measured;
    for (std::size_t i = 0; i < derived.size(); ++i) {
      measured.push_back(measured_slope(way, step.of, i));
    }
    const std::vector<double> got(derived.values().begin(), derived.values().end());
    if (!(relative_error(got, measured) <= kAgree)) return step.name;
    known[step.name] = derived;
  }
  return "none";
}

}  // namespace

TEST(GradcheckMistakes, EachShowsFirstAtItsStep) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const WayForward way = draw(6, seed);
    for (const Mistake& mistake : mistakes()) {
      EXPECT_EQ(first_to_part(way, mistake), mistake.step) << mistake.name << ", seed " << seed;
    }
  }
}

TEST(GradcheckMistakes, AreFoundByTheirNames) {
  std::set<std::string> names;
  for (const Mistake& mistake : mistakes()) {
    EXPECT_TRUE(names.insert(mistake.name).second) << mistake.name << " is there twice";
    EXPECT_EQ(&mistake_called(mistake.name), &mistake);
    EXPECT_FALSE(mistake.why.empty());
  }
  EXPECT_GE(names.size(), 12u);
  EXPECT_TRUE(contains(message_of<nn::UsageError>([] { mistake_called("no-such"); }), "no-mask"));
}
