// Runs a command that may never end: a fault can turn a loop into an endless one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mutation {

struct Result {
  int status = -1;  // the exit status; 128 + n if signal n ended it, or if it took too long
  double seconds = 0;
  std::string output;  // both streams
};

// Runs words[0] in `directory`, with nothing to read. Variables are "NAME=value", or "NAME" for one
// to unset. After `limit` seconds the command is killed, with all that it started. Throws
// Interrupted if a signal asked this program to end meanwhile.
Result run_command(const std::vector<std::string>& words, const std::filesystem::path& directory,
                   const std::vector<std::string>& variables, double limit);

struct Interrupted {};

// Lets SIGINT, SIGTERM and SIGHUP end a command as above instead of this program.
void hear_signals();

}  // namespace mutation
