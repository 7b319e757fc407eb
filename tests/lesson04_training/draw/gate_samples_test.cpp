#include "lesson04_training/draw/gate_samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include "lesson04_training/draw/hand.h"
#include "lesson04_training/draw/pen.h"
#include "lesson04_training/draw/signs.h"

using namespace nn;

namespace {

// Images with one dark pixel, in the first row's second column.
Samples marked(std::vector<std::uint8_t> labels) {
  Samples samples{{28, 28, std::vector<std::uint8_t>(labels.size() * 784)}, labels};
  for (std::size_t i = 0; i < labels.size(); ++i) samples.images.pixels[784 * i + 1] = 200;
  return samples;
}

std::size_t count(const Samples& samples, Kind kind) {
  return static_cast<std::size_t>(
      std::ranges::count(samples.labels, static_cast<std::uint8_t>(kind)));
}

using Mean = std::vector<double>;  // of each of the 784 pixels

Mean mean_of(const Images& images) {
  Mean mean(784);
  for (std::size_t i = 0; i < images.pixels.size(); ++i) {
    mean[i % 784] += images.pixels[i] / static_cast<double>(images.count());
  }
  return mean;
}

// Each of the signs ten times.
Mean mean_of(std::span<const Sign> signs) {
  Generator generator(77);
  Images images{28, 28, {}};
  for (const Sign& sign : signs) {
    for (int i = 0; i < 10; ++i) {
      const auto image = draw_strokes(written_by_hand(read_strokes(sign.strokes), generator));
      images.pixels.insert(images.pixels.end(), image.begin(), image.end());
    }
  }
  return mean_of(images);
}

double squared_distance(const Mean& a, const Mean& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

}  // namespace

TEST(GateSamples, HasAsManyOfEachKindAsAsked) {
  Generator generator(1);
  const Samples samples = gate_samples(marked({2, 3, 0, 4}), {4, 3, 5, 7, 2}, generator);
  EXPECT_EQ(count(samples, Kind::kDigit), 4u + 3u);
  EXPECT_EQ(count(samples, Kind::kLetter), 5u);
  EXPECT_EQ(count(samples, Kind::kScribble), 7u);
  EXPECT_EQ(count(samples, Kind::kTurned), 2u);
  EXPECT_EQ(samples.images.count(), samples.size());
}

TEST(GateSamples, BeginsWithMnistsImages) {
  Generator generator(1);
  const Samples samples = gate_samples(marked({7, 8}), {2, 0, 0, 0, 0}, generator);
  EXPECT_EQ(samples.images.image(1)[1], 200);
}

// Digits and letters have their ink in different places, on the average.
TEST(GateSamples, WritesDigitsAsDigitsAndLettersAsLetters) {
  const Mean as_digits = mean_of(written_digits()), as_letters = mean_of(letters());
  Generator generator(5);
  const Mean digits = mean_of(gate_samples(marked({}), {0, 400, 0, 0, 0}, generator).images);
  EXPECT_LT(4 * squared_distance(digits, as_digits), squared_distance(digits, as_letters))
      << "the digits look like letters";
  const Mean letters = mean_of(gate_samples(marked({}), {0, 0, 400, 0, 0}, generator).images);
  EXPECT_LT(4 * squared_distance(letters, as_letters), squared_distance(letters, as_digits))
      << "the letters look like digits";
}

TEST(GateSamples, TurnsOrMirrorsWhatThenIsNoDigit) {
  Generator generator(2);
  const std::vector<std::uint8_t> labels(60, 5);
  const Samples samples = gate_samples(marked(labels), {60, 0, 0, 0, 60}, generator);
  std::vector<std::size_t> places;
  for (std::size_t i = 60; i < 120; ++i) {
    const auto image = samples.images.image(i);
    places.push_back(static_cast<std::size_t>(std::ranges::find(image, 200) - image.begin()));
  }
  // Row 0, column 1: turned left it is row 26, column 0; right, row 1, column 27; mirrored, row 0,
  // column 26.
  for (const std::size_t place : places) {
    EXPECT_TRUE(place == 26 * 28 || place == 28 + 27 || place == 26) << place;
  }
  for (const std::size_t place : {26 * 28, 28 + 27, 26}) {
    EXPECT_TRUE(std::ranges::count(places, place) > 0) << place;
  }
}

TEST(GateSamples, LeavesDigitsAloneThatLookTheSameWhenTurned) {
  Generator generator(3);
  const Samples samples = gate_samples(marked({0, 1, 6, 8, 9}), {5, 0, 0, 0, 5}, generator);
  EXPECT_EQ(count(samples, Kind::kTurned), 0u);
}

TEST(GateSamples, RefusesTooFewImages) {
  Generator generator(4);
  EXPECT_THROW(gate_samples(marked({1}), {2, 0, 0, 0, 0}, generator), std::invalid_argument);
}

TEST(GateSamples, RefusesImagesOfAnotherSize) {
  Generator generator(4);
  for (const auto& [rows, columns] : {std::pair<std::size_t, std::size_t>{27, 28}, {28, 27}}) {
    const Samples samples{{rows, columns, std::vector<std::uint8_t>(rows * columns)}, {3}};
    EXPECT_THROW(gate_samples(samples, {1, 0, 0, 0, 0}, generator), std::invalid_argument)
        << rows << " x " << columns;
  }
}
