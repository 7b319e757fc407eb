#include "tests/fuzz/readers.h"

#include <sstream>
#include <stdexcept>

#include "common/mnist/idx.h"
#include "common/tensor/npy.h"
#include "tests/support/files.h"

namespace fuzz {
namespace {

std::string as_text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

// Something that was read must hold together; this is no std::runtime_error, so it counts as found.
void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

void read_npy(const std::string& damaged) {
  std::istringstream in(damaged);
  const nn::Tensor tensor = nn::parse_npy(in, damaged.size(), "fuzz.npy");
  const std::string again = nn::to_npy(tensor);
  require(again.substr(again.size() - 4 * tensor.size()) ==
              damaged.substr(damaged.size() - 4 * tensor.size()),
          "what was read is not what the file holds");
}

// A file of the damaged bytes: in memory, where that is possible, for there will be millions.
std::filesystem::path as_file(const std::string& damaged) {
  static const bool in_memory = std::filesystem::is_directory("/dev/shm");
  static const TempDir dir(in_memory ? std::filesystem::path("/dev/shm")
                                     : std::filesystem::temp_directory_path());
  return dir.write("fuzz-idx", {damaged.begin(), damaged.end()});
}

void read_images(const std::string& damaged) {
  const nn::Images images = nn::read_idx_images(as_file(damaged));
  require(images.pixels.size() + 16 == damaged.size(), "not as many pixels as the file holds");
  require(images.count() * images.rows * images.columns == images.pixels.size(),
          "the header does not fit the pixels");
}

void read_labels(const std::string& damaged) {
  require(nn::read_idx_labels(as_file(damaged)).size() + 8 == damaged.size(),
          "not as many labels as the file holds");
}

}  // namespace

const std::vector<Reader>& readers() {
  using nn::Tensor;
  static const std::vector<Reader> all = {
      {"npy",
       {nn::to_npy(Tensor({2, 3}, {1, 2, 3, 4, 5, 6})), nn::to_npy(Tensor({7})),
        nn::to_npy(Tensor({1, 2, 2}))},
       read_npy},
      {"idx-images", {as_text(idx_images(3, 2)), as_text(idx_images(1, 4))}, read_images},
      {"idx-labels", {as_text(idx_labels(5)), as_text(idx_labels(300))}, read_labels},
  };
  return all;
}

}  // namespace fuzz
