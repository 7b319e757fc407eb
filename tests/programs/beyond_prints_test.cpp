// What `make beyond` prints, held against itself: the network is said to be right as often as its
// table says, and as often again after it was saved and loaded.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "common/program/place.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"
#include "tests/support/small_set.h"

// A copy of the program in a place of its own, beside which it draws, and a data set.
class BeyondPrints : public testing::Test {
 protected:
  BeyondPrints() {
    std::filesystem::create_directory(dir_.path() / "bin");
    std::filesystem::copy_file(nn::program_directory() / "beyond", dir_.path() / "bin" / "beyond");
  }

  // The article's start is so bad that how far ten images a step bring it hangs on the order in
  // which OpenBLAS's kernel adds; what must have learned something starts from a good one.
  std::string command(const std::string& options, const std::string& rung = "article") const {
    return (dir_.path() / "bin" / "beyond").string() + " --rung " + rung + " --batch-size 10" +
           set_.option() + options;
  }
  std::string net() const { return (dir_.path() / "net").string(); }

  TempDir dir_;
  SmallSet set_;
};

namespace {

// Row by row what stands in the table, '.' for 0.
std::vector<std::vector<int>> table_of(const std::string& text) {
  std::istringstream in(text.substr(std::min(text.find("(columns)\n"), text.size())));
  std::vector<std::vector<int>> rows;
  std::string line;
  std::getline(in, line);
  std::getline(in, line);
  for (int digit = 0; digit < 10 && std::getline(in, line); ++digit) {
    EXPECT_TRUE(line.starts_with(std::to_string(digit) + " ")) << line;
    std::istringstream words(line.substr(1));
    rows.emplace_back();
    for (std::string word; words >> word;) rows.back().push_back(std::atoi(word.c_str()));
  }
  return rows;
}

}  // namespace

TEST_F(BeyondPrints, IsRightAsOftenAsItsTableSays) {
  const Outcome o = run(command("--epochs 3 --lr 1 --seed 7 --threads 1 --save " + net(), "start"));
  ASSERT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "\nseed 7, OpenBLAS kernel "));
  EXPECT_TRUE(contains(o.out, ", 1 thread; 1 U is "));
  const std::vector<std::vector<int>> table = table_of(o.out);
  ASSERT_EQ(table.size(), 10u) << o.out;
  std::array<int, 10> images{};
  for (std::uint32_t i = 0; i < 25; ++i) ++images[SmallSet::label(i)];
  int right = 0;
  for (std::size_t is = 0; is < 10; ++is) {
    ASSERT_EQ(table[is].size(), 10u);
    int all = 0;
    for (const int count : table[is]) all += count;
    EXPECT_EQ(all, images[is]) << "a row is what the images are";
    right += table[is][is];
  }
  EXPECT_GT(right, 12) << "it has learned something";
  EXPECT_NEAR(number_after(o.out, "\nstart "), 100.0 * right / 25, 0.01);
  for (const std::string name : {"confusion.svg", "mistakes.svg"}) {
    EXPECT_TRUE(contains(o.out, "beyond/" + name + "\n"));
    EXPECT_TRUE(std::filesystem::exists(dir_.path() / "beyond" / name));
  }
  // With a rung that would prepare the pixels otherwise.
  const Outcome again = run(command("--epochs 1 --lr 1e-30 --seed 8 --load " + net(), "pixels"));
  EXPECT_NEAR(number_after(again.out, ", accuracy: "), 100.0 * right / 25, 0.01)
      << again.out << again.err;
  EXPECT_EQ(table_of(again.out), table) << "steps too short to change anything";
}

// The images as they are, not as the network gets them: there most of the noise is below 0.
TEST_F(BeyondPrints, DrawsTheMistakesOfANetworkThatHasLearnedNothing) {
  const Outcome o = run(command("--epochs 1 --lr 1e-30", "pixels"));
  EXPECT_EQ(o.status, 0) << o.err;
  const std::string svg = read_text(dir_.path() / "beyond" / "mistakes.svg");
  const auto count = [&](const std::string& what) {
    std::size_t times = 0;
    for (std::size_t at = svg.find(what); at != std::string::npos; at = svg.find(what, at + 1)) {
      ++times;
    }
    return times;
  };
  EXPECT_EQ(count("scale("), 15u) << "of 25 images about 22 are mistaken";
  EXPECT_GT(count("h1v1h-1z") / 15, 300u) << "pixels of noise";
}

TEST_F(BeyondPrints, EndsInOneLineWhateverIsWrong) {
  expect_one_line(run(command("--epochs 2 --lr 3e38")), 1,
                  {"beyond: ", "is no longer a number", "try a smaller --lr"});
  expect_one_line(run(command("--save /dev/null/net --epochs 1000000")), 1,
                  {"/dev/null/net: cannot be written"});
  expect_one_line(run(command("--net \"$(printf 'f1\\033[2J')\"")), 2, {"--net 'f1\\x1b[2J': "});
  expect_one_line(run(command("--batch-size 62")), 2, {"--batch-size '62'", "training images, 61"});
  expect_one_line(run(command("--rung transfer --save " + net())), 2, {"--rung 'transfer': "});
  expect_one_line(run(command("--momentum 1")), 2, {"--momentum '1'"});
  expect_one_line(run(command("--epochs 1 >/dev/full")), 1, {"output could not be written"});
}

TEST_F(BeyondPrints, LooksBeforeTheFirstEpochWhetherItCanDraw) {
  dir_.write("beyond", {});  // a file, where the pictures' directory should be
  for (const std::string rung : {"article", "transfer"}) {
    const Outcome o = run(command("--epochs 3", rung));
    expect_one_line(o, 1, {"beyond: ", (dir_.path() / "beyond").string()});
    EXPECT_EQ(o.out, "") << "too late";
  }
}

// The whole ladder; Ctrl-C comes when its first rung has been printed.
TEST_F(BeyondPrints, CtrlCEndsTheLadder) {
  const SmallSet set(1000, 25);
  const std::string out = (dir_.path() / "out").string();
  const Outcome o =
      run((dir_.path() / "bin" / "beyond").string() + set.option() + "--threads 1 --save " + net() +
          " >" + out + " & pid=$!; until grep -q '^article ' " + out +
          "; do sleep 0.1; done; kill -INT $pid; wait $pid; echo status $?; cat " + out);
  EXPECT_TRUE(contains(o.out, "status 0")) << o.err;
  EXPECT_TRUE(contains(o.out, "Interrupted: ended after the epoch that was under way."));
  EXPECT_TRUE(contains(o.out, "Weights saved in " + net()));
  EXPECT_FALSE(contains(o.out, "\npasses ")) << "the last rung";
}

TEST_F(BeyondPrints, KeepsToTheTerminalThatItIsOn) {
  const std::string quick = command("--epochs 2 --threads 1 >/dev/null");
  const std::string narrow = run_on_terminal(quick, 12);
  if (narrow.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(contains(narrow, "\r\x1b[Karticle  0 \r\x1b[K")) << "11 characters of 12 columns";
  EXPECT_EQ(run_on_terminal("TERM=dumb " + quick), "");
}
