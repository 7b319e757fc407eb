// Descriptors that close themselves, pipes for a child, and the closing of all that is not for it.
#pragma once

#include <unistd.h>

#include <array>
#include <utility>

namespace nn::grading {

// Closes itself; -1 for none.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() { close(); }

  int get() const { return fd_; }
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

// A pipe whose ends have numbers that no child gives to a descriptor of its own, and close at exec.
// Throws std::runtime_error if there is none to be had.
Pipe make_pipe();

// The same open file under such a number.
Descriptor high(const Descriptor& low);

// Closes all other descriptors from 3 on: the grader's ends of pipes, and what belongs to programs
// that other threads start. As long as someone holds an end, no pipe is at its end. Only calls the
// kernel, so it can stand between fork and exec.
void keep_only(std::array<int, 6> kept);

}  // namespace nn::grading
