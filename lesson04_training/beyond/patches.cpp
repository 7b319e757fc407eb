#include "lesson04_training/beyond/patches.h"

#include <string>
#include <type_traits>

namespace nn {

void require_fits(const Window& w) {
  const bool fits =
      w.kernel >= 1 && w.stride >= 1 && w.kernel <= w.in.rows && w.kernel <= w.in.columns;
  const std::string kernel = std::to_string(w.kernel);
  require(fits, "Window",
          "a kernel of " + kernel + " x " + kernel + " with stride " + std::to_string(w.stride) +
              " does not fit on an image of " + std::to_string(w.in.rows) + " x " +
              std::to_string(w.in.columns) + "; take a smaller kernel or fewer layers before it");
}

namespace {

// Calls work(run). Where the compiler knows the length of a run, nothing has to look for its end:
// the three or five numbers of a first layer, and the 48 of a kernel of 3 x 3 on 16 channels.
template <class Work>
void with_known_length(std::size_t run, const Work& work) {
  if (run == 3) {
    work(std::integral_constant<std::size_t, 3>());
  } else if (run == 5) {
    work(std::integral_constant<std::size_t, 5>());
  } else if (run == 48) {
    work(std::integral_constant<std::size_t, 48>());
  } else {
    work(run);
  }
}

}  // namespace

// patches[(l, j), (i, k, c)] = x[l s + i, j s + k, c]       s the stride, k < kernel, c < channels
//
// For one i the numbers of all (k, c) stand together in the image too: a run of kernel · channels
// of them.
void im2col(const Tensor& x, const Window& w, std::size_t first, std::size_t lines,
            std::span<float> patches) {
  with_known_length(w.kernel * w.in.channels, [&](auto run_length) {
    // BEGIN SOLUTION
    const std::size_t row = w.in.columns * w.in.channels;
    const std::size_t step = w.stride * w.in.channels;
    const std::size_t columns = w.columns();
    float* to = patches.data();
    for (std::size_t line = first; line < first + lines; ++line) {
      const float* image = x.row(line / w.rows()).data();
      const float* corner = image + line % w.rows() * w.stride * row;
      for (std::size_t j = 0; j < columns; ++j, corner += step) {
        for (std::size_t i = 0; i < w.kernel; ++i, to += run_length) {
          for (std::size_t k = 0; k < run_length; ++k) to[k] = corner[i * row + k];
        }
      }
    }
    // END SOLUTION
  });
}

// x[p, q, c] has a part in every patch that it was copied to, with the factor 1:
//   dx[p, q, c] = Σ dpatches[(l, j), (i, k, c)]  over all  l s + i = p,  j s + k = q
void col2im(std::span<const float> dpatches, const Window& w, std::size_t first, std::size_t lines,
            Tensor& dx) {
  with_known_length(w.kernel * w.in.channels, [&](auto run_length) {
    // BEGIN SOLUTION
    const std::size_t row = w.in.columns * w.in.channels;
    const std::size_t step = w.stride * w.in.channels;
    const std::size_t columns = w.columns();
    const float* from = dpatches.data();
    for (std::size_t line = first; line < first + lines; ++line) {
      float* image = dx.row(line / w.rows()).data();
      float* corner = image + line % w.rows() * w.stride * row;
      for (std::size_t j = 0; j < columns; ++j, corner += step) {
        for (std::size_t i = 0; i < w.kernel; ++i, from += run_length) {
          for (std::size_t k = 0; k < run_length; ++k) corner[i * row + k] += from[k];
        }
      }
    }
    // END SOLUTION
  });
}

}  // namespace nn
