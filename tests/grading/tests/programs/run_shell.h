// A line of shell, and what came of it.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "tests/support/files.h"

namespace nn::grading {

struct Ran {
  int status;           // 128 + n if signal n ended it
  std::string printed;  // on standard output and error
};

inline Ran run_shell(const std::string& line) {
  const TempDir dir;
  const std::string printed = (dir.path() / "printed").string();
  const int status = std::system(("{ " + line + "\n} >" + printed + " 2>&1").c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_text(printed)};
}

// make as from a fresh shell.
inline const std::string kMake = "env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make -s ";

}  // namespace nn::grading
