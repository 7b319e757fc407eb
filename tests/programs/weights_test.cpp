// --save and --load, as a user meets them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/python.h"
#include "tests/support/run.h"

// Images of the digits 0, 1, ... 9, 0, ...: each digit has its stripe of ink, so that a net can
// learn them within a few epochs.
inline Bytes striped_images(std::uint32_t count) {
  Bytes pixels;
  for (std::uint32_t i = 0; i < count; ++i) {
    for (std::uint32_t p = 0; p < 784; ++p) pixels.push_back(p / 79 == i % 10 ? 255 : 0);
  }
  return idx({count, 28, 28}, pixels);
}

// Lesson 4 on a small data set, with a place for weights beside it.
class WeightsOfLesson04 : public testing::Test {
 protected:
  WeightsOfLesson04() {
    write_small_set(dir_, 30, 10);
    dir_.write("train-images-idx3-ubyte", striped_images(30));
    dir_.write("t10k-images-idx3-ubyte", striped_images(10));
  }

  std::string lesson(const std::string& options) const {
    return "$BIN/lesson04 --batch-size 10 --hidden 20 --data " + dir_.path().string() + " " +
           options;
  }
  std::string place() const { return (dir_.path() / "net").string(); }

  TempDir dir_;
};

namespace {

namespace fs = std::filesystem;

// What stands behind the last `before`, up to its percent sign.
std::string last_after(const std::string& text, const std::string& before) {
  const std::size_t at = text.rfind(before);
  if (at == std::string::npos) return "(no " + before + ")";
  const std::size_t from = at + before.size();
  return text.substr(from, text.find('%', from) - from);
}

void expect_refusal(const Outcome& o, const std::string& part) {
  EXPECT_EQ(o.status, 1) << o.err;
  EXPECT_EQ(std::ranges::count(o.err, '\n'), 1) << o.err;
  EXPECT_TRUE(contains(o.err, "lesson04: "));
  EXPECT_TRUE(contains(o.err, part));
}

}  // namespace

TEST_F(WeightsOfLesson04, SavedAndLoadedAreAsGoodAsBefore) {
  const Outcome saved = run(lesson("--epochs 8 --lr 20 --init-std 0.2 --save " + place()));
  EXPECT_TRUE(contains(saved.out, "Weights saved in " + place() + ": w1.npy b1.npy w2.npy b2.npy"));
  const Outcome loaded = run(lesson("--epochs 1 --seed 2 --load " + place()));
  EXPECT_EQ(loaded.status, 0) << loaded.err;
  const std::string accuracy = last_after(saved.out, "Accuracy: ");
  EXPECT_NE(accuracy, "10.00") << "no better than chance: comparing would prove nothing";
  EXPECT_EQ(last_after(loaded.out, place() + ", accuracy: "), accuracy);
}

// With steps too short to change a float, what is saved is what was loaded.
TEST_F(WeightsOfLesson04, LoadedOnesAreTrainedOn) {
  run(lesson("--epochs 1 --save " + place()));
  run(lesson("--epochs 1 --seed 7 --lr 1e-30 --load " + place() + " --save " + place() + "2"));
  run(lesson("--epochs 1 --seed 7 --lr 5 --load " + place() + " --save " + place() + "3"));
  const std::string before = read_text(fs::path(place()) / "w1.npy");
  EXPECT_EQ(read_text(fs::path(place() + "2") / "w1.npy"), before);
  EXPECT_NE(read_text(fs::path(place() + "3") / "w1.npy"), before);
}

TEST_F(WeightsOfLesson04, APlaceThatCannotBeIsRefusedBeforeTheFirstEpoch) {
  const std::string file = dir_.write("file", {1}).string();
  expect_refusal(run(lesson("--epochs 1000000 --save " + file)), "file: cannot be written");
  dir_.write("other.npy", {1});
  expect_refusal(run(lesson("--epochs 1000000 --save " + dir_.path().string())),
                 "holds other.npy, which this network does not have");
}

TEST_F(WeightsOfLesson04, ThatDoNotFitAreRefused) {
  expect_refusal(run(lesson("--load " + place())), "w1.npy: cannot be read: no such file");
  run(lesson("--epochs 1 --save " + place()));
  expect_refusal(run(lesson("--hidden 30 --load " + place())),
                 "w1.npy: has shape [784, 20], expected [784, 30]");
  fs::resize_file(fs::path(place()) / "b2.npy", 150);
  expect_refusal(run(lesson("--load " + place())), "b2.npy: has shape [10] and 22 bytes");
}

TEST_F(WeightsOfLesson04, CtrlCEndsAfterTheEpochAndSaves) {
  const std::string out = (dir_.path() / "out").string();
  const Outcome o =
      run(lesson("--epochs 1000000 --save " + place()) + " >" + out +
          " & pid=$!; until grep -q Accuracy " + out +
          "; do sleep 0.1; done; kill -INT $pid; wait $pid; echo status $?; cat " + out);
  EXPECT_TRUE(contains(o.out, "status 0"));
  EXPECT_TRUE(contains(o.out, "Interrupted: ended after the epoch that was under way."));
  EXPECT_TRUE(contains(o.out, "Weights saved in " + place()));
  EXPECT_TRUE(contains(o.out, "== Results =="));
  EXPECT_EQ(run(lesson("--epochs 1 --load " + place())).status, 0);
}

// An epoch of so many hidden units takes seconds: a second Ctrl-C does not wait for its end.
TEST(WeightsOfLesson04OnMnist, ASecondCtrlCEndsAtOnce) {
  const TempDir dir;
  const std::string net = (dir.path() / "net").string();
  const Outcome o = run("$BIN/lesson04 --hidden 4000 --save " + net + " & pid=$!; until [ -d " +
                        net + " ]; do sleep 0.1; done; sleep 0.3; kill -INT $pid; sleep 0.3; " +
                        "kill -0 $pid && echo lives on; kill -INT $pid; wait $pid; echo status $?");
  EXPECT_TRUE(contains(o.out, "lives on"));
  EXPECT_TRUE(contains(o.out, "status 130"));
  EXPECT_TRUE(fs::is_empty(net));
}

// Where the moments of saving are all tried one by one: tests/common/program/file_set_test.cpp.
TEST_F(WeightsOfLesson04, KilledWhileSavingTheyAreOldOrNew) {
  const auto sums = [&] {  // of the four files, each of which another seed makes different
    return run("cd " + place() + " && cat b1.npy b2.npy w1.npy w2.npy | cksum").out;
  };
  run(lesson("--epochs 1 --seed 1 --save " + place()));
  const std::string old = sums();
  run(lesson("--epochs 1 --seed 2 --save " + place()));
  const std::string changed = sums();
  ASSERT_NE(old, changed);
  for (int tenths = 1; tenths <= 12; ++tenths) {
    run(lesson("--epochs 1 --seed 1 --save " + place()));
    run(lesson("--epochs 1 --seed 2 --save " + place()) + " & pid=$!; sleep 0.0" +
        std::to_string(10 + 3 * tenths) + "; kill -9 $pid; wait $pid");
    const std::string now = sums();
    EXPECT_TRUE(now == old || now == changed) << "a mixture, or a file is missing: " << now;
  }
}
