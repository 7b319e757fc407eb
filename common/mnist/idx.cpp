#include "common/mnist/idx.h"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <new>
#include <stdexcept>
#include <utility>

#include "common/machine/memory.h"
#include "common/machine/reason.h"
#include "common/program/printed.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, const std::string& what) {
  throw std::runtime_error(file.string() + ": " + what);
}

struct IdxFile {
  std::vector<std::uint64_t> axes;  // the length of each, at least 1 and less than 2^32
  std::vector<std::uint8_t> values;
};

// What errno says about a file that cannot be read, and what to do about it.
[[noreturn]] void fail_to_read(const fs::path& file) {
  const int error = errno;
  fail(file, "cannot be read" + (error == 0 ? "" : ": " + reason(error)) +
                 (error == EACCES ? "; ask its owner, or see `chmod`" : "; get another copy"));
}

std::uint64_t regular_file_size(const fs::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) fail_to_read(file);
  if (!S_ISREG(status.st_mode)) {
    fail(file, std::string("is ") + (S_ISDIR(status.st_mode) ? "a directory" : "a device or pipe") +
                   ", expected an IDX file");
  }
  return static_cast<std::uint64_t>(status.st_size);
}

std::uint32_t big_endian(const std::uint8_t* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
         std::uint32_t{bytes[2]} << 8 | std::uint32_t{bytes[3]};
}

// The lengths of the axes, from the header. Every message names what was found and expected.
std::vector<std::uint64_t> read_header(std::ifstream& in, const fs::path& file,
                                       std::size_t expected_axes) {
  std::array<std::uint8_t, 16> header{};
  const std::size_t length = 4 + 4 * expected_axes;
  in.read(reinterpret_cast<char*>(header.data()), static_cast<std::streamsize>(length));
  const auto got = static_cast<std::size_t>(in.gcount());
  if (in.bad() || (got == 0 && errno != 0)) fail_to_read(file);
  if (got == 0) fail(file, "is empty, expected an IDX file");
  if (got >= 2 && header[0] == 0x1f && header[1] == 0x8b) {
    fail(file, "is compressed, whatever its name; unpack it with gunzip");
  }
  if (got < 4 || header[0] != 0 || header[1] != 0) {
    fail(file, "is not an IDX file: it does not start with two zero bytes");
  }
  if (header[2] != 0x08) {
    fail(file,
         "holds values of IDX type " + std::to_string(header[2]) + ", expected 8 (unsigned bytes)");
  }
  if (header[3] != expected_axes) {
    fail(file, "has " + counted(header[3], "axis", "axes") + ", expected " +
                   std::to_string(expected_axes) +
                   (expected_axes == 3 ? " (images)" : " (labels)") +
                   "; are images and labels swapped?");
  }
  if (got < length) fail(file, "ends in the middle of its header; get a complete copy");
  std::vector<std::uint64_t> axes;
  for (std::size_t axis = 0; axis < expected_axes; ++axis) {
    axes.push_back(big_endian(header.data() + 4 + 4 * axis));
    if (axes.back() == 0) fail(file, "has an axis of length 0, expected at least one value");
  }
  return axes;
}

// The product of the axes, or `most` + 1 as soon as it is past `most`: three axes below 2^32 can
// exceed 64 bits, and a product that wrapped around could look like the right size.
std::uint64_t product_up_to(const std::vector<std::uint64_t>& axes, std::uint64_t most) {
  std::uint64_t product = 1;
  for (const std::uint64_t axis : axes) {
    if (axis > most / product) return most + 1;
    product *= axis;
  }
  return product;
}

std::vector<std::uint8_t> memory_for(const fs::path& file, std::uint64_t bytes) {
  try {
    std::vector<std::uint8_t> values;
    if (bytes > values.max_size()) throw std::bad_alloc();
    values.resize(static_cast<std::size_t>(bytes));
    return values;
  } catch (const std::bad_alloc&) {
    fail(file, "does not fit into memory, its " + std::to_string(bytes / 1'000'000) + " MB" +
                   memory_limit_note() + "; use a smaller set");
  }
}

IdxFile read_idx(const fs::path& file, std::size_t expected_axes) {
  const std::uint64_t file_size = regular_file_size(file);
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in) fail_to_read(file);
  IdxFile idx;
  idx.axes = read_header(in, file, expected_axes);

  const std::uint64_t present = file_size - (4 + 4 * expected_axes);
  const std::uint64_t announced = product_up_to(idx.axes, present);
  if (announced != present) {
    fail(file, "is " + std::string(announced > present ? "shorter" : "longer") +
                   " than its header says (" + counted(idx.axes[0], "item") + ", " +
                   counted(present, "byte") + " after the header); get a complete copy");
  }
  idx.values = memory_for(file, announced);
  errno = 0;
  in.read(reinterpret_cast<char*>(idx.values.data()),
          static_cast<std::streamsize>(idx.values.size()));
  if (!in) fail_to_read(file);
  return idx;
}

}  // namespace

std::span<const std::uint8_t> Images::image(std::size_t i) const {
  if (i >= count())
    throw std::out_of_range("image " + std::to_string(i) + " of " + std::to_string(count()) +
                            " does not exist");
  return std::span(pixels).subspan(i * pixels_per_image(), pixels_per_image());
}

Images read_idx_images(const fs::path& file) {
  IdxFile idx = read_idx(file, 3);
  return {static_cast<std::size_t>(idx.axes[1]), static_cast<std::size_t>(idx.axes[2]),
          std::move(idx.values)};
}

std::vector<std::uint8_t> read_idx_labels(const fs::path& file) { return read_idx(file, 1).values; }

}  // namespace nn
