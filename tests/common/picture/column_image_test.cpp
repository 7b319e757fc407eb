#include "common/picture/column_image.h"

#include <gtest/gtest.h>

#include <stdexcept>

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
