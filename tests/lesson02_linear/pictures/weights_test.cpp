#include "lesson02_linear/pictures/weights.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "common/picture/gallery.h"
#include "tests/support/oracle.h"

TEST(WeightsPicture, HasAnImageForEveryColumn) {
  const std::string text = nn::weights_picture(nn::Tensor({784, 3})).str();
  for (const char* caption : {">weights for 0<", ">weights for 1<", ">weights for 2<"}) {
    EXPECT_TRUE(contains(text, caption));
  }
  EXPECT_THROW(nn::weights_picture(nn::Tensor({783, 3})), std::invalid_argument);
}

TEST(WeightsPicture, ShowsEachColumnInRedAndBlueFiveInARow) {
  nn::Tensor w({784, 6});
  std::vector<nn::CaptionedImage> images;
  for (std::size_t c = 0; c < 6; ++c) {
    w.row(10 * c)[c] = c % 2 == 0 ? 1.0f : -1.0f;
    images.push_back({nn::Tensor({28, 28}), "weights for " + std::to_string(c)});
    images.back().image[10 * c] = w.row(10 * c)[c];
  }
  const std::string title = "What random weights look for: red counts for, blue against";
  EXPECT_EQ(nn::weights_picture(w).str(),
            nn::gallery(title, images, 5, nn::Palette::kSigned).str());
}
