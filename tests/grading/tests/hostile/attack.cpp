#include "tests/grading/tests/hostile/attack.h"

#include <filesystem>
#include <system_error>

namespace nn::grading {

const char* const kSystemIncludes =
    "#include <fcntl.h>\n#include <signal.h>\n#include <sys/mman.h>\n#include <sys/stat.h>\n"
    "#include <sys/wait.h>\n#include <unistd.h>\n#include <cstdio>\n#include <cstdlib>\n"
    "#include <cstring>\n#include <new>\n#include <stdexcept>\n#include <string>\n"
    "#include <vector>\n";

Report grade_attack(const std::string& code, const std::string& top, const Allowed& allowed) {
  TestSubmission submission;
  submission.body("linear", code + "\n" + kZeros);
  submission.prepend(kLinear, kSystemIncludes + top);
  return submission.grade(1, allowed);
}

std::string left_running() {
  namespace fs = std::filesystem;
  std::string found;
  std::error_code ignored;
  for (const fs::directory_entry& process : fs::directory_iterator("/proc", ignored)) {
    const std::string program = fs::read_symlink(process.path() / "exe", ignored).string();
    if (program.starts_with(workshop().directory().string())) found += program + ' ';
  }
  return found;
}

}  // namespace nn::grading
