// The right kernel: an OpenBLAS that is older than the processor does not recognise it and falls
// back to a kernel that any relative of it can run, at half or a quarter of the speed. It can be
// told better, by the environment variable OPENBLAS_CORETYPE, but reads that while it is being
// loaded, before main(). So the program sets the variable and starts itself again.
#pragma once

#include <string_view>

namespace nn {

// Instructions that the processor and the operating system can run together.
struct VectorUnit {
  bool avx2;    // AVX2 and FMA, what the kernel "Haswell" needs
  bool avx512;  // AVX-512 F, CD, BW, DQ and VL, what the kernel "SkylakeX" needs
};

// The kernel to ask for in place of `kernel`, the name of the one that OpenBLAS picked; "" to leave
// it. Never one that the processor cannot run; never in place of one that is as good, or unknown
// here (a newer OpenBLAS knows better). `config` is OpenBLAS's description of itself: only a
// library built with DYNAMIC_ARCH has more than one kernel.
std::string_view better_kernel(std::string_view kernel, std::string_view config, VectorUnit unit);

// Starts the running program again with the better kernel, if there is one. Returns if there is
// none, if the user has set OPENBLAS_CORETYPE, if `argv` is not what main() was given, or if the
// program cannot be started again (no /proc): all is well then, only slower. Call it first in
// main(): whatever was printed or opened before happens twice. Does nothing except on x86-64 Linux.
void use_best_kernel(char** argv);

}  // namespace nn
