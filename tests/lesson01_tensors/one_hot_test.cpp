#include "lesson01_tensors/one_hot.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

using nn::Tensor;

TEST(OneHot, PutsAOneInTheColumnOfTheClass) {
  const std::vector<std::size_t> counts = {2, 1, 3};
  EXPECT_EQ(nn::one_hot(counts), Tensor({6, 3}, {1, 0, 0,  //
                                                 1, 0, 0,  //
                                                 0, 1, 0,  //
                                                 0, 0, 1,  //
                                                 0, 0, 1,  //
                                                 0, 0, 1}))
      << "one row an image, in class order; one column a class";
}

TEST(OneHot, SkipsAClassWithoutImages) {
  const std::vector<std::size_t> counts = {1, 0, 1, 0};
  EXPECT_EQ(nn::one_hot(counts), Tensor({2, 4}, {1, 0, 0, 0,  //
                                                 0, 0, 1, 0}));
}

TEST(OneHot, EveryRowAddsUpToOne) {
  const std::vector<std::size_t> counts = {13, 7, 29, 1, 5};
  const Tensor y = nn::one_hot(counts);
  ASSERT_EQ(y.shape(), nn::Shape({55, 5}));
  for (std::size_t i = 0; i < 55; ++i) {
    float sum = 0;
    for (const float value : y.row(i)) sum += value;
    EXPECT_EQ(sum, 1.0f) << "row " << i;
  }
}

TEST(OneHot, RefusesNoClasses) { EXPECT_THROW(nn::one_hot({}), std::invalid_argument); }
