// Other programs that are measured in the same run.
#pragma once

#include <sys/types.h>

#include <cstdio>
#include <string>
#include <vector>

namespace bench {

// A program that trains one epoch for every line it is sent, and answers with the seconds it took:
// so epochs of several programs take turns, and a slow minute of the machine hits all of them.
class Peer {
 public:
  explicit Peer(const std::vector<std::string>& command);
  ~Peer();  // closes its standard input, waits for its end
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  // False if it did not start, as where Python lacks the package.
  bool is_ready() const { return ready_; }

  // The seconds of one epoch. Throws std::runtime_error if the program gives up.
  double epoch();

 private:
  std::string read_line();

  pid_t pid_ = -1;
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
  bool ready_ = false;
};

// Runs a program to its end with its standard output thrown away. Returns the most memory that it
// held, in MB of 10^6 bytes, or this process at its start if that is more. Throws
// std::runtime_error if it fails.
double peak_memory_of(const std::vector<std::string>& command);

}  // namespace bench
