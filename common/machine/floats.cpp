#include "common/machine/floats.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <new>

namespace nn {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20;

// Smaller tensors come and go with every batch, in memory that malloc keeps for the next one. Only
// what holds a good part of a data set is larger.
constexpr std::size_t kLarge = 8 * kLargePage;

// Memory straight from the system, from the start of a large page on. A mapping may start at any
// small page: so one large page more is mapped, and what is left over at both ends is given back.
char* map_pages(std::size_t bytes) {
  void* mapped =
      mmap(nullptr, bytes + kLargePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) throw std::bad_alloc();
  char* start = static_cast<char*>(mapped);
  const std::size_t before = kLargePage - reinterpret_cast<std::uintptr_t>(start) % kLargePage;
  munmap(start, before);
  start += before;
  if (before < kLargePage) munmap(start + bytes, kLargePage - before);
#ifdef MADV_HUGEPAGE
  madvise(start, bytes, MADV_HUGEPAGE);  // a wish: without large pages, small ones serve
#endif
  return start;
}

}  // namespace

void FreeFloats::operator()(float*) const {
  if (mapped_bytes > 0) {
    munmap(memory, mapped_bytes);
  } else {
    std::free(memory);
  }
}

// From malloc with room to spare, and not from aligned_alloc: that one asks for a larger piece and
// cuts it to size, so that the next tensor of the same shape does not fit where the last one was.
Floats allocate_floats(std::size_t count) {
  if (count > std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float)) throw std::bad_alloc();
  const std::size_t bytes = count * sizeof(float);
  if (bytes >= kLarge) {
    const std::size_t whole_pages = (bytes + kLargePage - 1) / kLargePage * kLargePage;
    void* const memory = map_pages(whole_pages);
    return {static_cast<float*>(memory), FreeFloats{memory, whole_pages}};
  }
  std::size_t space = bytes + kCacheLine;
  void* const memory = std::malloc(space);
  if (memory == nullptr) throw std::bad_alloc();
  void* start = memory;
  std::align(kCacheLine, bytes, start, space);
  return {static_cast<float*>(start), FreeFloats{memory, 0}};
}

Floats allocate_zeros(std::size_t count) {
  Floats floats = allocate_floats(count);
  if (floats.get_deleter().mapped_bytes == 0) std::fill_n(floats.get(), count, 0.0f);
  return floats;
}

}  // namespace nn
