#include "tests/grading/course/case.h"

namespace nn::grading {
namespace {

// The images (or nothing of them yet), and how a kernel moves over them.
struct Patches {
  std::size_t images, rows, columns, channels, kernel, stride, first, lines;

  std::size_t places() const { return (columns - kernel) / stride + 1; }
};

std::vector<Argument> numbers(const std::vector<std::size_t>& values) {
  std::vector<Argument> arguments;
  for (const std::size_t value : values) arguments.push_back(exactly(static_cast<float>(value)));
  return arguments;
}

std::vector<Argument> joined(std::vector<Argument> first, const std::vector<Argument>& then) {
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

// x or dpatches, the window, the first line and the number of lines.
std::vector<Argument> patches(const Argument& of, const Patches& p) {
  return joined({of},
                numbers({p.rows, p.columns, p.channels, p.kernel, p.stride, p.first, p.lines}));
}

std::vector<Argument> to_patches(const Patches& p) {
  return patches(normal({p.images, p.rows * p.columns * p.channels}), p);
}

std::vector<Argument> from_patches(const Patches& p) {
  return joined(patches(normal({p.lines * p.places() * p.kernel * p.kernel * p.channels}), p),
                {normal({p.images, p.rows * p.columns * p.channels})});
}

// Values of which many are equal: of equals the first wins.
std::vector<Argument> to_pool(std::size_t rows, std::size_t columns, std::size_t channels) {
  return joined({whole_numbers({rows, columns, channels}, -6, 4)},
                numbers({rows, columns, channels}));
}

std::vector<Argument> from_pool(std::size_t rows, std::size_t columns, std::size_t channels) {
  const Shape out = {rows / 2, columns / 2, channels};
  return joined(joined({normal(out)}, numbers({rows, columns, channels})),
                {whole_numbers(out, 0, 3)});
}

// x of n pixels, and a mean and variance that are not its own.
std::vector<Argument> to_norm(std::size_t n, std::size_t channels, float low, float high) {
  return {normal({n, channels}, 2), normal({channels}), uniform({channels}, low, high),
          normal({channels}), normal({channels})};
}

// x, its mean and variance, dout; for the second way back also gain, dgain and dbias.
std::vector<Argument> from_norm(std::size_t n, std::size_t channels) {
  return {normal({n, channels}, 2), mean_of_first, variance_of_first, normal({n, channels})};
}

std::vector<Argument> from_norm_to_x(std::size_t n, std::size_t channels) {
  return joined(from_norm(n, channels), {normal({channels}), dgain_of_norm, dbias_of_norm});
}

// w, velocity, gradient, learning rate, momentum.
std::vector<Argument> step(std::size_t n, float low, float high) {
  return {normal({n}), normal({n}), normal({n}), uniform({1}, 0.05f, 0.5f),
          uniform({1}, low, high)};
}

std::vector<Argument> mask(std::size_t n, float low, float high) {
  return {uniform({1}, low, high), whole(0, 1 << 24), exactly(static_cast<float>(n))};
}

}  // namespace

Cases beyond_cases() {
  return {
      {"softmax", "6 images, 10 classes", 3, {normal({6, 10}, 2)}},
      {"softmax", "large predictions", 3, {normal({5, 4}, 200)}},
      {"softmax", "a single image", 2, {normal({1, 7})}},

      {"cross_entropy_backward", "6 images, 10 classes", 3, {normal({6, 10}), targets(6, 10)}},
      {"cross_entropy_backward", "smooth targets", 3, {normal({9, 4}, 2), shares(9, 4)}},
      {"cross_entropy_backward", "2 images, 3 classes", 2, {normal({2, 3}), targets(2, 3)}},

      {"dropout_mask", "a few are dropped", 3, mask(60, 0.1f, 0.3f)},
      {"dropout_mask", "most are dropped", 3, mask(41, 0.6f, 0.8f)},
      {"dropout_mask", "a long layer", 2, mask(500, 0.2f, 0.7f)},

      {"im2col", "2 images of 6 x 5, a kernel of 3", 4, to_patches({2, 6, 5, 1, 3, 1, 0, 8})},
      {"im2col", "2 channels, a stride of 2", 4, to_patches({2, 7, 8, 2, 3, 2, 0, 6})},
      {"im2col", "from the middle of an image", 4, to_patches({3, 7, 9, 3, 2, 3, 1, 4})},

      {"col2im", "2 images of 6 x 5, a kernel of 3", 4, from_patches({2, 6, 5, 1, 3, 1, 0, 8})},
      {"col2im", "2 channels, a stride of 2", 4, from_patches({2, 7, 8, 2, 5, 2, 0, 4})},
      {"col2im", "from the middle of an image", 4, from_patches({3, 7, 9, 3, 3, 2, 2, 5})},

      {"max_pool", "4 x 6 pixels", 3, to_pool(4, 6, 1)},
      {"max_pool", "5 x 7 pixels, 3 channels", 3, to_pool(5, 7, 3)},
      {"max_pool", "8 x 4 pixels, 16 channels", 2, to_pool(8, 4, 16)},

      {"max_pool_backward", "4 x 6 pixels", 3, from_pool(4, 6, 1)},
      {"max_pool_backward", "5 x 7 pixels, 3 channels", 3, from_pool(5, 7, 3)},
      {"max_pool_backward", "8 x 4 pixels, 16 channels", 2, from_pool(8, 4, 16)},

      {"batch_norm", "12 pixels, 5 channels", 4, to_norm(12, 5, 0.5f, 4)},
      {"batch_norm", "channels that hardly vary", 3, to_norm(9, 4, 1e-6f, 1e-4f)},
      {"batch_norm", "a single channel", 2, to_norm(20, 1, 0.2f, 9)},

      {"batch_norm_backward_weights", "12 pixels, 5 channels", 4, from_norm(12, 5)},
      {"batch_norm_backward_weights", "a single channel", 3, from_norm(20, 1)},
      {"batch_norm_backward_weights", "30 pixels, 17 channels", 2, from_norm(30, 17)},

      {"batch_norm_backward", "12 pixels, 5 channels", 4, from_norm_to_x(12, 5), 1e-3f},
      {"batch_norm_backward", "a single channel", 3, from_norm_to_x(20, 1), 1e-3f},
      {"batch_norm_backward", "30 pixels, 17 channels", 2, from_norm_to_x(30, 17), 1e-3f},

      {"one_cycle", "up and down", 3, {uniform({12}, 0, 1), uniform({1}, 0.2f, 0.6f)}},
      {"one_cycle", "up", 1, {uniform({8}, 0, 0.5f), uniform({1}, 0.6f, 0.9f)}},
      {"one_cycle", "no warm-up", 1, {whole_numbers({8}, 0, 1), exactly(0)}},

      {"momentum_step", "two steps", 2, step(30, 0.3f, 0.95f)},
      {"momentum_step", "without momentum", 1, step(12, 0, 0)},
      {"momentum_step", "a large momentum", 1, step(7, 0.97f, 0.99f)},
  };
}

}  // namespace nn::grading
