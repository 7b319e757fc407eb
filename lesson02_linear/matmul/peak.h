// What the processor can do: the most multiplications and additions that it gets through.
#pragma once

namespace nn {

// Billions of operations a second (GFLOP/s) of this many threads at once that multiply and add
// numbers in their registers, and touch no memory. No product of matrices can be faster. A
// multiplication and an addition count as two, also where one instruction does both.
double peak_gflops(int threads);

}  // namespace nn
