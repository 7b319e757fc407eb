#include "tests/fuzz/readers.h"

#include <cmath>
#include <sstream>
#include <stdexcept>

#include "common/mnist/idx.h"
#include "common/program/options.h"
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

// A command line, a word a line.
void read_options(const std::string& damaged) {
  std::vector<std::string> words = {"program"};
  std::istringstream in(damaged);
  for (std::string word; std::getline(in, word);) words.push_back(word.c_str());  // ends at a 0
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  try {
    const nn::Options options = nn::parse_options(
        static_cast<int>(words.size()), argv.data(),
        {"epochs", "lr", "batch-size", "hidden", "init-std", "seed", "load", "save", "data"}, {});
    require(options.epochs >= 1 && options.epochs <= 1'000'000, "epochs out of range");
    require(options.hidden >= 1 && options.hidden <= 100'000, "hidden out of range");
    require(std::isfinite(options.lr) && options.lr > 0.0f, "lr out of range");
  } catch (const nn::UsageError& error) {
    throw std::runtime_error(error.what());
  }
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
      {"options",
       {"--epochs\n3\n--lr=0.5\n--batch-size\n64\n--data\nsome where", "--seed=7\n--init-std\n1e-2",
        "--hidden\n500\n--load=a\n--save\nb"},
       read_options},
  };
  return all;
}

}  // namespace fuzz
