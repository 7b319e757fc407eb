#include "lesson04_training/beyond/patches.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/oracle.h"

using nn::Tensor;
using nn::Window;

// The picture of the header: 4 x 4 pixels, a kernel of 3 x 3.
TEST(Im2col, WritesAPatchAsARow) {
  Tensor x({1, 16});
  for (std::size_t i = 0; i < 16; ++i) x[i] = static_cast<float>(i);
  const Window window{{4, 4, 1}, 3, 1};
  std::vector<float> patches(4 * 9);
  nn::im2col(x, window, 0, 2, patches);
  EXPECT_EQ(std::vector<float>(patches.begin(), patches.begin() + 9),
            (std::vector<float>{0, 1, 2, 4, 5, 6, 8, 9, 10}));
  EXPECT_EQ(std::vector<float>(patches.end() - 9, patches.end()),
            (std::vector<float>{5, 6, 7, 9, 10, 11, 13, 14, 15}));
}

TEST(Im2col, StartsAtAnyLineOfAnyImage) {
  nn::Generator generator(63);
  const Window window{{7, 6, 2}, 3, 2};  // 3 lines of 2 patches
  const Tensor x = nn::randn({3, window.in.size()}, generator);
  std::vector<float> all(9 * window.line_size()), some(2 * window.line_size());
  nn::im2col(x, window, 0, 9, all);
  nn::im2col(x, window, 2, 2, some);  // the last line of image 0, the first of image 1
  EXPECT_TRUE(std::equal(some.begin(), some.end(),
                         all.begin() + static_cast<std::ptrdiff_t>(2 * window.line_size())));
}

// Σ im2col(x) · p = Σ x · col2im(p) for any x and p: the one is the other one transposed.
TEST(Col2im, IsTheTransposeOfIm2col) {
  nn::Generator generator(64);
  for (const Window& window :
       {Window{{4, 4, 1}, 3, 1}, Window{{9, 7, 3}, 2, 3}, Window{{5, 8, 2}, 5, 2}}) {
    const std::size_t lines = 2 * window.rows();
    const Tensor x = nn::randn({2, window.in.size()}, generator);
    const Tensor p = nn::randn({lines * window.line_size()}, generator);
    Tensor patches({p.size()}), back({2, window.in.size()});
    nn::im2col(x, window, 0, lines, patches.values());
    nn::col2im(p.values(), window, 0, lines, back);
    double left = 0, right = 0;
    for (std::size_t i = 0; i < p.size(); ++i) left += double(patches[i]) * double(p[i]);
    for (std::size_t i = 0; i < x.size(); ++i) right += double(x[i]) * double(back[i]);
    EXPECT_NEAR(left, right, 1e-4 * std::abs(left));
  }
}

TEST(RequireFits, NamesKernelAndImage) {
  const std::string message = message_of<std::invalid_argument>([] {
    nn::require_fits({{4, 9, 1}, 5, 1});
  });
  EXPECT_TRUE(contains(message, "5 x 5"));
  EXPECT_TRUE(contains(message, "4 x 9"));
  EXPECT_TRUE(contains(message, "take a smaller kernel"));
  EXPECT_THROW(nn::require_fits({{9, 4, 1}, 5, 1}), std::invalid_argument);
  EXPECT_THROW(nn::require_fits({{4, 4, 1}, 0, 1}), std::invalid_argument);
  EXPECT_NO_THROW(nn::require_fits({{4, 5, 1}, 4, 1}));
  EXPECT_NO_THROW(nn::require_fits({{5, 4, 1}, 4, 1}));
  EXPECT_THROW(nn::require_fits({{4, 4, 1}, 3, 0}), std::invalid_argument);
}
