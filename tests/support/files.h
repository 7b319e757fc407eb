// Files for tests: a directory that goes away by itself, and small IDX files, whole or damaged.
#pragma once

#include <stdlib.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/program/whole_file.h"

using Bytes = std::vector<std::uint8_t>;

// The whole text of a file; "" if there is none.
inline std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Writes a file whole or not at all, and makes the directories that it lies in.
inline void write_text(const std::filesystem::path& file, const std::string& text) {
  nn::make_directory(file.parent_path());
  nn::write_whole_file(file, text);
}

class TempDir {
 public:
  explicit TempDir(const std::filesystem::path& above = std::filesystem::temp_directory_path()) {
    std::string name = (above / "nn-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    path_ = name;
  }
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Writes a file in the directory and returns its path.
  std::filesystem::path write(const std::string& name, const Bytes& bytes) const {
    const std::filesystem::path file = path_ / name;
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    return file;
  }

 private:
  std::filesystem::path path_;
};

// The header of an IDX file of unsigned bytes.
inline Bytes idx_header(const std::vector<std::uint32_t>& axes) {
  Bytes bytes = {0, 0, 8, static_cast<std::uint8_t>(axes.size())};
  for (const std::uint32_t axis : axes) {
    for (const int shift : {24, 16, 8, 0})
      bytes.push_back(static_cast<std::uint8_t>(axis >> shift));
  }
  return bytes;
}

inline Bytes idx(const std::vector<std::uint32_t>& axes, const Bytes& values) {
  Bytes bytes = idx_header(axes);
  bytes.insert(bytes.end(), values.begin(), values.end());
  return bytes;
}

// `count` images of side x side pixels: pixel p of image i is (i * 7 + p * 3) % 256.
inline Bytes idx_images(std::uint32_t count, std::uint32_t side = 28) {
  Bytes pixels;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t p = 0; p < std::size_t{side} * side; ++p) {
      pixels.push_back(static_cast<std::uint8_t>((i * 7 + p * 3) % 256));
    }
  }
  return idx({count, side, side}, pixels);
}

// Labels 0, 1, ..., 9, 0, 1, ...
inline Bytes idx_labels(std::uint32_t count) {
  Bytes labels;
  for (std::uint32_t i = 0; i < count; ++i) labels.push_back(static_cast<std::uint8_t>(i % 10));
  return idx({count}, labels);
}

// The four files of a small data set of the same kind as MNIST.
inline void write_small_set(const TempDir& dir, std::uint32_t train, std::uint32_t valid,
                            const std::string& joint = "-") {
  dir.write("train-images" + joint + "idx3-ubyte", idx_images(train));
  dir.write("train-labels" + joint + "idx1-ubyte", idx_labels(train));
  dir.write("t10k-images" + joint + "idx3-ubyte", idx_images(valid));
  dir.write("t10k-labels" + joint + "idx1-ubyte", idx_labels(valid));
}
