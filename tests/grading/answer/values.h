// What goes through the pipe from a student's process to the grader: raw values with their shapes,
// or the reason why there are none.
//
//   4 bytes  "NNV1"
//   1 byte   what it is, see Kind
//   4 bytes  how many tensors or characters follow (all numbers in the machine's byte order)
//   then     for each tensor: 4 bytes its rank, 8 bytes each axis, 4 bytes each float
//   4 bytes  "done"
//
// The reader believes nothing: a student's process can write whatever it likes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/tensor/tensor.h"

namespace nn::grading {

using Values = std::vector<Tensor>;

enum class Kind : char {
  kValues = 'v',          // the function returned
  kNotImplemented = 'n',  // it threw NotImplemented
  kThrew = 't',           // it threw something else
  kOutOfMemory = 'm',     // it threw std::bad_alloc
};

// What a function did with its arguments.
struct Answer {
  Kind kind = Kind::kValues;
  Values values;     // if it returned
  std::string text;  // what it threw otherwise
};

std::string encode(const Answer& answer);

// The opposite: nothing if the bytes are not one whole answer, from the first byte to the last. Of
// a text it keeps at most 500 characters, and only printable ASCII.
std::optional<Answer> decode(std::string_view bytes);

// Puts '?' for everything but printable ASCII and cuts the text off at `length`: what a student's
// program or file says, made fit for a terminal and for JSON.
std::string printable(std::string_view text, std::size_t length = 500);

}  // namespace nn::grading
