// make matmul, as a reader runs it into a pipe: no question, and bars of plain characters.
#include <gtest/gtest.h>

#include <string>

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
