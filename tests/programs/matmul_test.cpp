// make matmul, as a reader runs it: into a pipe without a question and with bars of plain
// characters, and on a terminal, where it asks what one expects.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/program/place.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

// The GFLOP/s in the line of this name.
double speed_of(const std::string& out, const std::string& name) {
  return number_after(out, "\n" + name);
}

}  // namespace

TEST(MatmulProgram, MeasuresFourWaysToOneProduct) {
  const Outcome o = run("'" + nn::program_directory().string() + "/matmul'");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.err, "");
  EXPECT_TRUE(contains(o.out, "[1000, 784] [784, 500] = [1000, 500]"));
  EXPECT_EQ(o.out.find("Predict"), std::string::npos) << "nobody is there to answer";
  const double slowest = speed_of(o.out, "loops as one writes them");
  EXPECT_GT(slowest, 0);
  EXPECT_GT(speed_of(o.out, "loops in the right order"), 0);
  EXPECT_GT(speed_of(o.out, "in blocks"), 0);
  EXPECT_GT(speed_of(o.out, "OpenBLAS, one thread"), slowest);
}

TEST(MatmulProgram, MeasuresAllThreadsToo) {
  const Outcome o = run("OPENBLAS_NUM_THREADS=2 '" + nn::program_directory().string() + "/matmul'");
  const double one = speed_of(o.out, "OpenBLAS, one thread");
  const double two = speed_of(o.out, "OpenBLAS, 2 threads");
  EXPECT_GT(two, one / 10) << o.out;
  EXPECT_LT(two, one * 10) << o.out;
}

// The letters stand for other lines than they follow each other in.
TEST(MatmulProgram, HoldsAPredictionAgainstWhatItMeasured) {
  const std::string shown =
      run_on_terminal("'" + nn::program_directory().string() + "/matmul'", 100, "dcba\n5\n");
  if (shown.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(contains(shown, "You said dcba, and 5 times as fast.")) << shown;
  const std::pair<std::string, char> lines[] = {{"loops as one writes them", 'a'},
                                                {"OpenBLAS, one thread", 'b'},
                                                {"loops in the right order", 'c'},
                                                {"in blocks", 'd'}};
  std::vector<std::pair<double, char>> speeds;
  for (const auto& [name, letter] : lines) speeds.emplace_back(speed_of(shown, name), letter);
  const double factor = speeds[1].first / speeds[0].first;
  std::ranges::sort(speeds);
  std::string order;
  for (const auto& [speed, letter] : speeds) order += letter;
  EXPECT_TRUE(contains(shown, "Here it was " + order + ", and OpenBLAS")) << shown;
  EXPECT_NEAR(number_after(shown, "on one thread is "), factor, 0.6 + factor / 100) << shown;
}
