#include "tests/bench/child.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/checked.h"

using bench::Peer;

TEST(Peer, AnswersEachRequestWithItsSeconds) {
  Peer peer({"sh", "-c", "echo ready; read line; echo 0.25; read line; echo 1.5; read line"});
  ASSERT_TRUE(peer.is_ready());
  EXPECT_EQ(peer.epoch(), 0.25);
  EXPECT_EQ(peer.epoch(), 1.5);
}

TEST(Peer, IsNotReadyIfItDoesNotStart) {
  EXPECT_FALSE(Peer({"false"}).is_ready());
  EXPECT_FALSE(Peer({"no-such-program-here"}).is_ready());
}

TEST(Peer, ThrowsIfItEndsTooEarly) {
  Peer peer({"sh", "-c", "echo ready"});
  ASSERT_TRUE(peer.is_ready());
  EXPECT_THROW(peer.epoch(), std::runtime_error);
}

TEST(PeakMemoryOf, IsInMegabytes) {
  // tail keeps all that it may still have to print: 100 MB.
  const double peak =
      bench::peak_memory_of({"sh", "-c", "head -c 120000000 /dev/zero | tail -c 100000000"});
  EXPECT_GT(peak, 90);
  if (!kChecked) {  // the checks' own memory is in the child until it starts
    EXPECT_LT(peak, 250);
  }
}

TEST(PeakMemoryOf, ThrowsIfTheProgramFails) {
  EXPECT_THROW(bench::peak_memory_of({"false"}), std::runtime_error);
}
