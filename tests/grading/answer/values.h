// What goes through the pipes between the grader and a student's process: arguments there, and raw
// values or the reason why there are none back. All numbers in the machine's byte order:
//
//   a text      4 bytes its length, then its characters
//   a tensor    4 bytes its rank, 8 bytes each axis, 4 bytes each float
//   values      4 bytes how many, then the tensors
//   a request   "NNQ1", the function's name, 4 bytes how many calls, values for each, "done"
//   answers     "NNV1", 4 bytes how many, for each 1 byte what it is (see Kind) and values or a
//               text, "done"
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
  kThread = 'p',          // it tried to start a thread
};

// What a function did with its arguments.
struct Answer {
  Kind kind = Kind::kValues;
  Values values;     // if it returned
  std::string text;  // what it threw otherwise
};

struct Request {
  std::string function;
  std::vector<Values> calls;
};

std::string encode(const Request& request);
std::string encode(const std::vector<Answer>& answers);

// The opposites: nothing if the bytes are not one whole message, from the first byte to the last.
// Of a text in an answer, at most 500 characters are kept.
std::optional<Request> decode_request(std::string_view bytes);
std::optional<std::vector<Answer>> decode_answers(std::string_view bytes);

}  // namespace nn::grading
