#include "lesson01_tensors/dataset.h"

#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

#include "common/machine/memory.h"
#include "lesson01_tensors/one_hot.h"
#include "lesson01_tensors/stack.h"

namespace nn {

Dataset zip(Tensor x, Tensor y) {
  require_shapes(x.rank() == 2 && y.rank() == 2 && x.size(0) == y.size(0), "zip", x.shape(),
                 y.shape(), "[n, I] and [n, C]");
  return {std::move(x), std::move(y)};
}

std::array<std::size_t, kClasses> count_images(const Digits& digits) {
  std::array<std::size_t, kClasses> counts{};
  for (std::size_t digit = 0; digit < kClasses; ++digit) counts[digit] = digits[digit].count();
  return counts;
}

std::vector<Tensor> stack_each(Digits digits) {
  std::vector<Tensor> stacks;
  for (Images& images : digits) {
    stacks.push_back(stack(images));
    images = Images();
  }
  return stacks;
}

namespace {

Dataset prepare(Digits digits) {
  const auto counts = count_images(digits);
  Tensor x = cat(stack_each(std::move(digits))).view({-1, kImageSide * kImageSide});
  return zip(std::move(x), one_hot(counts));
}

}  // namespace

Mnist load_mnist(const std::filesystem::path& directory) {
  try {
    // One after the other: the bytes of the first are gone before the second is read.
    Dataset train = prepare(load_training(directory));
    Dataset valid = prepare(load_validation(directory));
    return {std::move(train), std::move(valid)};
  } catch (const std::bad_alloc&) {  // which no option of a lesson would help
    throw std::runtime_error(directory.string() +
                             ": the images do not fit into memory, 4 bytes a pixel" +
                             memory_limit_note() + "; use a smaller set");
  }
}

}  // namespace nn
