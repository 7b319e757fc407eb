// What every main() of the repository stands on: whatever goes wrong ends in one line, at once.
#pragma once

#include <functional>
#include <string>

namespace nn {

struct Guard {
  std::string name;            // of the program: "lesson01"
  std::string on_memory = {};  // what to do where memory runs out: "try a smaller --hidden"
  bool has_help = false;       // a wrong option is followed by "see --help"
  int failure = 1;             // the exit status of anything but a wrong option, whose is 2
};

// Runs `body` and returns its exit status. An exception becomes one line on standard error, in
// which nothing steers the terminal, whatever the exception quotes. Standard output that could not
// be written is an error too: a full disk, or a reader that is gone. A main() ends in
// leave(guarded(...)).
int guarded(const Guard& guard, const std::function<int()>& body);

// Ends the process with this exit status, without waiting for OpenBLAS's threads, as the way out of
// main() does: they may themselves wait for memory that never comes, even if all that the program
// did was to print its help.
[[noreturn]] void leave(int status);

// Sends what has been printed on its way. Throws std::runtime_error if it cannot be written: call
// it where much work follows that would be for nothing.
void flush_output();

}  // namespace nn
