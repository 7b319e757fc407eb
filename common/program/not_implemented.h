// What a function of the students' edition does until it is written: it throws this, and the
// program ends with a line that says which function is next and where.
#pragma once

#include <stdexcept>
#include <string>

namespace nn {

class NotImplemented : public std::logic_error {
 public:
  // `function` with its lesson, "lesson02 linear"; `file` from the root of the repository.
  NotImplemented(const std::string& function, const std::string& file)
      : std::logic_error(function + ": not implemented yet (" + file + ")") {}
};

}  // namespace nn

// A function that only throws does not use its arguments. That is no reason to warn in a file that
// includes this header; take the #include out of a file once nothing in it throws NotImplemented.
#ifdef __clang__
#pragma clang diagnostic ignored "-Wunused-private-field"
#endif
#pragma GCC diagnostic ignored "-Wunused-parameter"
