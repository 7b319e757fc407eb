// Convolution and pooling on a thousand shapes drawn at random, forward and back, against plain
// loops: kernels that do not divide the image, strides that leave a rest, one pixel, one channel,
// more channels than any kernel of OpenBLAS has columns.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "lesson04_training/beyond/layers.h"
#include "tests/support/layers.h"

namespace {

using nn::Extent;
using nn::Tensor;
using oracle::Matrix;

constexpr std::size_t kShapes = 1000;

std::size_t from_1_to(std::size_t most, nn::Generator& generator) {
  return 1 + generator.below(most);
}

// Few channels as a rule, and every eighth time many.
std::size_t channels(nn::Generator& generator) {
  return from_1_to(generator.below(8) == 0 ? 70 : 7, generator);
}

// Above 0: of sums in which numbers cancel, float has few digits left, and how few hangs on the
// order in which a compiler and a kernel add.
Tensor positive(const nn::Shape& shape, nn::Generator& generator) {
  Tensor t = nn::randn(shape, generator);
  for (float& value : t.values()) value = std::abs(value) + 0.1f;
  return t;
}

void compare_conv(std::size_t images, const nn::Window& w, std::size_t n, nn::Generator& g) {
  std::ostringstream shape;
  shape << images << " x " << w.in.rows << " x " << w.in.columns << " x " << w.in.channels
        << ", kernel " << w.kernel << ", stride " << w.stride << ", to " << n;
  SCOPED_TRACE(shape.str());
  nn::Conv layer(w, n);
  for (nn::Parameter& p : layer.parameters) p.value = positive(p.value.shape(), g);
  Tensor x = positive({images, w.in.size()}, g);
  const Matrix mx(x), mw(layer.parameters[0].value), mb(layer.parameters[1].value);
  ASSERT_TRUE(oracle::close(layer.forward(x, {}),
                            oracle::conv(mx, w.in, w.kernel, w.stride, mw, mb), 1e-5, "forward"));
  Tensor dout = positive({images, layer.output.size()}, g);
  const auto want = oracle::conv_backward(mx, w.in, w.kernel, w.stride, mw, Matrix(dout));
  layer.backward_weights(dout);
  ASSERT_TRUE(oracle::close(layer.parameters[0].gradient, want.dw, 1e-5, "dw"));
  ASSERT_TRUE(oracle::close(layer.parameters[1].gradient, want.db, 1e-5, "db"));
  ASSERT_TRUE(oracle::close(layer.backward(dout), want.dx, 1e-5, "dx"));
}

}  // namespace

TEST(RandomShapes, ConvolutionIsTheSevenLoops) {
  nn::Generator g(2024);
  for (std::size_t i = 0; i < kShapes && !testing::Test::HasFailure(); ++i) {
    const Extent in{from_1_to(9, g), from_1_to(9, g), channels(g)};
    const std::size_t kernel = from_1_to(std::min({in.rows, in.columns, std::size_t{5}}), g);
    compare_conv(from_1_to(3, g), {in, kernel, from_1_to(4, g)}, channels(g), g);
  }
}

// The numbers of channels at which another project's fast convolution was wrong.
TEST(RandomShapes, ConvolutionIsTheSevenLoopsFrom64To384Channels) {
  nn::Generator g(2025);
  compare_conv(1, {{4, 3, 64}, 3, 1}, 384, g);
}

TEST(RandomShapes, PoolingIsItsLoops) {
  nn::Generator g(2026);
  for (std::size_t i = 0; i < kShapes && !testing::Test::HasFailure(); ++i) {
    const Extent in{1 + from_1_to(11, g), 1 + from_1_to(11, g), from_1_to(20, g)};
    nn::MaxPool layer(in);
    Tensor x = nn::randn({from_1_to(3, g), in.size()}, g);
    const Matrix mx(x);
    const Tensor& out = layer.forward(x, {});
    ASSERT_TRUE(oracle::close(out, oracle::max_pool(mx, in), 0)) << in.rows << " x " << in.columns;
    Tensor dout = nn::randn(out.shape(), g);
    ASSERT_TRUE(oracle::close(layer.backward(dout), oracle::max_pool_backward(mx, in, Matrix(dout)),
                              0, "only the largest of four moves"));
  }
}
