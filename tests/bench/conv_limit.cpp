#include "tests/bench/conv_limit.h"

#include <algorithm>
#include <span>

#include "common/machine/blas.h"
#include "common/tensor/random.h"
#include "lesson04_training/beyond/layers.h"

namespace bench {

ConvLimit::ConvLimit() {
  layers_.push_back(convolution({{28, 28, 1}, 5, 2}, 16, true));
  layers_.push_back(convolution({{12, 12, 16}, 3, 1}, 32, false));
  layers_.push_back(linear(5 * 5 * 32, 128));
  layers_.push_back(linear(128, 10));
}

// As many lines at a time as Conv has, for the same products.
ConvLimit::Layer ConvLimit::convolution(const nn::Window& window, std::size_t channels,
                                        bool is_first) {
  const std::size_t most =
      std::min(nn::kPatchBytes / sizeof(float), nn::kSmallProduct / channels) / window.line_size();
  const std::size_t lines = std::max<std::size_t>(1, most);
  return layer(kGroup * window.rows() * window.columns(), window.patch_size(), channels,
               lines * window.columns(), is_first);
}

ConvLimit::Layer ConvLimit::linear(std::size_t inputs, std::size_t outputs) {
  return layer(kGroup, inputs, outputs, kGroup, false);
}

ConvLimit::Layer ConvLimit::layer(std::size_t places, std::size_t k, std::size_t n,
                                  std::size_t at_a_time, bool is_first) {
  nn::Generator generator(1);
  return {places,
          k,
          n,
          at_a_time,
          is_first,
          nn::randn({at_a_time, k}, generator),
          nn::Tensor({at_a_time, k}),
          nn::randn({k, n}, generator),
          nn::randn({places, n}, generator),
          nn::Tensor({k, n})};
}

void ConvLimit::group() {
  for (Layer& l : layers_) {
    const nn::Operand w = {l.w.values(), l.k, l.n};
    for (std::size_t first = 0; first < l.places; first += l.at_a_time) {
      const std::size_t rows = std::min(l.at_a_time, l.places - first);
      const std::span<float> in = l.in.values().first(rows * l.k);
      const std::span<float> out = l.out.values().subspan(first * l.n, rows * l.n);
      nn::sgemm({in, rows, l.k}, w, out);                                       // forward
      nn::sgemm({in, rows, l.k, true}, {out, rows, l.n}, l.dw.values(), true);  // dw
      if (!l.is_first) {                                                        // d in
        nn::sgemm({out, rows, l.n}, {w.values, l.k, l.n, true}, l.din.values().first(in.size()));
      }
    }
    std::ranges::fill(l.dw.values(), 0.0f);
  }
}

}  // namespace bench
