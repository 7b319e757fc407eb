#include "common/floats.h"

#include <sys/mman.h>

#include <new>

namespace nn {

Floats allocate_floats(std::size_t count) {
  constexpr std::size_t kLargePage = std::size_t{2} << 20;
  // Smaller tensors come and go with every batch. malloc keeps their memory for the next one, which
  // saves more than a large page would.
  constexpr std::size_t kLarge = kLargePage;
  const std::size_t bytes = count * sizeof(float);
  void* memory = nullptr;
  if (bytes < kLarge) {
    memory = std::malloc(bytes > 0 ? bytes : 1);
  } else {
    const std::size_t whole_pages = (bytes + kLargePage - 1) / kLargePage * kLargePage;
    memory = std::aligned_alloc(kLargePage, whole_pages);
#ifdef MADV_HUGEPAGE
    if (memory != nullptr) madvise(memory, whole_pages, MADV_HUGEPAGE);  // a wish: no is an answer
#endif
  }
  if (memory == nullptr) throw std::bad_alloc();
  return Floats(static_cast<float*>(memory));
}

}  // namespace nn
