#include "lesson04_training/saver.h"

#include <gtest/gtest.h>

#include <csignal>
#include <stdexcept>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

const nn::Weights kTwo = {{"w", nn::Tensor({2}, {1, 2})}, {"b", nn::Tensor({1}, {3})}};

std::string printed_by_saving(const nn::Saver& saver) {
  testing::internal::CaptureStdout();
  saver.save(kTwo, {{"net.txt", "f1"}});
  return testing::internal::GetCapturedStdout();
}

}  // namespace

TEST(Saver, SavesAndSaysWhere) {
  const TempDir dir;
  const std::string place = (dir.path() / "net").string();
  const nn::Saver saver(place, kTwo);
  EXPECT_FALSE(saver.interrupted());
  EXPECT_EQ(printed_by_saving(saver), "Weights saved in " + place + ": w.npy b.npy\n");
  EXPECT_EQ(nn::load_weights(place, kTwo)[1].value, kTwo[1].value);
  EXPECT_EQ(read_text(dir.path() / "net" / "net.txt"), "f1");
}

TEST(Saver, CannotSteerTheTerminalWithItsName) {
  const TempDir dir;
  const nn::Saver saver((dir.path() / "a\x1b[2Jb").string(), kTwo);
  EXPECT_TRUE(contains(printed_by_saving(saver), "/a\\x1b[2Jb: w.npy"));
}

TEST(Saver, TriesTheDirectoryAtOnce) {
  const TempDir dir;
  const std::string file = dir.write("file", {1}).string();
  EXPECT_THROW(nn::Saver(file, kTwo), std::runtime_error);
}

TEST(Saver, NotesAnInterruptAndSaysThatItCame) {
  const TempDir dir;
  const nn::Saver saver(dir.path().string(), kTwo);
  std::raise(SIGINT);
  EXPECT_TRUE(saver.interrupted());
  EXPECT_TRUE(contains(printed_by_saving(saver), "Interrupted: ended after the epoch"));
}

TEST(Saver, WithoutADirectoryDoesNothing) {
  struct sigaction before {};
  sigaction(SIGINT, nullptr, &before);
  const nn::Saver saver("", kTwo);
  struct sigaction after {};
  sigaction(SIGINT, nullptr, &after);
  EXPECT_EQ(after.sa_handler, before.sa_handler) << "Ctrl-C must end a program that saves nothing";
  EXPECT_FALSE(saver.interrupted());
  EXPECT_EQ(printed_by_saving(saver), "");
}
