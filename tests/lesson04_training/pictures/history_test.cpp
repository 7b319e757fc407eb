#include "lesson04_training/pictures/history.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

#include "tests/support/oracle.h"
#include "tests/support/terminal.h"

TEST(MedianSeconds, IsTheMiddleOne) {
  EXPECT_EQ(nn::median_seconds({{0, 0, 0, 9.0}, {0, 0, 0, 1.0}, {0, 0, 0, 2.0}}), 2.0);
  EXPECT_EQ(nn::median_seconds({{0, 0, 0, 9.0}, {0, 0, 0, 2.0}}), 5.5) << "between the middle two";
  EXPECT_THROW(nn::median_seconds({}), std::invalid_argument);
}

TEST(CurvesPicture, DrawsAPointAnEpoch) {
  const std::string text =
      nn::curves_picture({{0.5f, 0.25f, 0.0f, 1}, {0.25f, 0.25f, 0.5f, 1}, {0.0f, 0.5f, 1.0f, 1}})
          .str();
  EXPECT_TRUE(contains(text, "points=\"60,268 338,176 616,84 \"")) << "accuracy 0, 0.5, 1";
  EXPECT_TRUE(contains(text, "points=\"60,404 338,496 616,588 \"")) << "training loss 0.5, 0.25, 0";
  EXPECT_TRUE(contains(text, ">accuracy<"));
  const std::string slow =
      nn::curves_picture({{0.080f, 0.0804f, 0.3f, 1}, {0.078f, 0.0784f, 0.3f, 1}}).str();
  EXPECT_TRUE(contains(slow, ">0.08<")) << "a small change of the loss is as high as the chart";
  EXPECT_TRUE(contains(text, "viewBox=\"0 0 640 640\"")) << "two charts below each other";
  const std::string single = nn::curves_picture({{0.5f, 0.5f, 0.1f, 1}}).str();
  EXPECT_TRUE(contains(single, ">1<")) << "even a single epoch has an axis,";
  EXPECT_EQ(single.find(">2<"), std::string::npos) << "from 0 to 1";
}

TEST(CurvesPicture, DrawsEachLossInItsColourAndNamesIt) {
  const std::string text =
      nn::curves_picture({{0.5f, 0.0f, 0.25f, 1}, {0.25f, 0.125f, 0.5f, 1}, {0.0f, 0.375f, 1, 1}})
          .str();
  EXPECT_TRUE(contains(text, "points=\"60,222 338,176 616,84 \"")) << "accuracy 0.25, 0.5, 1";
  const std::size_t second = text.find(">Loss over the epochs<");
  ASSERT_NE(second, std::string::npos);
  const std::string losses = text.substr(second);
  EXPECT_TRUE(contains(losses, "60,404 338,496 616,588 ")) << "training 0.5, 0.25, 0";
  EXPECT_TRUE(contains(losses, "60,588 338,542 616,450 ")) << "validation 0, 0.125, 0.375";
  // In the legend the line of a curve follows its name.
  const auto legend = [&](const std::string& name) {
    const std::size_t at = losses.find(">" + name + "<");
    const std::size_t stroke = losses.find("stroke=\"", at) + 8;
    return at == std::string::npos ? "missing" : losses.substr(stroke, 7);
  };
  const auto colour_of_curve = [&](const std::string& points) {
    const std::size_t stroke = losses.rfind("stroke=\"", losses.find(points)) + 8;
    return losses.substr(stroke, 7);
  };
  EXPECT_EQ(legend("training"), colour_of_curve("60,404 338,496 616,588 "));
  EXPECT_EQ(legend("validation"), colour_of_curve("60,588 338,542 616,450 "));
  EXPECT_NE(legend("training"), legend("validation"));
  EXPECT_LT(text.find(">Accuracy over the epochs<"), second);
}

namespace {

void one_epoch(nn::History& history) {
  history.start_clock();
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  history.stop_clock();
  history.add(0.125f, 0.25f, 0.7512f);
}

}  // namespace

TEST(History, KeepsWhatItIsGivenAndHowLongItTook) {
  nn::History history(3);
  one_epoch(history);
  ASSERT_EQ(history.epochs().size(), 1u);
  const nn::Epoch& epoch = history.epochs()[0];
  EXPECT_EQ(epoch.loss, 0.125f);
  EXPECT_EQ(epoch.valid_loss, 0.25f);
  EXPECT_EQ(epoch.accuracy, 0.7512f);
  EXPECT_GE(epoch.seconds, 0.03);
  EXPECT_LT(epoch.seconds, 30) << "since the clock was started, and not since the machine was";
}

TEST(History, PrintsTheAccuracyOfTheLastEpoch) {
  nn::History history(3);
  one_epoch(history);
  history.add(0.5f, 0.5f, 0.33339f);
  testing::internal::CaptureStdout();
  history.print_accuracy();
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "Accuracy: 33.34%  after epoch 1\n");
}

TEST(History, ShowsItsProgressOnATerminal) {
  const std::string seen = seen_on_terminal([] {
    setenv("TERM", "xterm", 1);
    nn::History history(3);
    one_epoch(history);
    history.print_accuracy();
  });
  if (seen.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(contains(seen, "epoch 1 of 3  loss 0.1250  accuracy 75.12%"));
  EXPECT_TRUE(contains(seen, "left\r\x1b[KAccuracy: 75.12%  after epoch 0")) << "cleared first";
}

// Into a file or a pipe, each line at once: who looks on wants to see it.
TEST(History, DoesNotKeepTheAccuracyToItself) {
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe(ends.data()), 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    nn::History history(1);
    history.add(0.5f, 0.5f, 0.5f);
    history.print_accuracy();
    _exit(0);  // what is still in a buffer is lost
  }
  close(ends[1]);
  std::array<char, 100> text{};
  const ssize_t got = read(ends[0], text.data(), text.size());
  close(ends[0]);
  waitpid(child, nullptr, 0);
  EXPECT_EQ(std::string(text.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))),
            "Accuracy: 50.00%  after epoch 0\n");
}
