// What lesson 1 prints and draws, against what the functions give.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "common/picture/show.h"
#include "lesson01_tensors/dataset.h"
#include "lesson01_tensors/digits.h"
#include "lesson01_tensors/pictures/averages.h"
#include "lesson01_tensors/stack.h"
#include "tests/programs/lessons/printed.h"
#include "tests/support/small_set.h"

namespace {

using namespace nn;

std::string counts_line(const std::string& name, std::uint32_t images) {
  std::array<int, kClasses> counts{};
  for (std::uint32_t i = 0; i < images; ++i) ++counts.at(SmallSet::label(i));
  std::string line = name + ":";
  for (const int count : counts) line += ' ' + std::to_string(count);
  return line + " = " + std::to_string(images) + " images\n";
}

std::string shown(const std::vector<CaptionedImage>& images) {
  return draw_images(images, ImageStyle::kPlain, 80);
}

}  // namespace

TEST(Lesson01Prints, HowManyImagesThereAre) {
  const SmallSet set;
  const std::string out = output_of("lesson01" + set.option());
  EXPECT_TRUE(contains(out, "\n== Intro ==\n"));
  EXPECT_TRUE(contains(out, "\n" + counts_line("training", 61)));
  EXPECT_TRUE(contains(out, "\n" + counts_line("validation", 25)));
}

TEST(Lesson01Prints, TheSecondSix) {
  const SmallSet set;
  const std::string out = output_of("lesson01" + set.option());
  const Tensor im6 = stack(load_training(set.path())[6]).slice(1);
  EXPECT_TRUE(
      contains(out, "\nAn image: training[6][1]\n" + shown({{im6, ""}}) + "its shape: [28, 28]\n"));
}

TEST(Lesson01Prints, TheShapesOfAllStacks) {
  const SmallSet set;
  const std::string out = output_of("lesson01" + set.option());
  std::string expected = "\n== Tensor Setup ==\nOne tensor a digit, values from 0 to 1\n";
  const Digits digits = load_training(set.path());
  for (std::size_t digit = 0; digit < kClasses; ++digit) {
    expected += text_of("training_t[%zu]: [%zu, 28, 28]\n", digit, digits.at(digit).count());
  }
  EXPECT_TRUE(contains(out, expected + "training_t[1][1]: [28, 28]\n"));
  EXPECT_TRUE(contains(out,
                       "\nx, y, valid_x, valid_y: [61, 784] [61, 10] [25, 784] [25, 10]\n"
                       "dset, valid_dset: 61 and 25 pairs of an image and its target\n"));
}

TEST(Lesson01Prints, TheAverages) {
  const SmallSet set;
  const std::string out = output_of("lesson01" + set.option());
  const std::vector<Tensor> training_t = stack_each(load_training(set.path()));
  EXPECT_TRUE(contains(out, "\nThe average of the fives: mean_image(training_t[5])\n" +
                                shown({{mean_image(training_t[5]), ""}})));
  const std::vector<CaptionedImage> averages = average_images(training_t);
  std::vector<CaptionedImage> small;
  for (const CaptionedImage& one : averages) small.push_back({middle(one.image), one.caption});
  EXPECT_TRUE(contains(
      out, "\nThe averages of all ten, their middle 20 x 20 pixels\n" + shown(small) + "\n"));
  expect_picture(out, "lesson01", "averages.svg", averages_picture(averages));
}

TEST(Lesson01Prints, WhatThereIsOfTheSmallestSet) {
  const SmallSet set(10, 10);  // one image a digit
  const std::string out = output_of("lesson01" + set.option());
  EXPECT_TRUE(contains(out, "\nAn image: training[6][0]\n"));
  EXPECT_TRUE(contains(out, "\ntraining_t[1][0]: [28, 28]\n"));
}
