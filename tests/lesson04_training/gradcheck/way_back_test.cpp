#include "lesson04_training/gradcheck/way_back.h"

#include <gtest/gtest.h>

#include <string>

#include "lesson04_training/gradcheck/compare.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

using namespace nn::gradcheck;

TEST(GradcheckWayBack, EveryStepAgreesWithWhatIsMeasured) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const WayForward way = draw(6, seed);
    Known known = known_from(way);
    for (const Step& step : steps()) {
      const nn::Tensor derived = step.derive(known);
      std::vector<double> measured;
      for (std::size_t i = 0; i < derived.size(); ++i) {
        measured.push_back(measured_slope(way, step.of, i));
      }
      const std::vector<double> got(derived.values().begin(), derived.values().end());
      ASSERT_EQ(got.size(), numbers_of(way, step.of).values.size()) << step.name;
      EXPECT_LE(relative_error(got, measured), kAgree) << step.name << ", seed " << seed;
      known[step.name] = derived;
    }
  }
}

TEST(GradcheckWayBack, GoesFromTheLossToTheFirstWeights) {
  std::string order;
  const std::string backward = read_text("lesson04_training/backward.h");
  for (const Step& step : steps()) {
    order += step.name + ' ' + step.function + '\n';
    const bool is_found = backward.empty() || contains(backward, step.function + "(");
    EXPECT_TRUE(is_found) << "no " << step.function << " in backward.h";
  }
  EXPECT_EQ(order,
            "dp mnist_loss_backward\ndw2 linear_backward_w\ndb2 linear_backward_b\n"
            "da1 linear_backward_x\ndz1 relu_backward\ndw1 linear_backward_w\n"
            "db1 linear_backward_b\n");
}
