#include "common/machine/flush.h"

#include <gtest/gtest.h>

#include <cmath>

#include "lesson04_training/backward.h"

// Not among the tests of lesson 4, which students run too: the formula alone is right as well.
TEST(MnistLossBackward, FlushesWhatIsTooSmall) {
  int flushed = 0;
  int kept = 0;
  for (float p = -120; p < 0; p += 0.5f) {
    const nn::Tensor preds({1, 2}, {p, p});
    const nn::Tensor dpreds = nn::mnist_loss_backward(preds, nn::Tensor({1, 2}, {0, 1}));
    for (const float value : dpreds.values()) {
      EXPECT_TRUE(value == 0.0f || std::abs(value) >= nn::kTiny) << value << " for " << p;
      ++(value == 0.0f ? flushed : kept);
    }
  }
  EXPECT_GT(flushed, 0);
  EXPECT_GT(kept, 0);
}
