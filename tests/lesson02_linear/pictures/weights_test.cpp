#include "lesson02_linear/pictures/weights.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "tests/support/oracle.h"

TEST(WeightsPicture, HasAnImageForEveryColumn) {
  const std::string text = nn::weights_picture(nn::Tensor({784, 3})).str();
  for (const char* caption : {">weights for 0<", ">weights for 1<", ">weights for 2<"}) {
    EXPECT_TRUE(contains(text, caption));
  }
  EXPECT_THROW(nn::weights_picture(nn::Tensor({783, 3})), std::invalid_argument);
}
