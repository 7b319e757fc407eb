#include "common/picture/column_image.h"

#include <gtest/gtest.h>

#include <exception>
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

TEST(ColumnImage, TakesMatricesOf784RowsOnly) {
  EXPECT_EQ(nn::column_image(numbered(), 0)[783], 7830.0f);
  EXPECT_EQ(nn::column_image(numbered(), 1)[28], 281.0f) << "the second row of the image";
  for (const nn::Shape& shape : {nn::Shape{785, 3}, nn::Shape{784, 3, 1}, nn::Shape{784}}) {
    EXPECT_THROW(nn::column_image(Tensor(shape), 0), std::exception) << nn::to_string(shape);
  }
}
