#include "common/machine/kernel_needs.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include "common/machine/blas.h"

#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#endif

namespace nn {
namespace {

struct Need {
  std::string_view kernel;
  std::string_view instructions;
};

// Newer processors of a maker can do what older ones of the same maker can, with two exceptions:
// AMD gave up 3DNow! and FMA4.
constexpr std::array<Need, 22> kNeeds = {
    {{"Katmai", "SSE"},        {"Coppermine", "SSE"},      {"Northwood", "SSE2"},
     {"Banias", "SSE2"},       {"Prescott", "SSE3"},       {"Core2", "SSSE3"},
     {"Atom", "SSSE3"},        {"Nano", "SSSE3"},          {"Penryn", "SSE4.1"},
     {"Dunnington", "SSE4.1"}, {"Nehalem", "SSE4.2"},      {"Opteron", "3DNow!"},
     {"Athlon", "3DNow!"},     {"Opteron_SSE3", "3DNow!"}, {"Sandybridge", "AVX"},
     {"Bulldozer", "FMA4"},    {"Piledriver", "FMA4"},     {"Steamroller", "FMA4"},
     {"Excavator", "FMA4"},    {"Haswell", "AVX2"},        {"Zen", "AVX2"},
     {"SkylakeX", "AVX-512"}}};
constexpr std::array<std::string_view, 2> kNewest = {"Cooperlake", "SapphireRapids"};

}  // namespace

std::string_view missing_instructions(std::string_view kernel,
                                      const std::function<bool(std::string_view)>& has) {
  for (const Need& need : kNeeds) {
    if (need.kernel == kernel && !has(need.instructions)) return need.instructions;
  }
  for (const std::string_view newest : kNewest) {
    if (newest == kernel && !has("AVX-512 BF16")) return "AVX-512 BF16";
  }
  return "";
}

#if defined(__x86_64__) || defined(__i386__)

bool processor_has(std::string_view instructions) {
  if (instructions == "SSE") return __builtin_cpu_supports("sse");
  if (instructions == "SSE2") return __builtin_cpu_supports("sse2");
  if (instructions == "SSE3") return __builtin_cpu_supports("sse3");
  if (instructions == "SSSE3") return __builtin_cpu_supports("ssse3");
  if (instructions == "SSE4.1") return __builtin_cpu_supports("sse4.1");
  if (instructions == "SSE4.2") return __builtin_cpu_supports("sse4.2");
  if (instructions == "AVX") return __builtin_cpu_supports("avx");
  if (instructions == "AVX2")
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (instructions == "FMA4") return __builtin_cpu_supports("fma4");
  if (instructions == "AVX-512 BF16") return __builtin_cpu_supports("avx512bf16");
  if (instructions == "AVX-512") {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") &&
           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl");
  }
  if (instructions == "3DNow!") {  // not every compiler knows a name for it
    unsigned a = 0, b = 0, c = 0, d = 0;
    return __get_cpuid(0x80000001, &a, &b, &c, &d) != 0 && (d >> 31) != 0;
  }
  return true;
}

#else

bool processor_has(std::string_view) { return true; }

#endif

void require_kernel_that_runs() {
  const std::string kernel = blas_kernel();
  const std::string missing(missing_instructions(kernel, processor_has));
  if (missing.empty()) return;
  const char* const variable = std::getenv("OPENBLAS_CORETYPE");
  if (variable == nullptr) {
    throw std::runtime_error("this OpenBLAS is built for " + kernel + " processors, which have " +
                             missing + "; this one does not: install another OpenBLAS");
  }
  throw std::runtime_error("OPENBLAS_CORETYPE=" + std::string(variable) + " asks for " + missing +
                           ", which this processor does not have; unset the variable");
}

}  // namespace nn
