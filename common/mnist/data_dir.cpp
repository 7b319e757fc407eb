#include "common/mnist/data_dir.h"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

#include "common/program/place.h"

namespace nn {
namespace fs = std::filesystem;

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
