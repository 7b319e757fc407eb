#include "common/gather.h"

#ifdef __SSE__
#include <xmmintrin.h>
#endif

#include <algorithm>
#include <string>

#include "common/floats.h"

namespace nn {
namespace {

constexpr std::size_t kTogether = 8;  // long rows that are copied side by side
constexpr std::size_t kAhead = 16;    // short rows between the one asked for and the one copied
constexpr std::size_t kLine = kCacheLine / sizeof(float);

// Copies one line to memory, past the caches. All threads of the last batch's products have read
// the line that is overwritten here: an ordinary write would wait until each of them has dropped
// its copy. `to` must be a multiple of 16 bytes; a tensor's first value is one of a whole line.
void write_line(const float* from, float* to) {
#ifdef __SSE__
  for (std::size_t k = 0; k < kLine; k += 4) _mm_stream_ps(to + k, _mm_loadu_ps(from + k));
#else
  std::copy_n(from, kLine, to);
#endif
}

// Writes past the caches may overtake each other: what comes after this call sees them all done.
void finish_writes() {
#ifdef __SSE__
  _mm_sfence();
#endif
}

// Rows that are whole lines: an image is 49. A processor that has read the start of a row fetches
// the rest ahead, but at each new row it waits. With some rows side by side, line by line in turn,
// it waits for all of them at once. Returns how many rows it has copied: the last few are left.
std::size_t gather_long(const float* from, std::size_t columns, std::span<const std::size_t> rows,
                        float* to) {
  std::size_t i = 0;
  for (; i + kTogether <= rows.size(); i += kTogether) {
    for (std::size_t j = 0; j < columns; j += kLine) {
      for (std::size_t r = i; r < i + kTogether; ++r) {
        write_line(from + rows[r] * columns + j, to + r * columns + j);
      }
    }
  }
  finish_writes();
  return i;
}

}  // namespace

// Short rows, like the ten targets of an image, are over before the processor fetches ahead: they
// are asked for some rows ahead of time.
void gather_rows(const Tensor& from, std::span<const std::size_t> rows, Tensor& result) {
  require_shapes(from.rank() == 2 && result.rank() == 2 && from.size(1) == result.size(1) &&
                     result.size(0) == rows.size(),
                 "gather_rows", from.shape(), result.shape(),
                 "[n, N] and [" + std::to_string(rows.size()) + ", N]");
  const std::size_t last = rows.empty() ? 0 : std::ranges::max(rows);
  require_shape(rows.empty() || last < from.size(0), "gather_rows", from.shape(),
                "more than " + std::to_string(last) + " rows");
  const std::size_t columns = from.size(1);
  const float* const in = from.values().data();
  float* const out = result.values().data();
  std::size_t i = columns % kLine == 0 ? gather_long(in, columns, rows, out) : 0;
  for (; i < rows.size(); ++i) {
    if (i + kAhead < rows.size()) __builtin_prefetch(in + rows[i + kAhead] * columns);
    std::copy_n(in + rows[i] * columns, columns, out + i * columns);
  }
}

}  // namespace nn
