#include "lesson04_training/gradcheck/mistakes.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

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

namespace {

// What the mistake makes of the gradient of its step.
struct Made {
  WayForward way;
  Known known;
  nn::Tensor right, wrong;
};
Made made_by(const std::string& name) {
  Made made{draw(6, 3), {}, {}, {}};
  made.known = known_from(made.way);
  const Mistake& mistake = mistake_called(name);
  for (const Step& step : steps()) {
    made.right = step.derive(made.known);
    if (step.name == mistake.step) {
      made.wrong = mistake.make(made.known, made.right);
      return made;
    }
    made.known[step.name] = made.right;
  }
  return made;
}

}  // namespace

// B = 4 images, C = 3 classes.
TEST(GradcheckMistakes, AreOffByTheFactorThatTheyName) {
  for (const auto& [name, factor] : {std::pair{"no-mean", 12.0f},
                                     {"mean-of-images", 3.0f},
                                     {"sign", -1.0f},
                                     {"dw2-mean", 0.25f},
                                     {"db2-mean", 0.25f},
                                     {"dw1-mean", 0.25f},
                                     {"db1-mean", 0.25f}}) {
    const Made m = made_by(name);
    for (std::size_t i = 0; i < m.right.size(); ++i) {
      EXPECT_FLOAT_EQ(m.wrong[i], factor * m.right[i]) << name;
    }
  }
}

TEST(GradcheckMistakes, TakeTheNumbersThatTheyName) {
  const auto product = [](const Made& m, const char* a, const char* b) {
    return oracle::matmul(oracle::transpose(oracle::Matrix(m.known.at(a))),
                          oracle::Matrix(m.known.at(b)));
  };
  const Made dw2 = made_by("dw2-from-z1"), dw1 = made_by("dw1-from-da1");
  EXPECT_TRUE(oracle::close(dw2.wrong, product(dw2, "z1", "dp"), 1e-5));
  EXPECT_TRUE(oracle::close(dw1.wrong, product(dw1, "x", "da1"), 1e-5));
  const Made swapped = made_by("mask-swapped"), alone = made_by("mask-alone");
  for (std::size_t i = 0; i < alone.wrong.size(); ++i) {
    const bool passes = alone.known.at("z1")[i] > 0;
    EXPECT_EQ(alone.wrong[i], passes ? 1.0f : 0.0f);
    EXPECT_EQ(swapped.wrong[i], passes ? 0.0f : swapped.known.at("da1")[i]);
  }
}

TEST(GradcheckMistakes, OfTheLossAreMadeInDp) {
  for (const Mistake& mistake : mistakes_of_loss()) EXPECT_EQ(mistake.step, "dp") << mistake.name;
}
