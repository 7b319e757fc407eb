#include "common/program/finite.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

#include "tests/support/oracle.h"

TEST(RequireFinite, RefusesWhatIsNoNumber) {
  const float infinity = std::numeric_limits<float>::infinity();
  for (const float value : {infinity, -infinity, std::numeric_limits<float>::quiet_NaN()}) {
    EXPECT_EQ(message_of<std::runtime_error>(
                  [&] { nn::require_finite(value, "the loss", "try a smaller --lr"); }),
              "the loss is no longer a number; try a smaller --lr");
  }
}

TEST(RequireFinite, LetsNumbersPass) {
  for (const float value : {0.0f, -1e30f, std::numeric_limits<float>::max()}) {
    EXPECT_NO_THROW(nn::require_finite(value, "the loss", "")) << value;
  }
}

TEST(RequireFinite, LooksAtEveryValue) {
  std::array<float, 3> values = {1, -2, 3};
  EXPECT_NO_THROW(nn::require_finite(values, "a weight", ""));
  for (float& value : values) {
    const float before = std::exchange(value, std::numeric_limits<float>::infinity());
    EXPECT_THROW(nn::require_finite(values, "a weight", ""), std::runtime_error);
    value = before;
  }
}
