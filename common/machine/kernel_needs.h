// What OpenBLAS's kernels ask of a processor. OpenBLAS itself picks one that the processor can run,
// but obeys the variable OPENBLAS_CORETYPE without looking; the first product is then the end, by
// an illegal instruction.
#pragma once

#include <functional>
#include <string_view>

namespace nn {

// The instructions that the kernel needs and that are missing, as the maker of the processor calls
// them: "AVX-512"; "" if it can run, or is not known here. `has` says of a name of instructions
// whether they can be run.
std::string_view missing_instructions(std::string_view kernel,
                                      const std::function<bool(std::string_view)>& has);

// Whether this processor can run instructions of that name. True for what only others have.
bool processor_has(std::string_view instructions);

// Throws std::runtime_error that names the variable if the kernel at work cannot run here. Call it
// before the first product.
void require_kernel_that_runs();

}  // namespace nn
