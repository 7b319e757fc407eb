#include "lesson04_training/pictures/confusion.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/oracle.h"

using nn::Tensor;

namespace {

// Three images: a 2 and a 5 taken for a 2, and a 5 that is seen as one.
nn::Confusion three() {
  Tensor preds({3, 10});
  Tensor targets({3, 10});
  preds.row(0)[2] = preds.row(1)[2] = preds.row(2)[5] = 3.0f;
  targets.row(0)[2] = targets.row(1)[5] = targets.row(2)[5] = 1.0f;
  return nn::confusion(preds, targets);
}

}  // namespace

TEST(Confusion, CountsByWhatItIsAndWhatTheNetworkSays) {
  nn::Confusion want{};
  want[2][2] = 1;
  want[5][2] = 1;
  want[5][5] = 1;
  EXPECT_EQ(three(), want) << "rows are what an image is, columns what the network says";
}

TEST(Confusion, RefusesOtherShapes) {
  EXPECT_THROW(nn::confusion(Tensor({3, 9}), Tensor({3, 9})), std::invalid_argument);
  EXPECT_THROW(nn::confusion(Tensor({3, 10}), Tensor({4, 10})), std::invalid_argument);
}

TEST(DrawConfusion, IsAPartOfAPicture) {
  nn::Svg svg(900, 900);
  nn::draw_confusion(svg, {100, 200}, three());
  EXPECT_TRUE(contains(svg.str(), "<rect x=\"171\" y=\"293\"")) << "the first cell, moved";
}

TEST(ConfusionPicture, MarksRightGreenAndWrongRed) {
  const std::string text = nn::confusion_picture(three()).str();
  EXPECT_TRUE(contains(text, "fill=\"rgb(55,235,55)\"")) << "every 2 was recognised";
  EXPECT_TRUE(contains(text, "fill=\"rgb(250,155,155)\"")) << "half of the 5s were taken for a 2";
}
