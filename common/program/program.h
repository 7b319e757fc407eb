// What the lesson programs have in common: options, errors and section titles.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/program/options.h"

namespace nn {

struct Program {
  std::string name;                        // "lesson01"
  std::string about;                       // one line for --help
  std::vector<std::string_view> accepted;  // the options it takes beside --data and --help
  Options defaults = {};
  bool reads_data = true;  // else it does not take --data
};

// The body of every main(): picks the kernel (common/machine/best_kernel.h), parses the options,
// sees to it that OpenBLAS can work (common/machine/blas_start.h), runs the lesson, and turns an
// exception into one line on standard error (common/program/guard.h, which programs with a command
// line of another kind use by itself). Ends the process: with status 0, with 1 when something went
// wrong, and with 2 when an option is wrong. (An int, so that main() can return it.)
[[noreturn]] int run_program(int argc, char** argv, const Program& program,
                             const std::function<void(const Options&)>& lesson);

// The same, but returns the exit status.
int status_of(int argc, char** argv, const Program& program,
              const std::function<void(const Options&)>& lesson);

// Prints a title of a section of the article, so that output and article can be read side by side.
// What stands above it is on its way: throws std::runtime_error if that could not be written.
void print_section(std::string_view title);

}  // namespace nn
