#include "lesson01_tensors/dataset.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

#include "common/mnist/data_dir.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

using nn::Shape;
using nn::Tensor;

TEST(Zip, KeepsImagesAndTargetsTogether) {
  const nn::Dataset dset = nn::zip(Tensor({2, 3}, {1, 2, 3, 4, 5, 6}), Tensor({2, 1}, {7, 8}));
  EXPECT_EQ(dset.size(), 2u);
  EXPECT_EQ(dset.x.row(1)[0], 4.0f);
  EXPECT_EQ(dset.y.row(1)[0], 8.0f);
  EXPECT_EQ(nn::Dataset().size(), 0u);
}

TEST(Zip, RefusesAnotherNumberOfRows) {
  const auto message = message_of<std::invalid_argument>([] {
    nn::zip(Tensor({2, 3}), Tensor({3, 10}));
  });
  EXPECT_TRUE(contains(message, "[2, 3]"));
  EXPECT_TRUE(contains(message, "[3, 10]"));
}

TEST(LoadMnist, PreparesASmallSetInClassOrder) {
  const TempDir dir;
  write_small_set(dir, 23, 10);  // labels 0..9, 0..9, 0, 1, 2
  const nn::Mnist mnist = nn::load_mnist(dir.path());
  ASSERT_EQ(mnist.train.x.shape(), Shape({23, 784}));
  ASSERT_EQ(mnist.train.y.shape(), Shape({23, 10}));
  ASSERT_EQ(mnist.valid.x.shape(), Shape({10, 784}));
  // Rows 0, 1, 2 are the zeros: images 0, 10 and 20 of the file, whose pixel 1 is i * 7 + 3.
  EXPECT_FLOAT_EQ(mnist.train.x.row(1)[1], (10 * 7 + 3) / 255.0f);
  EXPECT_FLOAT_EQ(mnist.train.x.row(2)[1], (20 * 7 + 3) / 255.0f);
  EXPECT_FLOAT_EQ(mnist.train.x.row(3)[1], (1 * 7 + 3) / 255.0f) << "then the ones";
  EXPECT_EQ(mnist.train.y.row(2)[0], 1.0f);
  EXPECT_EQ(mnist.train.y.row(3)[1], 1.0f);
}

TEST(LoadMnist, GivesTheShapesOfTheArticle) {
  const nn::Mnist mnist = nn::load_mnist(nn::find_data_dir());
  EXPECT_EQ(mnist.train.x.shape(), Shape({60000, 784}));
  EXPECT_EQ(mnist.train.y.shape(), Shape({60000, 10}));
  EXPECT_EQ(mnist.valid.x.shape(), Shape({10000, 784}));
  EXPECT_EQ(mnist.valid.y.shape(), Shape({10000, 10}));
  // One plain loop: tests are not optimised, and these are 47 million values.
  float least = HUGE_VALF, most = -HUGE_VALF;
  double sum = 0;
  for (const float value : mnist.train.x.values()) {
    if (value < least) least = value;
    if (value > most) most = value;
    sum += static_cast<double>(value);
  }
  EXPECT_EQ(least, 0.0f);
  EXPECT_EQ(most, 1.0f);
  // The mean of all training pixels is 0.1307, as many programs that normalise MNIST have it.
  EXPECT_NEAR(sum / static_cast<double>(mnist.train.x.size()), 0.1307, 0.00005);
}

TEST(StackEach, MakesATensorOfEachPile) {
  nn::Digits digits;
  for (std::size_t digit = 0; digit < nn::kClasses; ++digit) {
    digits.at(digit) = {1, 1, std::vector<std::uint8_t>(digit, 255)};
  }
  const auto counts = nn::count_images(digits);
  EXPECT_EQ(counts[7], 7u);
  const std::vector<Tensor> stacks = nn::stack_each(digits);
  ASSERT_EQ(stacks.size(), nn::kClasses);
  EXPECT_EQ(stacks[7].size(), 7u);
}

TEST(Zip, TakesMatricesOnly) {
  for (const auto& [x, y] : {std::pair(Shape{3}, Shape{3, 2}), std::pair(Shape{3, 2}, Shape{3}),
                             std::pair(Shape{3, 2, 2}, Shape{3, 2}), std::pair(Shape{3}, Shape{3}),
                             std::pair(Shape{4, 2}, Shape{3, 2})}) {
    EXPECT_THROW(nn::zip(Tensor(x), Tensor(y)), std::invalid_argument) << nn::to_string(x);
  }
}

TEST(CountImages, CountsEachDigit) {
  nn::Digits digits;
  for (std::size_t digit = 0; digit < nn::kClasses; ++digit) {
    digits.at(digit) = {1, 2, std::vector<std::uint8_t>(2 * (digit + 3), 1)};
  }
  const auto counts = nn::count_images(digits);
  for (std::size_t digit = 0; digit < nn::kClasses; ++digit) EXPECT_EQ(counts[digit], digit + 3);
}

TEST(LoadMnist, KeepsTrainingAndValidationApart) {
  const TempDir dir;
  write_small_set(dir, 20, 13);
  dir.write("t10k-images-idx3-ubyte", idx({13, 28, 28}, Bytes(13 * 784, 51)));
  const nn::Mnist mnist = nn::load_mnist(dir.path());
  EXPECT_EQ(mnist.train.size(), 20u);
  EXPECT_EQ(mnist.valid.size(), 13u);
  EXPECT_FLOAT_EQ(mnist.valid.x[5], 0.2f);
  EXPECT_FLOAT_EQ(mnist.train.x[5], 15 / 255.0f);
}
