// What the header of a .npy file says: see common/tensor/npy.h for the format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

struct NpyHeader {
  std::string descr;                 // the type of the values, "<f4"
  bool fortran_order = false;        // column by column
  std::vector<std::uint64_t> shape;  // as it is written, believed by nobody yet
};

// The header's text with all that NumPy pads it with, so that the values start at a multiple of 64
// bytes.
std::string write_npy_header(const NpyHeader& header);

// A text as a header. The three entries may come in any order, with any spaces and either kind of
// quotes, as Python writes a dict. Throws std::runtime_error whose message says what is wrong with
// "its header", without a name of a file.
NpyHeader parse_npy_header(std::string_view text);

}  // namespace nn
