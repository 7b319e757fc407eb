// The memory behind a tensor's values.
//
// Linux hands out memory in pages of 4 KB, each mapped at the first touch, and the processor keeps
// only a few thousand of these mappings at hand. The training images fill 46,000 pages: touching
// them first costs as much time as reading the files, and a row at a random place waits for its
// mapping before it waits for its data. Pages of 2 MB need 512 times fewer mappings. Many systems
// give them only to those who ask (madvise in /sys/kernel/mm/transparent_hugepage/enabled).
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

namespace nn {

struct FreeFloats {
  void operator()(float* values) const { std::free(values); }
};
using Floats = std::unique_ptr<float[], FreeFloats>;

// Memory for `count` floats, whose values are indeterminate; in large pages, where the system has
// them, if it is far more than one page. Throws std::bad_alloc if there is not enough.
Floats allocate_floats(std::size_t count);

}  // namespace nn
