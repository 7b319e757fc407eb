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
};

// The body of every main(): picks the kernel (common/machine/best_kernel.h), parses the options,
// runs the lesson, and turns an exception into one line on standard error. Returns the exit status:
// 0; 1 when something went wrong; 2 when an option is wrong. Standard output that cannot be written
// (a full disk) is an error too.
int run_program(int argc, char** argv, const Program& program,
                const std::function<void(const Options&)>& lesson);

// Prints a title of a section of the article, so that output and article can be read side by side.
void print_section(std::string_view title);

}  // namespace nn
