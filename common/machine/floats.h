// The memory behind a tensor's values.
//
// Linux hands out memory in pages of 4 KB, each mapped at its first touch, and the processor keeps
// only a few thousand of these mappings at hand. The training images fill 46,000 such pages: to map
// them all takes as long as everything else in `make lesson02`, and later a row at a random place
// waits for its mapping before it waits for its data. Pages of 2 MB need 512 times fewer mappings.
// Many systems give them only to those who ask: those that say "madvise" in
// /sys/kernel/mm/transparent_hugepage/enabled.
#pragma once

#include <cstddef>
#include <memory>

namespace nn {

// The processor moves memory in lines of the cache: so many bytes, from a multiple of it on.
inline constexpr std::size_t kCacheLine = 64;

// Gives the memory back as it was got: its start, which may lie before the values, and how many
// bytes of it came from the system in large pages. None: it came from malloc.
struct FreeFloats {
  void* memory = nullptr;
  std::size_t mapped_bytes = 0;
  void operator()(float*) const;
};
using Floats = std::unique_ptr<float[], FreeFloats>;

// Memory for `count` floats, whose values are indeterminate. They start at a line of the cache;
// from 16 MB on they lie in large pages, where the system has them. Throws std::bad_alloc if there
// is not enough.
Floats allocate_floats(std::size_t count);

// The same, all 0. Large ones cost nothing until they are touched: the system hands out its pages
// filled with zeros.
Floats allocate_zeros(std::size_t count);

}  // namespace nn
