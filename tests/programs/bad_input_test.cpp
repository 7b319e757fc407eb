// Whatever is wrong ends in one line on standard error and in exit status 1, or 2 for an option.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

// Every lesson reads the data; two of them are enough to see that all go the same way.
void expect_data_error(const TempDir& dir, const std::vector<std::string>& parts) {
  for (const std::string lesson : {"lesson01", "lesson04"}) {
    const Outcome o = run("$BIN/" + lesson + " --data " + dir.path().string());
    std::vector<std::string> all = parts;
    all.push_back(lesson + ": ");
    expect_one_line(o, 1, all);
  }
}

// A small set with one file in it replaced.
void expect_error_with(const std::string& file, const Bytes& bytes,
                       const std::vector<std::string>& parts) {
  const TempDir dir;
  write_small_set(dir, 20, 10);
  dir.write(file, bytes);
  std::vector<std::string> all = parts;
  all.push_back(file);
  expect_data_error(dir, all);
}

const std::string kImages = "train-images-idx3-ubyte";
const std::string kLabels = "t10k-labels-idx1-ubyte";

}  // namespace

TEST(BadData, DirectoryIsMissing) {
  expect_one_line(run("$BIN/lesson01 --data no/such/place"), 1,
                  {"no/such/place", "is missing", "--data DIR"});
  expect_one_line(run("MNIST_DIR=no/such/place $BIN/lesson04"), 1, {"no/such/place"});
}

TEST(BadData, NoneIsFoundAboveTheProgram) {
  const TempDir dir;
  const std::string bin = (dir.path() / "bin").string();
  expect_one_line(run("mkdir " + bin + " && cp $BIN/lesson02 " + bin + " && " + bin + "/lesson02"),
                  1, {"no data found above " + bin + "; run `make data`"});
}

TEST(BadData, DirectoryIsEmptyOrHoldsOnlyGz) {
  const TempDir dir;
  expect_data_error(dir, {kImages, "is missing", "make data"});
  dir.write(kImages + ".gz", {0x1f, 0x8b});
  expect_data_error(dir, {kImages, "is missing", "gunzip"});
}

TEST(BadData, FileIsDamaged) {
  Bytes good = idx_images(20);
  expect_error_with(kImages, Bytes(good.begin(), good.end() - 1), {"is shorter than its header"});
  good.push_back(0);
  expect_error_with(kImages, good, {"is longer than its header"});
  expect_error_with(kImages, {}, {"is empty"});
  expect_error_with(kImages, {'n', 'o', 't', ' ', 'i', 'd', 'x'}, {"is not an IDX file"});
  expect_error_with(kImages, {0x1f, 0x8b, 8, 0}, {"is compressed", "gunzip"});
}

TEST(BadData, HeaderAnnouncesMoreThanTheFileHolds) {
  expect_error_with(kImages, idx({1u << 31, 28, 28}, Bytes(1000, 7)), {"is shorter"});
  expect_error_with(kLabels, idx({0xffffffff}, {1}), {"is shorter"});
}

TEST(BadData, FileIsOfAnotherKind) {
  Bytes ints = idx_images(20);
  ints[2] = 0x0c;
  expect_error_with(kImages, ints, {"IDX type 12", "expected 8"});
  expect_error_with(kImages, idx_labels(20), {"1 axis, expected 3"});
  expect_error_with(kLabels, idx_images(10), {"3 axes, expected 1"});
  expect_error_with(kImages, idx_images(20, 32), {"32 x 32", "expected 28 x 28"});
}

TEST(BadData, ImagesAndLabelsDoNotAgree) {
  expect_error_with("train-labels-idx1-ubyte", idx_labels(21), {"20 images and 21 labels"});
  Bytes labels = idx_labels(10);
  labels.back() = 10;
  expect_error_with(kLabels, labels, {"label 9 is 10"});
  labels.back() = 8;
  expect_error_with(kLabels, labels, {"no image of the digit 9"});
}

TEST(BadOption, IsStatusTwo) {
  expect_one_line(run("$BIN/lesson01 --epochs 3"), 2, {"'--epochs': no such option", "--help"});
  expect_one_line(run("$BIN/lesson04 --batch-size 0"), 2, {"--batch-size '0'", "from 1"});
  expect_one_line(run("$BIN/lesson04 --batch-size -5"), 2, {"--batch-size '-5'"});
  expect_one_line(run("$BIN/lesson04 --batch-size 60001"), 2, {"--batch-size '60001'", "60000"});
  expect_one_line(run("$BIN/lesson04 --lr fast"), 2, {"--lr 'fast'"});
  expect_one_line(run("$BIN/lesson04 --lr inf"), 2, {"--lr 'inf'", "finite"});
  expect_one_line(run("$BIN/lesson04 --lr nan"), 2, {"--lr 'nan'", "finite"});
  expect_one_line(run("$BIN/lesson04 --hidden 0"), 2, {"--hidden '0'", "from 1"});
  expect_one_line(run("$BIN/lesson03 --seed"), 2, {"--seed: needs a value"});
  expect_one_line(run("$BIN/lesson02 seed"), 2, {"'seed': expected an option"});
}

TEST(BadLuck, OutputThatCannotBeWrittenIsAnError) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full on this system";
  const TempDir dir;
  write_small_set(dir, 20, 10);
  expect_one_line(run("$BIN/lesson02 --data " + dir.path().string() + " >/dev/full"), 1,
                  {"standard output could not be written"});
}
