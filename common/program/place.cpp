#include "common/program/place.h"

#include <stdexcept>
#include <system_error>

#ifdef __linux__
#include <sys/auxv.h>
#endif
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
  fs::path program = fs::canonical(program_path(), error);
#ifdef __linux__
  // Without /proc: the path that it was started with, which the kernel leaves in its memory.
  if (error) {
    const auto* started = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
    if (started != nullptr) program = fs::canonical(started, error);
  }
#endif
  if (error)
    throw std::runtime_error("cannot find where this program is stored: is /proc missing?");
  return program.parent_path();
}

fs::path find_above_program(const fs::path& what) {
  std::error_code error;
  for (fs::path place = program_directory();; place = place.parent_path()) {
    if (fs::exists(place / what, error)) return place / what;
    if (!place.has_relative_path()) return {};  // the root was the last
  }
}

fs::path build_directory(const std::string& name) {
  return program_directory().parent_path() / name;  // beside build/bin
}

}  // namespace nn
