#include "common/mnist/idx.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

std::string error_of_images(const std::filesystem::path& file) {
  return message_of<std::runtime_error>([&] { nn::read_idx_images(file); });
}

}  // namespace

TEST(Idx, ReadsImagesRowByRow) {
  const TempDir dir;
  // Two images of 2 rows and 3 columns.
  const auto file = dir.write("images", idx({2, 2, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255}));
  const nn::Images images = nn::read_idx_images(file);
  EXPECT_EQ(images.count(), 2u);
  EXPECT_EQ(images.rows, 2u);
  EXPECT_EQ(images.columns, 3u);
  ASSERT_EQ(images.image(1).size(), 6u);
  EXPECT_EQ(images.image(1)[0], 7);
  EXPECT_EQ(images.image(1)[5], 255);
  EXPECT_THROW((void)images.image(2), std::out_of_range);
}

TEST(Idx, ReadsLabels) {
  const TempDir dir;
  EXPECT_EQ(nn::read_idx_labels(dir.write("labels", idx({4}, {3, 1, 4, 9}))), Bytes({3, 1, 4, 9}));
}

TEST(Idx, ReadsLengthsMostSignificantByteFirst) {
  const TempDir dir;
  const Bytes labels(0x0102, 5);  // 258 of them
  EXPECT_EQ(nn::read_idx_labels(dir.write("labels", idx({0x0102}, labels))).size(), 258u);
}

TEST(Idx, NamesAMissingFile) {
  EXPECT_TRUE(contains(error_of_images("no/such/file"), "no/such/file: is not a readable file"));
}

TEST(Idx, RefusesADirectory) {
  const TempDir dir;
  EXPECT_TRUE(contains(error_of_images(dir.path()), "is not a readable file"));
}

TEST(Idx, RefusesWhatIsNotIdx) {
  const TempDir dir;
  const Bytes good = idx({1, 2, 2}, {1, 2, 3, 4});
  EXPECT_TRUE(contains(error_of_images(dir.write("f", {})), "is empty"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", {0, 0})), "is not an IDX file"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", {'<', 'h', 't', 'm', 'l', '>'})),
                       "is not an IDX file"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", {0x1f, 0x8b, 8, 0})), "gunzip"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", Bytes(good.begin(), good.begin() + 9))),
                       "in the middle of its header"));
}

TEST(Idx, RefusesAnotherTypeOrNumberOfAxes) {
  const TempDir dir;
  Bytes floats = idx({1, 2, 2}, {1, 2, 3, 4});
  floats[2] = 0x0d;
  EXPECT_TRUE(contains(error_of_images(dir.write("f", floats)), "IDX type 13, expected 8"));
  const auto labels = dir.write("labels", idx({4}, {1, 2, 3, 4}));
  EXPECT_TRUE(contains(error_of_images(labels), "has 1 axes, expected 3"));
  const auto images = dir.write("images", idx({1, 2, 2}, {1, 2, 3, 4}));
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { nn::read_idx_labels(images); }),
                       "has 3 axes, expected 1"));
}

TEST(Idx, RefusesAFileThatIsTooShortOrTooLong) {
  const TempDir dir;
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({1, 2, 2}, {1, 2, 3}))), "is shorter"));
  EXPECT_TRUE(
      contains(error_of_images(dir.write("f", idx({1, 2, 2}, {1, 2, 3, 4, 5}))), "is longer"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({1, 2, 2}, {}))), "is shorter"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({0, 2, 2}, {}))), "axis of length 0"));
}

TEST(Idx, DoesNotBelieveAHugeHeader) {
  // With 2^31 images a trusting reader would ask for 1.6 TB; and 2^31 * 2^31 * 4 is 0 in 64 bits,
  // which a careless check would take for the size of this file.
  const TempDir dir;
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({1u << 31, 28, 28}, {1, 2, 3}))),
                       "is shorter than its header says"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({1u << 31, 1u << 31, 4}, {}))),
                       "is shorter than its header says"));
}

TEST(FindIdxFile, KnowsBothSpellings) {
  const TempDir dir;
  const auto dashed = dir.write("train-images-idx3-ubyte", {1});
  const auto dotted = dir.write("t10k-labels.idx1-ubyte", {1});
  EXPECT_EQ(nn::find_idx_file(dir.path(), "train-images", 3), dashed);
  EXPECT_EQ(nn::find_idx_file(dir.path(), "t10k-labels", 1), dotted);
}

TEST(FindIdxFile, SaysWhatToDoWhenThereIsNone) {
  const TempDir dir;
  const auto error = [](const std::filesystem::path& path) {
    return message_of<std::runtime_error>([&] { nn::find_idx_file(path, "train-images", 3); });
  };
  EXPECT_TRUE(contains(error(dir.path() / "nowhere"), "is not a directory"));
  EXPECT_TRUE(contains(error(dir.path()), "train-images-idx3-ubyte: is missing"));
  dir.write("train-images-idx3-ubyte.gz", {0x1f, 0x8b});
  EXPECT_TRUE(contains(error(dir.path()), "gunzip"));
}
