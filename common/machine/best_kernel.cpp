#include "common/machine/best_kernel.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <system_error>

#include "common/machine/blas.h"
#include "common/machine/kernel_needs.h"

namespace nn {
namespace {

using Names = std::span<const std::string_view>;

bool is_one_of(std::string_view name, Names names) {
  return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 14> kOlderThanAvx2 = {
    "Prescott", "Core2",     "Penryn", "Dunnington", "Atom",       "Nehalem",     "Sandybridge",
    "Opteron",  "Barcelona", "Bobcat", "Bulldozer",  "Piledriver", "Steamroller", "Generic"};
constexpr std::array<std::string_view, 3> kAvx2 = {"Haswell", "Zen", "Excavator"};

}  // namespace

std::string_view better_kernel(std::string_view kernel, std::string_view config, VectorUnit unit) {
  if (config.find("DYNAMIC_ARCH") == std::string_view::npos) return "";
  const bool is_old = is_one_of(kernel, kOlderThanAvx2);
  if (unit.avx512 && (is_old || is_one_of(kernel, kAvx2))) return "SkylakeX";
  if (unit.avx2 && is_old) return "Haswell";
  return "";
}

#if defined(__x86_64__) && defined(__linux__)

void use_best_kernel(char** argv) {
  constexpr const char* kVariable = "OPENBLAS_CORETYPE";
  // Set by the user, or by ourselves a moment ago: either way this happens once.
  if (std::getenv(kVariable) != nullptr) return;
  // A test may call run_program() with a command line of its own, which no program can be started
  // with. (program_invocation_name is where the C library keeps main()'s argv[0].)
  if (argv[0] != program_invocation_name) return;

  const VectorUnit unit = {.avx2 = processor_has("AVX2"), .avx512 = processor_has("AVX-512")};
  const std::string kernel(better_kernel(blas_kernel(), blas_config(), unit));
  if (kernel.empty()) return;

  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error || setenv(kVariable, kernel.c_str(), 1) != 0) return;
  execv(program.c_str(), argv);
  unsetenv(kVariable);  // execv returns only if it failed
}

#else

void use_best_kernel(char**) {}

#endif

}  // namespace nn
