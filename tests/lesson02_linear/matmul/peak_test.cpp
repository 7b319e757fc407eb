#include "lesson02_linear/matmul/peak.h"

#include <gtest/gtest.h>

#include "tests/support/checked.h"

// What a processor does at the very least, and what none does: other programs may hold it up, and
// the compiler must not leave the work out.
TEST(Peak, IsAFigureThatAProcessorCanHave) {
  const double one = nn::peak_gflops(1);
  EXPECT_GT(one, kChecked ? 0.0 : 0.5);
  EXPECT_LT(one, 1000) << "the multiplications seem not to be done";
  EXPECT_GT(nn::peak_gflops(2), kChecked ? 0.0 : 0.5);
}
