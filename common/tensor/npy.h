// Reads and writes .npy, NumPy's file format: one tensor a file. np.load('w1.npy') opens it.
//
//   bytes 0-5  "\x93NUMPY"        bytes 6-7  the version of the format, 1 and 0
//   bytes 8-9  the length of the header, least significant byte first
//   then       the header, a Python dict: {'descr': '<f4', 'fortran_order': False,
//              'shape': (784, 500), } and spaces up to a line end
//   then       the values: '<f4' are floats of 4 bytes, least significant byte first, and
//              fortran_order False means row-major, as a Tensor keeps them
//
// Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html. Of all that the
// format can say, only what is above is written and read. Nothing in a header is believed before it
// has been held against the length of the file, so a damaged or hostile file ends in a message and
// never in a huge allocation.
#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>

#include "common/tensor/tensor.h"

namespace nn {

// The tensor as the contents of a .npy file. One to three axes.
std::string to_npy(const Tensor& tensor);

// The tensor in a .npy file. Throws std::runtime_error, one line that names the file and what to do
// about it, if the file is missing, no .npy file, of another version or type of values, big-endian,
// in Fortran order, of none or more than three axes, shorter or longer than its header says, or,
// before any memory is asked for, of another shape than `expected`. Empty, that takes any shape.
Tensor read_npy(const std::filesystem::path& file, const Shape& expected = {});

// The same from any stream of `length` bytes; `name` is what messages call it.
Tensor parse_npy(std::istream& in, std::uint64_t length, const std::string& name,
                 const Shape& expected = {});

}  // namespace nn
