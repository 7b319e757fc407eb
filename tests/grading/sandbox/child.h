// A process between fork and exec: how it becomes the program of a command, and nothing more.
#pragma once

#include <vector>

#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

struct Pipe {
  Descriptor read;
  Descriptor write;
};

// All that the child needs, made before the fork: after it, in a program with threads, the child
// may do nothing but call the kernel.
struct Prepared {
  const Command& command;
  std::vector<char*> argv;
  std::vector<char*> environment;
  Descriptor null;
  Descriptor rules;
  Pipe output;
  Pipe error;  // the child says here why it could not start; exec closes it
};

// Throws std::runtime_error for what the system refuses.
Prepared prepare(const Command& command);

// Called in the child: sets limits, gives up rights, and becomes the program.
[[noreturn]] void become_child(const Prepared& prepared);

}  // namespace nn::grading
