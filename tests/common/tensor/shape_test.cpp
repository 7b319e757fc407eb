#include "common/tensor/shape.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/oracle.h"

TEST(Require, PrintsShapesAsPyTorchDoes) {
  EXPECT_EQ(nn::to_string(nn::Shape{60000, 784}), "[60000, 784]");
  EXPECT_EQ(nn::to_string(nn::Shape{7}), "[7]");
  EXPECT_EQ(nn::to_string(nn::Shape{}), "[]");
}

TEST(Require, IsSilentWhenAllIsWell) {
  EXPECT_NO_THROW(nn::require(true, "f", "never seen"));
  EXPECT_NO_THROW(nn::require_shape(true, "f", {1}, "never seen"));
  EXPECT_NO_THROW(nn::require_shapes(true, "f", {1}, {2}, "never seen"));
}

TEST(Require, NamesTheFunctionAndWhatIsWrong) {
  EXPECT_EQ(message_of<std::invalid_argument>([] { nn::require(false, "f", "too hot"); }),
            "f: too hot");
  EXPECT_EQ(message_of<std::invalid_argument>([] {
              nn::require_shape(false, "f", {2, 3}, "[3]");
            }),
            "f: got shape [2, 3], expected [3]");
  EXPECT_EQ(message_of<std::invalid_argument>([] {
              nn::require_shapes(false, "f", {2, 3}, {4, 5}, "[M, K] and [K, N]");
            }),
            "f: shapes [2, 3] and [4, 5] do not fit, expected [M, K] and [K, N]");
}

TEST(Require, PutsACommaBetweenAllAxes) {
  EXPECT_EQ(nn::to_string(nn::Shape{1, 2, 3}), "[1, 2, 3]");
}
