#include "lesson01_tensors/digits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/mnist/data_dir.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

std::string error_of_loading(const TempDir& dir) {
  return message_of<std::runtime_error>([&] { nn::load_training(dir.path()); });
}

}  // namespace

TEST(GroupByDigit, SortsImagesIntoPilesInFileOrder) {
  const nn::Images images{1, 2, {10, 11, 20, 21, 30, 31, 40, 41}};
  const std::vector<std::uint8_t> labels = {7, 0, 7, 9};
  const nn::Digits digits = nn::group_by_digit(images, labels);
  EXPECT_EQ(digits[7].pixels, std::vector<std::uint8_t>({10, 11, 30, 31}));
  EXPECT_EQ(digits[0].pixels, std::vector<std::uint8_t>({20, 21}));
  EXPECT_EQ(digits[9].pixels, std::vector<std::uint8_t>({40, 41}));
  EXPECT_EQ(digits[1].count(), 0u);
  EXPECT_EQ(digits[7].rows, 1u);
  EXPECT_EQ(digits[7].columns, 2u);
}

TEST(GroupByDigit, RefusesLabelsThatDoNotFit) {
  const nn::Images images{1, 1, {1, 2}};
  const std::vector<std::uint8_t> three = {0, 1, 2};
  const std::vector<std::uint8_t> ten = {0, 10};
  EXPECT_TRUE(
      contains(message_of<std::invalid_argument>([&] { nn::group_by_digit(images, three); }),
               "2 images and 3 labels"));
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([&] { nn::group_by_digit(images, ten); }),
                       "label 1 is 10"));
}

TEST(LoadDigits, NamesTheFileOfWhatIsWrong) {
  const TempDir dir;
  write_small_set(dir, 20, 10);
  EXPECT_EQ(nn::load_training(dir.path())[3].count(), 2u);

  dir.write("train-labels-idx1-ubyte", idx_labels(19));
  EXPECT_TRUE(contains(error_of_loading(dir), "train-labels-idx1-ubyte"));
  EXPECT_TRUE(contains(error_of_loading(dir), "20 images and 19 labels"));

  Bytes labels = idx_labels(20);
  labels.back() = 10;
  dir.write("train-labels-idx1-ubyte", labels);
  EXPECT_TRUE(contains(error_of_loading(dir), "label 19 is 10, expected a digit from 0 to 9"));

  dir.write("train-images-idx3-ubyte", idx_images(9));
  dir.write("train-labels-idx1-ubyte", idx_labels(9));
  EXPECT_TRUE(contains(error_of_loading(dir), "no image of the digit 9"));

  dir.write("train-images-idx3-ubyte", idx_images(20, 27));
  dir.write("train-labels-idx1-ubyte", idx_labels(20));
  EXPECT_TRUE(contains(error_of_loading(dir), "27 x 27 pixels, expected 28 x 28"));
}

TEST(LoadDigits, ReadsTheDottedNamesToo) {
  const TempDir dir;
  write_small_set(dir, 20, 10, ".");
  EXPECT_EQ(nn::load_training(dir.path())[9].count(), 2u);
  EXPECT_EQ(nn::load_validation(dir.path())[9].count(), 1u);
}

// The real data: the counts are those that are published for MNIST.
TEST(Mnist, HasTheKnownNumberOfEachDigit) {
  const nn::Digits training = nn::load_training(nn::find_data_dir());
  const nn::Digits validation = nn::load_validation(nn::find_data_dir());
  const std::vector<std::size_t> want = {5923, 6742, 5958, 6131, 5842,
                                         5421, 5918, 6265, 5851, 5949};
  const std::vector<std::size_t> want_valid = {980, 1135, 1032, 1010, 982,
                                               892, 958,  1028, 974,  1009};
  for (std::size_t digit = 0; digit < nn::kClasses; ++digit) {
    EXPECT_EQ(training[digit].count(), want[digit]) << "digit " << digit;
    EXPECT_EQ(validation[digit].count(), want_valid[digit]) << "digit " << digit;
  }
}

TEST(Mnist, HasTheKnownPixels) {
  // The first image of the training file is a five; this is its row 7 (counted from 0).
  const nn::Digits training = nn::load_training(nn::find_data_dir());
  const auto row = training[5].image(0).subspan(7 * 28, 28);
  const std::vector<std::uint8_t> want = {0,   0,   0,   0,   0,   0,   0,   49,  238, 253,
                                          253, 253, 253, 253, 253, 253, 253, 251, 93,  82,
                                          82,  56,  39,  0,   0,   0,   0,   0};
  EXPECT_TRUE(std::ranges::equal(row, want));
}

TEST(GroupByDigit, RefusesTooManyAndTooFewLabels) {
  const nn::Images images{1, 1, {1, 2}};
  EXPECT_THROW(nn::group_by_digit(images, std::vector<std::uint8_t>{0}), std::invalid_argument);
  EXPECT_THROW(nn::group_by_digit(images, std::vector<std::uint8_t>{0, 1, 2}),
               std::invalid_argument);
}

TEST(LoadDigits, RefusesImagesOfAnyOtherSize) {
  const TempDir dir;
  write_small_set(dir, 10, 10);
  for (const auto& [rows, columns] :
       {std::pair(27u, 28u), std::pair(28u, 27u), std::pair(56u, 14u), std::pair(14u, 56u),
        std::pair(29u, 28u), std::pair(28u, 29u), std::pair(1u, 784u)}) {
    dir.write("train-images-idx3-ubyte",
              idx({10, rows, columns}, Bytes(std::size_t{10} * rows * columns, 1)));
    EXPECT_TRUE(contains(error_of_loading(dir), "train-images-idx3-ubyte: the images are " +
                                                    std::to_string(rows) + " x " +
                                                    std::to_string(columns) + " pixels"));
  }
}

TEST(LoadDigits, MissesEachDigit) {
  const TempDir dir;
  write_small_set(dir, 20, 10);
  for (std::uint8_t digit = 0; digit < 10; ++digit) {
    Bytes labels = idx_labels(20);
    for (std::size_t i = 8; i < labels.size(); ++i) {
      if (labels[i] == digit) labels[i] = static_cast<std::uint8_t>((digit + 1) % 10);
    }
    dir.write("train-labels-idx1-ubyte", labels);
    EXPECT_TRUE(contains(error_of_loading(dir),
                         "train-labels-idx1-ubyte: there is no image of "
                         "the digit " +
                             std::to_string(digit)));
  }
}
