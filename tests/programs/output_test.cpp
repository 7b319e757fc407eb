// What the lessons print, on the real data and on a small set.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "tests/support/checked.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

// The parts must occur in this order.
testing::AssertionResult in_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t from = 0;
  for (const std::string& part : parts) {
    const std::size_t found = text.find(part, from);
    if (found == std::string::npos) {
      return testing::AssertionFailure() << "'" << part << "' is missing, or too early, in\n"
                                         << text;
    }
    from = found + part.size();
  }
  return testing::AssertionSuccess();
}

}  // namespace

TEST(Lesson01, PrintsWhatTheNotebookPrints) {
  const Outcome o = run("cd / && $BIN/lesson01");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.err, "");
  EXPECT_TRUE(in_order(
      o.out, {"== Intro ==", "5923 6742 5958 6131 5842 5421 5918 6265 5851 5949 = 60000",
              "980 1135 1032 1010 982 892 958 1028 974 1009 = 10000", "training[6][1]", "[28, 28]",
              "== Tensor Setup ==", "[5923, 28, 28]", "[5949, 28, 28]", "[28, 28]",
              "The average of the fives", "[60000, 784] [60000, 10] [10000, 784] [10000, 10]"}));
}

TEST(Lesson02, PrintsTheShapesOfThePredictions) {
  const Outcome o = run("$BIN/lesson02");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(in_order(o.out, {"== Calculate wx + b ==", "[60000, 10] [10000, 10]"}));
}

TEST(Lesson03, PrintsTheLossesOfAnUntrainedNet) {
  const Outcome o = run("$BIN/lesson03 --seed 3");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(in_order(o.out, {"== Neural Network ==", "[784, 30] [30] [30, 10] [10]",
                               "[60000, 10]", "== Improving Weights and Biases =="}));
  const double train = number_after(o.out, "mnist_loss: ");
  const double valid = number_after(o.out, "on the training images, ");
  EXPECT_GT(train, 0.2);
  EXPECT_LT(train, 0.8);
  EXPECT_NEAR(valid, train, 0.02) << "both sets show the same kind of digits";
}

TEST(Lesson04, TrainsOnTheRealImages) {
  const auto start = std::chrono::steady_clock::now();
  const Outcome o = run("cd / && $BIN/lesson04 --epochs 2 --hidden 100");
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.err, "") << "no progress line where there is no terminal";
  EXPECT_TRUE(in_order(
      o.out,
      {"== Calculate Gradient ==", "[1000, 784] [1000, 10]", "seed 1", "OpenBLAS kernel",
       "Before training: ", "Accuracy: ", "%  after epoch 0\n", "Accuracy: ", "%  after epoch 1\n",
       "== Results ==", "Loss: 0.", "An epoch took", "peak memory", "says ", ", is "}));
  EXPECT_NEAR(number_after(o.out, "Before training: "), 12, 10) << "about what guessing gives";
  EXPECT_LT(number_after(o.out, "Loss: "), 0.25) << "untrained, it is between 0.35 and 0.55";
  const double took = 2 * number_after(o.out, "An epoch took ");
  EXPECT_LE(took, spent.count()) << "longer than the whole program";
  EXPECT_GE(took, 0.02 * spent.count()) << "a fiftieth of the program; are these seconds?";
  if (!kChecked) {
    EXPECT_GE(number_after(o.out, "peak memory "), 200) << "the float images alone are 219 MB";
    EXPECT_LE(number_after(o.out, "peak memory "), 250)
        << "the float images are 219 MB; is something held twice?";
  }
}

TEST(Lesson04, PrintsTheAccuracyAfterEpochs0And10AndTheLast) {
  const TempDir dir;
  write_small_set(dir, 50, 20);
  const auto accuracies = [&](const std::string& epochs) {
    const Outcome o = run("$BIN/lesson04 --batch-size 10 --hidden 5 --epochs " + epochs +
                          " --data " + dir.path().string());
    EXPECT_EQ(o.status, 0) << o.err;
    std::size_t count = 0;
    const std::string label = "\nAccuracy: ";
    for (std::size_t at = 0; (at = o.out.find(label, at)) != std::string::npos; ++at) {
      const double accuracy = number_after(o.out.substr(at), label);
      EXPECT_TRUE(accuracy >= 0.0 && accuracy <= 100.0) << o.out;
      EXPECT_TRUE(contains(o.out.substr(o.out.find('%', at), 20), "%  after epoch "));
      ++count;
    }
    return count;
  };
  EXPECT_EQ(accuracies("1"), 1u);
  EXPECT_EQ(accuracies("10"), 2u);
  EXPECT_EQ(accuracies("11"), 2u);
  EXPECT_EQ(accuracies("30"), 4u);
}

TEST(Lessons, FindTheDataThroughTheVariable) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  const Outcome o = run("MNIST_DIR=" + dir.path().string() + " $BIN/lesson02");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "[30, 10] [10, 10]"));
}

TEST(Lessons, DealWithTheSmallestSet) {
  const TempDir dir;
  write_small_set(dir, 10, 10);  // one image of each digit
  for (const std::string lesson :
       {"lesson01", "lesson02", "lesson03", "lesson04 --epochs 1 --batch-size 3"}) {
    const Outcome o = run("$BIN/" + lesson + " --data " + dir.path().string());
    EXPECT_EQ(o.status, 0) << lesson << ": " << o.err;
  }
}

TEST(Lessons, HelpNamesTheirOptions) {
  for (const std::string lesson : {"lesson01", "lesson02", "lesson03", "lesson04"}) {
    const Outcome o = run("$BIN/" + lesson + " --help");
    EXPECT_EQ(o.status, 0);
    EXPECT_TRUE(in_order(o.out, {lesson, "--data DIR", "--help"}));
  }
  EXPECT_TRUE(in_order(
      run("$BIN/lesson04 --help").out,
      {"--epochs N", "(default 30)", "--lr X", "(default 50)", "--batch-size N", "(default 1000)",
       "--hidden N", "(default 500)", "--init-std X", "(default 1)", "--seed N", "(default 1)"}));
}

TEST(Terminal, PipedOutputHasNoEscapeCodes) {
  const TempDir dir;
  write_small_set(dir, 20, 10);
  const Outcome o =
      run("COLORTERM=truecolor $BIN/lesson01 --data " + dir.path().string() + " | cat");
  EXPECT_TRUE(contains(o.out, "Picture: "));
  EXPECT_EQ(o.out.find('\x1b'), std::string::npos);
}

TEST(Terminal, ImagesAreGreyWhereItCanShowThem) {
  const TempDir dir;
  write_small_set(dir, 20, 10);
  const std::string lesson = "$BIN/lesson01 --data " + dir.path().string();
  const auto has_blocks = [](const std::string& seen) {
    return seen.find("m▀") != std::string::npos;
  };
  const std::string seen = run_on_terminal("COLORTERM=truecolor " + lesson);
  if (seen.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(has_blocks(seen));
  EXPECT_FALSE(has_blocks(run_on_terminal("COLORTERM=truecolor NO_COLOR=1 " + lesson)));
  EXPECT_TRUE(has_blocks(run_on_terminal("TERM=screen-256color " + lesson)));
  EXPECT_FALSE(has_blocks(run_on_terminal("TERM=xterm " + lesson)))
      << "a terminal that does not say it can";
}

TEST(Terminal, TrainingShowsItsProgress) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  const std::string seen =
      run_on_terminal("$BIN/lesson04 --batch-size 10 --epochs 3 --data " + dir.path().string());
  if (seen.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(
      in_order(seen, {"epoch 1 of 3  loss 0.", "  accuracy ", "%  ", " s left",
                      "\x1b[KAccuracy: ", "epoch 2 of 3", "epoch 3 of 3", "\x1b[KAccuracy: "}));
}
