#include "common/data_dir.h"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

#ifdef __APPLE__
#include <mach-o/dyld.h>

#include <array>
#include <cstdint>
#endif

namespace nn {
namespace {

namespace fs = std::filesystem;

fs::path program_path() {
#ifdef __APPLE__
  std::array<char, 4096> buffer{};
  auto length = static_cast<std::uint32_t>(buffer.size());
  if (_NSGetExecutablePath(buffer.data(), &length) != 0) return {};
  return buffer.data();
#else
  return "/proc/self/exe";  // a link to the program's file
#endif
}

}  // namespace

fs::path program_directory() {
  std::error_code error;
  const fs::path program = fs::canonical(program_path(), error);
  if (error) throw std::runtime_error("cannot find where this program is stored; use --data DIR");
  return program.parent_path();
}

fs::path find_data_dir(const std::string& option) {
  if (!option.empty()) return option;
  if (const char* variable = std::getenv("MNIST_DIR"); variable != nullptr && *variable != '\0') {
    return variable;
  }
  // Upwards from the program's own place, which is somewhere below the checkout's build directory.
  const fs::path start = program_directory();
  std::error_code error;
  for (fs::path place = start; place.has_relative_path(); place = place.parent_path()) {
    if (fs::is_directory(place / "build" / "data", error)) return place / "build" / "data";
  }
  throw std::runtime_error("no data found above " + start.string() +
                           "; run `make data`, or name a directory with --data DIR or MNIST_DIR");
}

}  // namespace nn
