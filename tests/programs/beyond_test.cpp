// `make beyond` as a user sees it: on the images of another task, with options and images that do
// not fit, with one thread and with two, and how much memory it takes.
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "common/mnist/data_dir.h"
#include "common/program/place.h"
#include "tests/support/checked.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

// Images in MNIST's format that are no digits: ten cloths, each with a weave of its own, grey all
// over and noisy. As Fashion-MNIST's, they fill the image.
Bytes cloths(std::uint32_t count, std::uint32_t side, std::uint32_t noise) {
  Bytes pixels;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t kind = i % 10;
    for (std::uint32_t p = 0; p < side * side; ++p) {
      noise = noise * 1664525 + 1013904223;
      const std::uint32_t weave = (p / side * (kind % 4) + p % side * (kind / 4 + 1)) % 5 * 30;
      pixels.push_back(static_cast<std::uint8_t>(40 + weave + (noise >> 24) % 60));
    }
  }
  return idx({count, side, side}, pixels);
}

// A copy of the program that draws beside itself, and cloths to learn.
struct Workshop {
  TempDir dir;
  std::string weights = (dir.path() / "weights").string();

  explicit Workshop(std::uint32_t side = 28) {
    dir.write("train-images-idx3-ubyte", cloths(300, side, 1));
    dir.write("train-labels-idx1-ubyte", idx_labels(300));
    dir.write("t10k-images-idx3-ubyte", cloths(100, side, 2));
    dir.write("t10k-labels-idx1-ubyte", idx_labels(100));
    fs::create_directories(dir.path() / "build/bin");
    fs::copy_file(nn::program_directory() / "beyond", dir.path() / "build/bin/beyond");
  }

  Outcome beyond(const std::string& options, const std::string& data = "") const {
    return run(dir.path().string() + "/build/bin/beyond " + options + " --data " +
               (data.empty() ? dir.path().string() : data));
  }
};

}  // namespace

TEST(Beyond, LearnsOtherImagesInTheSameFormat) {
  const Workshop shop;
  const Outcome first =
      shop.beyond("--rung norm --epochs 8 --batch-size 20 --lr 0.1 --save " + shop.weights);
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_EQ(first.err, "");
  EXPECT_GT(number_after(first.out, "norm "), 90.0) << first.out;
  EXPECT_TRUE(contains(first.out, "How many images of a digit"));
  EXPECT_TRUE(fs::exists(shop.dir.path() / "build/beyond/confusion.svg"));
  const Outcome second = shop.beyond("--epochs 1 --batch-size 20 --lr 0.01 --load " + shop.weights);
  EXPECT_EQ(second.status, 0) << second.err;
  EXPECT_EQ(number_after(second.out, "accuracy: "), number_after(first.out, "norm "));
  EXPECT_TRUE(contains(second.out, "Network c5x16s2,b,r,c3x32,p,b,r,f128,r,f10 loaded from"));
  EXPECT_TRUE(contains(shop.beyond("--load " + shop.weights).out, "\npasses ")) << "the last rung";
  expect_one_line(shop.beyond("--net f10 --load " + shop.weights), 2,
                  {"--net 'f10'", "holds the network c5x16s2", "leave --net out"});
}

// Whatever was left out while the network learned: it is saved, and goes on.
TEST(Beyond, LoadsWhatWasTrainedWithDropout) {
  const Workshop shop;
  const std::string options = "--batch-size 20 --epochs 1 --net c5x4s2,r,f20,r,f10 ";
  EXPECT_EQ(shop.beyond(options + "--dropout 0.3 --save " + shop.weights).status, 0);
  const Outcome o = shop.beyond("--batch-size 20 --epochs 1 --dropout 0.3 --load " + shop.weights +
                                " --save " + shop.weights);
  EXPECT_EQ(o.status, 0) << "the loaded network goes where it came from: " << o.err;
  EXPECT_TRUE(contains(o.out, "Network c5x4s2,r,f20,r,d30,f10 loaded from")) << o.out;
}

TEST(Beyond, ASeedGivesTheSameWeightsWithOneThreadAndWithTwo) {
  const Workshop shop;
  const std::string options = "--rung norm --shift 1 --dropout 0.2 --batch-size 50 --epochs 2 ";
  const auto weights = [&](const std::string& more) {
    const fs::path directory = shop.dir.path() / "w";
    fs::remove_all(directory);
    EXPECT_EQ(shop.beyond(options + more + " --save " + directory.string()).status, 0);
    return run("cd " + directory.string() + " && cksum *").out;
  };
  const std::string one = weights("--threads 1 --seed 7");
  EXPECT_FALSE(one.empty());
  EXPECT_EQ(weights("--threads 1 --seed 7"), one) << "a seed repeats";
  EXPECT_EQ(weights("--threads 2 --seed 7"), one);
  EXPECT_NE(weights("--threads 2 --seed 8"), one);
}

TEST(Beyond, EndsWithOneLineWhereOptionsDoNotFit) {
  const Workshop shop;
  expect_one_line(shop.beyond("--rung top"), 2, {"--rung 'top'", "there are article, loss"});
  expect_one_line(shop.beyond("--dropout 1"), 2, {"--dropout", "0 to below 1"});
  expect_one_line(shop.beyond("--schedule up"), 2, {"--schedule 'up'", "one-cycle"});
  expect_one_line(shop.beyond("--net f500,q,f10"), 2,
                  {"--net", "layer 'q'", "expected layers such as"});
  expect_one_line(shop.beyond("--net f500,r,f9"), 2,
                  {"--net", "ends in 9 numbers", "end it with f10"});
  expect_one_line(shop.beyond("--batch-size 301"), 2, {"--batch-size '301'", "images, 300"});
  expect_one_line(shop.beyond("--rung patience"), 1, {"300 training images", "10000 held out"});
  expect_one_line(shop.beyond("--load " + shop.weights), 1, {"net.txt", "saved with --save"});
}

TEST(Beyond, SaysWhatToChangeWhenTheLossIsNoNumber) {
  const Workshop shop;
  expect_one_line(shop.beyond("--net f20,r,f10 --batch-size 20 --schedule constant --lr 1e30"), 1,
                  {"the loss in epoch 0 is no longer a number", "try a smaller --lr"});
}

TEST(Beyond, NamesTheLayerThatAnImageIsTooSmallFor) {
  const Workshop shop(8);
  expect_one_line(shop.beyond("--rung norm --batch-size 20"), 1,
                  {"layer 'c3x32' of", "kernel of 3 x 3", "an image of 2 x 2"});
  const Outcome fits = shop.beyond("--net c3x8,b,r,f10 --batch-size 20 --epochs 1");
  EXPECT_EQ(fits.status, 0) << "images of any size can be learned: " << fits.err;
}

TEST(Beyond, TellsWhatIsLearnedFromFewImages) {
  const Workshop shop;
  const Outcome o = shop.beyond("--rung transfer");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "weights that know 0 to 4\n            10"));
  EXPECT_TRUE(fs::exists(shop.dir.path() / "build/beyond/transfer.svg"));
}

TEST(Beyond, ListsItsRungs) {
  const Outcome o = Workshop().beyond("--list");
  EXPECT_TRUE(contains(o.out, "norm         batch normalisation"));
  EXPECT_TRUE(contains(o.out, "patience     'batch' and epochs while"));
  EXPECT_TRUE(contains(o.out, "transfer     5 to 9"));
}

TEST(Beyond, TakesAtMost300MBForAllOfMnist) {
  if (kChecked) GTEST_SKIP() << "the checks take memory of their own";
  const Workshop shop;
  const Outcome o = shop.beyond("--rung norm", nn::find_data_dir("").string());
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_GT(number_after(o.out, "Peak memory "), 50);
  EXPECT_LE(number_after(o.out, "Peak memory "), 300);
}
