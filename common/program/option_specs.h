// The table of all options that a program of this project can have.
#pragma once

#include <span>
#include <string>

#include "common/program/options.h"

namespace nn {

// One line an option: its name, what stands for its value in the help, what it is for, how a value
// gets into Options and how the default is shown.
struct OptionSpec {
  const char* name;
  const char* value;  // nullptr: takes none
  const char* purpose;
  void (*set)(Options&, const std::string&);
  std::string (*show)(const Options&);
};

// All of them, in the order of the help.
std::span<const OptionSpec> option_specs();

}  // namespace nn
