#include "lesson04_training/beyond/max_pool.h"

#include <algorithm>

namespace nn {

// out[p,q,c] = max of x[2p,2q,c], x[2p,2q+1,c], x[2p+1,2q,c], x[2p+1,2q+1,c]
void max_pool(std::span<const float> image, const Extent& in, std::span<float> out,
              std::span<std::int32_t> winner) {
  // BEGIN SOLUTION
  const auto larger = [](float a, float b) { return a < b ? b : a; };
  const std::size_t c = in.channels;
  const std::size_t row = in.columns * c;
  std::size_t at = 0;
  for (std::size_t p = 0; p < in.rows / 2; ++p) {
    for (std::size_t q = 0; q < in.columns / 2; ++q, at += c) {
      const float* upper = image.data() + 2 * p * row + 2 * q * c;
      const float* lower = upper + row;
      float* most = out.data() + at;
      std::int32_t* who = winner.data() + at;
      for (std::size_t k = 0; k < c; ++k) {
        most[k] = larger(larger(upper[k], upper[c + k]), larger(lower[k], lower[c + k]));
      }
      // Without branches, so that a vector of channels is done at once: a comparison is 0 or 1.
      for (std::size_t k = 0; k < c; ++k) {
        who[k] = (upper[k] < most[k]) * (1 + (upper[c + k] < most[k]) * (1 + (lower[k] < most[k])));
      }
    }
  }
  // END SOLUTION
}

// Only the winner has a part in out, with the factor 1: it gets dout, the other three nothing.
void max_pool_backward(std::span<const float> dout, std::span<const std::int32_t> winner,
                       const Extent& in, std::span<float> dimage) {
  // BEGIN SOLUTION
  const std::size_t c = in.channels;
  const std::size_t row = in.columns * c;
  if (in.rows % 2 == 1 || in.columns % 2 == 1) std::ranges::fill(dimage, 0.0f);
  std::size_t at = 0;
  for (std::size_t p = 0; p < in.rows / 2; ++p) {
    for (std::size_t q = 0; q < in.columns / 2; ++q, at += c) {
      float* upper = dimage.data() + 2 * p * row + 2 * q * c;
      float* lower = upper + row;
      const float* d = dout.data() + at;
      const std::int32_t* who = winner.data() + at;
      for (std::size_t k = 0; k < c; ++k) {
        upper[k] = who[k] == 0 ? d[k] : 0.0f;
        upper[c + k] = who[k] == 1 ? d[k] : 0.0f;
        lower[k] = who[k] == 2 ? d[k] : 0.0f;
        lower[c + k] = who[k] == 3 ? d[k] : 0.0f;
      }
    }
  }
  // END SOLUTION
}

}  // namespace nn
