#include "lesson04_training/pictures/confusion.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <stdexcept>
#include <string>

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

TEST(Confusion, RefusesAsManyNumbersInOtherShapes) {
  EXPECT_THROW(nn::confusion(Tensor({3, 10}), Tensor({10, 3})), std::invalid_argument);
  EXPECT_THROW(nn::confusion(Tensor({3, 10}), Tensor({30})), std::invalid_argument);
  EXPECT_THROW(nn::confusion(Tensor({3, 12}), Tensor({3, 12})), std::invalid_argument);
}

namespace {

// Every cell has another number, so that one in the place of another shows; some are 0, one is 1.
nn::Confusion all_different() {
  nn::Confusion counts{};
  for (std::size_t is = 0; is < 10; ++is) {
    for (std::size_t says = 0; says < 10; ++says) {
      counts[is][says] = (is + 2 * says) % 5 == 0 ? 0 : 20 * is + says;
    }
  }
  return counts;
}

std::string place(const char* format, double x, double y) {
  char text[100];
  std::snprintf(text, sizeof text, format, x, y);
  return text;
}

}  // namespace

// The cells are 46 units wide and high; the first one stands at (70, 92).
TEST(ConfusionPicture, HasEachNumberInItsCell) {
  const nn::Confusion counts = all_different();
  const std::string text = nn::confusion_picture(counts).str();
  for (std::size_t is = 0; is < 10; ++is) {
    double all = 0;
    for (const std::size_t count : counts[is]) all += static_cast<double>(count);
    for (std::size_t says = 0; says < 10; ++says) {
      const double x = 70 + 46.0 * static_cast<double>(says);
      const double y = 92 + 46.0 * static_cast<double>(is);
      const std::size_t count = counts[is][says];
      const double share = static_cast<double>(count) / all;
      const auto faded = std::to_string(std::lround(255 - 200 * share));
      const auto full = std::to_string(std::lround(255 - (is == says ? 20 : 10) * share));
      const std::string colour = count == 0   ? "#f6f6f6"
                                 : is == says ? "rgb(" + faded + "," + full + "," + faded + ")"
                                              : "rgb(" + full + "," + faded + "," + faded + ")";
      EXPECT_TRUE(contains(text, place("<rect x=\"%g\" y=\"%g\" width=\"44\"", x + 1, y + 1) +
                                     " height=\"44\" fill=\"" + colour + "\"/>"))
          << is << " taken for " << says;
      const std::string at = place("<text x=\"%g\" y=\"%g\"", x + 23, y + 28);
      EXPECT_EQ(words_of(text, at), count > 0 ? std::to_string(count) : "(no " + at + ")")
          << is << " taken for " << says;
    }
  }
}

TEST(ConfusionPicture, SaysWhatRowsAndColumnsAre) {
  const std::string text = nn::confusion_picture(all_different()).str();
  const auto expect_text = [&](double x, double y, const std::string& words) {
    EXPECT_EQ(words_of(text, place("<text x=\"%g\" y=\"%g\"", x, y)), words);
  };
  for (std::size_t digit = 0; digit < 10; ++digit) {
    const double along = 46 * (static_cast<double>(digit) + 0.5);
    expect_text(70 + along, 80, std::to_string(digit));      // above its column
    expect_text(56, 92 + along + 5, std::to_string(digit));  // beside its row
  }
  // The corner of the matrix may lie elsewhere, and not on a diagonal.
  nn::Svg moved(900, 900);
  nn::draw_confusion(moved, {100, 200}, all_different());
  EXPECT_EQ(words_of(moved.str(), "<text x=\"400\" y=\"228\" font-size=\"16\""),
            "What the network says for each digit");
  EXPECT_EQ(words_of(moved.str(), "<text x=\"400\" y=\"258\""), "says");
  EXPECT_EQ(words_of(moved.str(), "<text x=\"120\" y=\"522\""), "is");
  expect_text(300, 28, "What the network says for each digit");
  expect_text(300, 58, "says");
  expect_text(20, 322, "is");
  EXPECT_TRUE(contains(text, "viewBox=\"0 0 550 572\"")) << "all of it is inside the picture";
}
