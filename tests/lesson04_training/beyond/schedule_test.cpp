#include "lesson04_training/beyond/schedule.h"

#include <gtest/gtest.h>

TEST(Plateau, CountsEpochsWithoutALowerLoss) {
  nn::Plateau plateau;
  EXPECT_EQ(plateau.after_epoch(1.0), 0u);
  EXPECT_EQ(plateau.after_epoch(0.5), 0u);
  EXPECT_EQ(plateau.after_epoch(0.5), 1u) << "as low is not lower";
  EXPECT_EQ(plateau.after_epoch(0.6), 2u);
  EXPECT_EQ(plateau.after_epoch(0.55), 3u) << "lower than the last, not than the lowest";
  EXPECT_EQ(plateau.after_epoch(0.4), 0u);
  EXPECT_EQ(plateau.after_epoch(NAN), 1u);
}

TEST(Discriminate, MakesTheStepsOfTheFirstLayersShorter) {
  nn::Net net("c3x4,b,r,f8,r,f10", {6, 6, 1}, 10);
  nn::discriminate(net, 0.5f);
  for (const nn::Parameter* p : net.parameters()) {
    const float want = p->name[0] == '5' ? 1.0f : p->name[0] == '3' ? 0.5f : 0.25f;
    if (p->role != nn::Role::kWeight) continue;
    EXPECT_EQ(p->lr_scale, want) << p->name;
  }
}
