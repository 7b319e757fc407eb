#include "common/mnist/data_dir.h"

#include <cstdlib>
#include <stdexcept>

#include "common/program/place.h"
#include "common/program/tilde.h"

namespace nn {
namespace fs = std::filesystem;

fs::path find_data_dir(const std::string& option) {
  if (!option.empty()) return option;
  if (const char* variable = std::getenv("MNIST_DIR"); variable != nullptr && *variable != '\0') {
    return expand_home("MNIST_DIR", variable);
  }
  const fs::path unpacked = find_above_program(fs::path("build") / "data");
  if (!unpacked.empty()) return unpacked;
  throw std::runtime_error("no data found above " + program_directory().string() +
                           "; run `make data`, or name a directory with --data DIR or MNIST_DIR");
}

}  // namespace nn
