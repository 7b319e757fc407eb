// Pipes for a child, and the closing of all descriptors that are not for it.
#pragma once

#include <array>

#include "tests/grading/sandbox/descriptor.h"

namespace nn::grading {

struct Pipe {
  Descriptor read;
  Descriptor write;
};

// A pipe whose ends have numbers that no child gives to a descriptor of its own, and close at exec.
// Throws std::runtime_error if there is none to be had.
Pipe make_pipe();

// The same open file under such a number.
Descriptor high(const Descriptor& low);

// These only call the kernel, so they can stand between fork and exec.

// Every descriptor from 3 on closes at exec, whoever opened it.
void close_at_exec();

// Closes all other descriptors from 3 on: the grader's ends of pipes, and what belongs to programs
// that other threads start. As long as someone holds an end, no pipe is at its end.
void keep_only(std::array<int, 6> kept);

}  // namespace nn::grading
