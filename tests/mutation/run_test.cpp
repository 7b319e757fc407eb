// The parts of the runner that wait, remember and count.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/mutation/command.h"
#include "tests/mutation/ledger.h"
#include "tests/mutation/summary.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

using mutation::Judged;
using mutation::Result;
using mutation::run_command;
using mutation::Verdict;

TEST(Command, ComesBackWithStatusAndOutput) {
  const Result result =
      run_command({"sh", "-c", "echo $A $B; pwd; echo two >&2; exit 3"}, "/", {"A=1", "HOME"}, 60);
  EXPECT_EQ(result.status, 3);
  EXPECT_EQ(result.output, "1\n/\ntwo\n");
}

TEST(Command, ThatDoesNotEndIsKilledWithAllThatItStarted) {
  const TempDir dir;
  const Result result = run_command(
      {"sh", "-c", "(sleep 1; echo late >late) & while :; do :; done"}, dir.path(), {}, 0.2);
  EXPECT_GT(result.status, 128);
  EXPECT_LT(result.seconds, 30);
  run_command({"sleep", "1.5"}, "/", {}, 60);
  EXPECT_FALSE(std::filesystem::exists(dir.path() / "late"));
}

TEST(Ledger, RemembersAfterAnInterruption) {
  const TempDir dir;
  {
    mutation::Ledger ledger(dir.path() / "caught.txt");
    ledger.note("0123", "test-common Sum.IsRight");
  }
  const mutation::Ledger ledger(dir.path() / "caught.txt");
  EXPECT_EQ(ledger.caught_by("0123"), "test-common Sum.IsRight");
  EXPECT_EQ(ledger.caught_by("4567"), "");
}

namespace {

std::vector<Judged> judged(int caught, int missed, int unseen) {
  std::vector<Judged> all;
  const auto add = [&](int count, Verdict verdict) {
    for (int i = 0; i < count; ++i) {
      all.push_back(
          {{"list:" + std::to_string(i), "room", "a.cpp", "x", "y", "", "the same"}, verdict, ""});
    }
  };
  add(caught, Verdict::kCaught);
  add(missed, Verdict::kMissed);
  add(unseen, Verdict::kUnseen);
  return all;
}

}  // namespace

TEST(Summary, CountsByRoomAndNamesWhatWasMissed) {
  const std::string text = mutation::summary(judged(38, 2, 5));
  EXPECT_TRUE(contains(text, "     45      38       2               5   95.0 %\n"));
  EXPECT_TRUE(contains(text, "missed: list:1: x\n"));
  EXPECT_TRUE(contains(text, "cannot be seen: list:4: the same\n"));
}

TEST(Summary, WantsNineteenOfTwenty) {
  EXPECT_TRUE(is_good(judged(19, 1, 0)));
  EXPECT_FALSE(is_good(judged(18, 1, 9))) << "what cannot be seen does not count";
  std::vector<Judged> broken = judged(100, 0, 0);
  broken[3].verdict = Verdict::kBroken;
  EXPECT_FALSE(is_good(broken));
}
