// Whether OpenBLAS can work at all. Where it gets no memory or no thread it does not say so: it
// asks again for ever, and the program hangs in its first product.
#pragma once

namespace nn {

// Has OpenBLAS take the memory that it works in, before the data takes it. Throws
// std::runtime_error, one line that says what to change, if memory or a thread is missing,
// or the kernel cannot run on this processor (common/machine/kernel_needs.h).
void start_blas();

}  // namespace nn
