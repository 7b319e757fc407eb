#include "tests/bench/conv_limit.h"

#include <gtest/gtest.h>

#include "lesson04_training/beyond/net.h"

// It runs with the sizes of the network that it is the limit of: a change of one must change both.
TEST(ConvLimit, KnowsTheNetworkThatIsMeasured) {
  nn::Net net(bench::kConvNet, {28, 28, 1}, 10);
  EXPECT_EQ(net.count_weights(), 25u * 16 + 32 + 144 * 32 + 64 + 800 * 128 + 128 + 128 * 10 + 10);
  bench::ConvLimit limit;
  limit.group();
}
