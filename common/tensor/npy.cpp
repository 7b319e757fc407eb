#include "common/tensor/npy.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "common/machine/reason.h"
#include "common/tensor/npy_header.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr std::size_t kBeforeHeader = 10;
constexpr const char* kType = "<f4";

[[noreturn]] void fail(const std::string& name, const std::string& what) {
  throw std::runtime_error(name + ": " + what);
}

// The header of the file, checked as far as that goes without the values.
NpyHeader read_header(std::istream& in, const std::string& name) {
  std::array<char, kBeforeHeader> start{};
  in.read(start.data(), start.size());
  const auto got = static_cast<std::size_t>(in.gcount());
  const std::string_view seen(start.data(), got);
  if (got == 0) fail(name, "is empty or cannot be read; expected a .npy file");
  if (!seen.starts_with(kMagic.substr(0, got))) {
    fail(name, "is not a .npy file: it does not start with \\x93NUMPY");
  }
  if (got < start.size()) fail(name, "ends in the middle of its header; get a complete copy");
  if (seen[6] != 1 || seen[7] != 0) {
    fail(name, "is of version " + std::to_string(static_cast<unsigned char>(seen[6])) + "." +
                   std::to_string(static_cast<unsigned char>(seen[7])) +
                   " of the .npy format, expected 1.0, what np.save writes");
  }
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(seen[i]); };
  std::string text(byte(8) + std::size_t{256} * byte(9), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in) fail(name, "ends in the middle of its header; get a complete copy");
  try {
    return parse_npy_header(text);
  } catch (const std::runtime_error& error) {
    fail(name, error.what());
  }
}

// A type as it is written, if that can be shown.
std::string shown(const std::string& descr) {
  const auto is_plain = [](char c) { return c > ' ' && c < 127; };
  const bool showable = descr.size() <= 8 && std::ranges::all_of(descr, is_plain);
  return showable ? "'" + descr + "'" : "another type";
}

// The shape, if the header says what this reader takes and `expected` (where it is given).
Shape checked_shape(const NpyHeader& header, const std::string& name, const Shape& expected) {
  if (header.descr != kType) {
    fail(name, "holds " + shown(header.descr) +
                   ", expected '<f4' (float32, least significant byte first); save "
                   "array.astype('<f4')");
  }
  if (header.fortran_order) {
    fail(name, "is in Fortran order, expected C order; save numpy.ascontiguousarray(array)");
  }
  if (header.shape.empty() || header.shape.size() > 3) {
    fail(name, "has " + std::to_string(header.shape.size()) + " axes, expected one to three");
  }
  const Shape shape(header.shape.begin(), header.shape.end());
  if (!expected.empty() && shape != expected) {
    fail(name, "has shape " + to_string(shape) + ", expected " + to_string(expected) +
                   "; was it trained with other options?");
  }
  if (std::ranges::count(shape, 0u) > 0) {
    fail(name, "has shape " + to_string(shape) + ", expected at least one value");
  }
  return shape;
}

// Whether the shape has exactly `count` values. Each step divides: a product that wrapped around
// could look like the right one.
bool has_values(const std::vector<std::uint64_t>& shape, std::uint64_t count) {
  for (const std::uint64_t axis : shape) {
    if (count % axis != 0) return false;
    count /= axis;
  }
  return count == 1;
}

// The bytes of the values, turned around where the machine keeps the most significant one first.
void swap_to_little_endian(std::span<char> bytes) {
  if constexpr (std::endian::native == std::endian::big) {
    for (std::size_t i = 0; i < bytes.size(); i += 4) std::ranges::reverse(bytes.subspan(i, 4));
  }
}

}  // namespace

std::string to_npy(const Tensor& tensor) {
  require_shape(tensor.size() > 0, "to_npy", tensor.shape(), "at least one value");
  const std::string header =
      write_npy_header({kType, false, {tensor.shape().begin(), tensor.shape().end()}});
  std::string bytes(kMagic);
  for (const std::size_t byte :
       {std::size_t{1}, std::size_t{0}, header.size() % 256, header.size() / 256}) {
    bytes += static_cast<char>(byte);
  }
  bytes += header;
  const std::size_t start = bytes.size();
  bytes.resize(start + 4 * tensor.size());
  std::memcpy(bytes.data() + start, tensor.values().data(), 4 * tensor.size());
  swap_to_little_endian(std::span(bytes).subspan(start));
  return bytes;
}

Tensor parse_npy(std::istream& in, std::uint64_t length, const std::string& name,
                 const Shape& expected) {
  const NpyHeader header = read_header(in, name);
  const Shape shape = checked_shape(header, name, expected);
  const std::uint64_t present = length - static_cast<std::uint64_t>(in.tellg());
  if (present % 4 != 0 || !has_values(header.shape, present / 4)) {
    fail(name, "has shape " + to_string(shape) + " and " + std::to_string(present) +
                   " bytes of values, expected 4 bytes a value; get a complete copy");
  }
  Tensor tensor = Tensor::uninitialized(shape);
  const std::span<char> bytes(reinterpret_cast<char*>(tensor.values().data()), 4 * tensor.size());
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) fail(name, "could not be read to its end");
  swap_to_little_endian(bytes);
  return tensor;
}

Tensor read_npy(const fs::path& file, const Shape& expected) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) fail(file, "cannot be read: " + reason(errno));
  if (!S_ISREG(status.st_mode)) fail(file, "is not a file; expected a .npy file");
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in) fail(file, "cannot be read: " + reason(errno));
  return parse_npy(in, static_cast<std::uint64_t>(status.st_size), file, expected);
}

}  // namespace nn
