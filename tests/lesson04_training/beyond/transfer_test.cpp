#include "lesson04_training/beyond/transfer.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/oracle.h"

TEST(RowsOfDigits, TakesTheFirstOfEach) {
  const nn::Samples samples{{}, {5, 0, 6, 5, 5, 9, 6}};
  EXPECT_EQ(nn::rows_of_digits(samples, 5, 9, 2), (nn::Rows{0, 2, 3, 5, 6}));
  EXPECT_EQ(nn::rows_of_digits(samples, 0, 4, 9), (nn::Rows{1}));
}

TEST(TransferPicture, HasBothCurves) {
  const std::string svg = nn::transfer_picture({{10, 0.7f, 0.8f}, {100, 0.9f, 0.95f}}).str();
  EXPECT_TRUE(contains(svg, "from random weights"));
  EXPECT_TRUE(contains(svg, "know 0 to 4"));
}

namespace {

// The dots of one colour: how far each is to the right, and how far up.
std::vector<std::pair<double, double>> dots_of(const std::string& svg, const std::string& colour) {
  std::vector<std::pair<double, double>> dots;
  const std::regex dot("<rect x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" width=\"6\" height=\"6\" fill=\"" +
                       colour);
  for (std::sregex_iterator at(svg.begin(), svg.end(), dot), end; at != end; ++at) {
    dots.emplace_back(std::stod((*at)[1]), -std::stod((*at)[2]));
  }
  return dots;
}

}  // namespace

TEST(TransferPicture, HasADotForEveryResult) {
  const std::string svg =
      nn::transfer_picture({{10, 0.6f, 0.7f}, {100, 0.7f, 0.9f}, {1000, 0.8f, 1.0f}}).str();
  const auto without = dots_of(svg, "#ff7f0e"), with = dots_of(svg, "#1f77b4");
  ASSERT_EQ(without.size(), 3u);
  ASSERT_EQ(with.size(), 3u);
  const double step = without[1].first - without[0].first;
  EXPECT_GT(step, 10) << "ten times as many images are one step to the right";
  EXPECT_NEAR(without[2].first - without[1].first, step, 0.1);
  const double tenth = without[1].second - without[0].second;
  EXPECT_NEAR(without[2].second - without[1].second, tenth, 0.1);
  EXPECT_NEAR(with[0].second, without[1].second, 0.1);
  EXPECT_NEAR(with[1].second - with[0].second, 2 * tenth, 0.1);
}

namespace {

// A bright row says which digit it is, in more noise than ink.
nn::Samples noisy_rows(std::size_t count, nn::Generator& generator) {
  nn::Samples samples{{10, 10, std::vector<std::uint8_t>(count * 100)}, {}};
  for (std::size_t i = 0; i < count; ++i) {
    samples.labels.push_back(static_cast<std::uint8_t>(generator.below(10)));
    for (std::size_t p = 0; p < 100; ++p) {
      const std::size_t ink = generator.below(200) + (p / 10 == samples.labels[i] ? 55 : 0);
      samples.images.pixels[i * 100 + p] = static_cast<std::uint8_t>(ink);
    }
  }
  return samples;
}

}  // namespace

// A convolution as wide as the image is the same for all digits: what it has learned from 0 to 4
// is what 5 to 9 need.
TEST(TryTransfer, AsksBothAboutTheNewDigits) {
  nn::Generator generator(93);
  const nn::Data data{noisy_rows(1500, generator), noisy_rows(500, generator)};
  nn::Recipe recipe{.net = "c5x4s5,r,f10", .epochs = 6, .batch_size = 60, .group = 30};
  recipe.loss = nn::Loss::kCrossEntropy;
  recipe.start = nn::Start::kScaled;
  recipe.is_normalised = true;
  recipe.lr = 0.2f;
  nn::Team team(1);
  const auto results = nn::try_transfer(recipe, data, 5, team);
  ASSERT_EQ(results.size(), 3u);
  EXPECT_EQ(results[0].images, 10u);
  EXPECT_EQ(results[2].images, 1000u);
  EXPECT_GT(results[2].without, 0.5f);
  EXPECT_GT(results[0].with, results[0].without + 0.1f);
}
