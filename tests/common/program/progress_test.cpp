#include "common/program/progress.h"

#include <gtest/gtest.h>
#include <unistd.h>

// The line itself is seen on a terminal only; tests/programs looks at it there.
TEST(Progress, IsSilentWhereStandardErrorIsNoTerminal) {
  testing::internal::CaptureStderr();
  {
    nn::Progress progress(3);
    progress.update(1, 0.5f, 0.1f);
    progress.clear();
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}
