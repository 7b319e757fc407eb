// Linked with what `make try` compiles: an exception that nobody catches ends the program with its
// message, in one line, as it does in the lessons.
#include <cstdlib>
#include <exception>
#include <iostream>

#include "common/program/printed.h"

namespace {

[[noreturn]] void say_what() {
  std::cout.flush();
  try {
    if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
    std::cerr << "try: the program ended itself\n";
  } catch (const std::exception& error) {
    std::cerr << "try: " << nn::printable(error.what()) << '\n';
  } catch (...) {
    std::cerr << "try: something was thrown that is no std::exception\n";
  }
  std::_Exit(1);
}

[[maybe_unused]] const std::terminate_handler kBefore = std::set_terminate(say_what);

}  // namespace
