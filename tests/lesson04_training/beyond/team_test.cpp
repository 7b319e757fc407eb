#include "lesson04_training/beyond/team.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "common/machine/blas.h"

TEST(Team, NeedsAThread) { EXPECT_THROW(nn::Team(0), std::invalid_argument); }

TEST(Team, WorksThroughEveryPartOnce) {
  nn::set_blas_threads(2);
  for (const std::size_t threads : {1, 2, 3, 5}) {
    nn::Team team(threads);
    EXPECT_EQ(team.size(), threads);
    for (const std::size_t parts : {0, 1, 2, 7}) {
      std::vector<int> done(parts);
      for (int round = 0; round < 50; ++round) {
        team.run(parts, [&](std::size_t part) { ++done[part]; });
      }
      for (const int times : done) EXPECT_EQ(times, 50);
    }
  }
  EXPECT_EQ(nn::blas_threads(), 1);
}

TEST(Team, HandsOnWhatAPartThrows) {
  nn::Team team(2);
  for (const std::size_t wrong : {0, 1}) {
    EXPECT_THROW(team.run(2,
                          [&](std::size_t p) {
                            if (p == wrong) throw std::runtime_error("x");
                          }),
                 std::runtime_error);
  }
  int sum = 0;
  team.run(1, [&](std::size_t) { ++sum; });
  EXPECT_EQ(sum, 1) << "the team works on afterwards";
}
