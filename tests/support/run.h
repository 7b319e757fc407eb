// Runs a lesson as a user would, and says what came of it.
#pragma once

#include <string>
#include <vector>

// What a command left behind.
struct Outcome {
  int status = -1;  // exit status; 128 + n if signal n ended it
  std::string out;  // standard output
  std::string err;  // standard error
};

// Runs a shell command, with standard output and error in files. `$BIN` in it is the directory of
// the lesson programs. The variables that the programs look at are not set unless the command does,
// but TERM, which is "xterm".
Outcome run(const std::string& command);

// The same as a user who is neither root nor owns anything here; only root can become one.
Outcome run_as_another_user(const std::string& command);

// Fails unless the command ended with `status` and one line on standard error, which nothing in it
// can steer and which holds all of these parts.
void expect_one_line(const Outcome& o, int status, const std::vector<std::string>& parts);

// The number that follows the first `words` in the text; NaN, which no check accepts, if there is
// none.
double number_after(const std::string& text, const std::string& words);

// Runs it on a terminal of so many columns instead: what the user would see there, both streams in
// one. Empty where no terminal can be made, as in a bare chroot. `typed` is what the user types.
std::string run_on_terminal(const std::string& command, unsigned short columns = 100,
                            const std::string& typed = "");
