#include "lesson02_linear/pictures/weights.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/oracle.h"

using nn::Tensor;

namespace {

// Three columns; row i of column c holds 10 i + c.
Tensor numbered() {
  Tensor w({784, 3});
  for (std::size_t i = 0; i < 784; ++i) {
    for (std::size_t c = 0; c < 3; ++c) w.row(i)[c] = static_cast<float>(10 * i + c);
  }
  return w;
}

}  // namespace

TEST(ColumnImage, IsOneColumnRowByRow) {
  const Tensor image = nn::column_image(numbered(), 2);
  EXPECT_EQ(image.shape(), nn::Shape({28, 28}));
  EXPECT_EQ(image.row(1)[3], 10.0f * (28 + 3) + 2);
  EXPECT_THROW(nn::column_image(numbered(), 3), std::invalid_argument);
  EXPECT_THROW(nn::column_image(Tensor({783, 3}), 0), std::invalid_argument);
}

TEST(WeightsPicture, HasAnImageForEveryColumn) {
  const std::string text = nn::weights_picture(numbered()).str();
  for (const char* caption : {">weights for 0<", ">weights for 1<", ">weights for 2<"}) {
    EXPECT_TRUE(contains(text, caption));
  }
}
