#include "lesson01_tensors/stack.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <utility>
#include <vector>

#include "common/tensor/random.h"
#include "tests/support/oracle.h"

using nn::Shape;
using nn::Tensor;

TEST(Stack, MakesOneTensorOfAllImages) {
  const Tensor t = nn::stack(nn::Images{2, 3, {0, 51, 102, 153, 204, 255, 255, 0, 0, 0, 0, 51}});
  EXPECT_EQ(t.shape(), Shape({2, 2, 3})) << "[n, rows, columns]";
  const std::vector<float> want = {0, 0.2f, 0.4f, 0.6f, 0.8f, 1, 1, 0, 0, 0, 0, 0.2f};
  for (std::size_t i = 0; i < want.size(); ++i) {
    EXPECT_FLOAT_EQ(t[i], want[i]) << "divide by 255, in float: 51 is 0.2, not 0 and not 51";
  }
}

TEST(MeanImage, AveragesPixelByPixel) {
  const Tensor images({3, 1, 2}, {1, 10, 2, 20, 6, 60});
  EXPECT_EQ(nn::mean_image(images), Tensor({1, 2}, {3, 30}))
      << "the average goes over the images, not over the pixels";
}

TEST(MeanImage, AgreesWithDouble) {
  nn::Generator generator(2);
  const Tensor images = nn::randn({501, 3, 4}, generator);
  oracle::Matrix want(3, 4);
  for (std::size_t i = 0; i < images.size(); ++i) {
    want.values[i % 12] += static_cast<double>(images[i]) / 501.0;
  }
  const Tensor mean = nn::mean_image(images);
  EXPECT_EQ(mean.shape(), Shape({3, 4}));
  EXPECT_TRUE(oracle::close(mean, want, 1e-5));
}

TEST(MeanImage, RefusesWhatHasNoAverage) {
  EXPECT_THROW(nn::mean_image(Tensor({0, 28, 28})), std::invalid_argument);
  EXPECT_THROW(nn::mean_image(Tensor({28, 28})), std::invalid_argument);
}

TEST(Cat, JoinsAlongTheFirstAxis) {
  std::vector<Tensor> parts;
  parts.emplace_back(Shape{1, 1, 2}, std::initializer_list<float>{1, 2});
  parts.emplace_back(Shape{2, 1, 2}, std::initializer_list<float>{3, 4, 5, 6});
  const Tensor all = nn::cat(parts);
  EXPECT_EQ(all, Tensor({3, 1, 2}, {1, 2, 3, 4, 5, 6})) << "the parts in their order";
  EXPECT_EQ(parts[1].size(), 4u) << "the caller's own parts stay, unless they are moved";
}

TEST(Cat, ThenViewGivesARowAnImage) {
  std::vector<Tensor> parts;
  parts.emplace_back(Shape{2, 2, 2}, std::initializer_list<float>{1, 2, 3, 4, 5, 6, 7, 8});
  parts.emplace_back(Shape{1, 2, 2}, std::initializer_list<float>{9, 10, 11, 12});
  const Tensor x = nn::cat(std::move(parts)).view({-1, 4});
  EXPECT_EQ(x, Tensor({3, 4}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
}

TEST(Cat, RefusesPartsThatDoNotFit) {
  EXPECT_THROW(nn::cat({}), std::invalid_argument);
  EXPECT_THROW(nn::cat({Tensor({1, 2}), Tensor({1, 3})}), std::invalid_argument);
  EXPECT_THROW(nn::cat({Tensor({1, 2}), Tensor({1, 2, 1})}), std::invalid_argument);
  for (const std::size_t parts : {1u, 2u}) {
    const auto error =
        message_of<std::invalid_argument>([&] { nn::cat(std::vector<Tensor>(parts)); });
    EXPECT_TRUE(contains(error, "at least one axis"));
  }
}

TEST(MeanImage, OfStacksOnly) {
  EXPECT_THROW(nn::mean_image(Tensor({0, 2, 2})), std::invalid_argument);
  EXPECT_THROW(nn::mean_image(Tensor({4})), std::invalid_argument);
  EXPECT_EQ(nn::mean_image(Tensor({2, 2, 1}, {1, 2, 3, 4})), Tensor({2, 1}, {2, 3}));
}

TEST(Cat, RefusesAnEmptyTensorAmongOthers) {
  EXPECT_THROW(nn::cat({Tensor({1, 2}), Tensor()}), std::invalid_argument);
  EXPECT_EQ(nn::cat({Tensor({2, 1}, {1, 2}), Tensor({3, 1}, {3, 4, 5}), Tensor({1, 1}, {6})}),
            Tensor({6, 1}, {1, 2, 3, 4, 5, 6}));
}
