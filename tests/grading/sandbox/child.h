// A process between fork and exec: how it becomes the program of a command, and nothing more.
#pragma once

#include <string>
#include <vector>

#include "tests/grading/sandbox/descriptors.h"
#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {

// All that the child needs, made before the fork: after it, in a program with threads, the child
// may do nothing but call the kernel.
struct Prepared {
  const Command& command;
  std::string program;
  std::vector<char*> argv;
  std::vector<char*> environment;
  Descriptor null;
  Descriptor rules;
  Pipe input;
  Pipe output;
  Pipe error;  // the child says here why it could not start; exec closes it
  Pipe end;    // the watcher says here how it ended
};

// What the watcher says.
struct Watched {
  int status;      // as wait() gives it
  double seconds;  // of a processor
};

// Throws std::runtime_error for what the system refuses.
Prepared prepare(const Command& command);

// Called in the child: starts the program as a child of its own, waits for its end, and says how it
// ended. In a process namespace this is the process whose end is that of all others in it.
[[noreturn]] void watch_program(const Prepared& prepared);

}  // namespace nn::grading
