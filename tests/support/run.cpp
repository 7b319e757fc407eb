#include "tests/support/run.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "common/mnist/data_dir.h"
#include "common/program/place.h"
#include "tests/support/files.h"
#include "tests/support/rooms.h"
#include "tests/support/terminal.h"

namespace {

// The lessons write pictures beside the directory that they are in. The tests run copies in a place
// of their own, still below build/, so that the user's pictures stay as they are.
std::filesystem::path copies_of_the_lessons() {
  namespace fs = std::filesystem;
  const fs::path bin = nn::program_directory().parent_path() / "test-programs" / "bin";
  fs::create_directories(bin);
  for (const std::string_view lesson : rooms::kLessonPrograms) {
    fs::copy_file(nn::program_directory() / lesson, bin / lesson,
                  fs::copy_options::overwrite_existing);
  }
  return bin;
}

std::string prepared(const std::string& command) {
  static const std::string bin = copies_of_the_lessons().string();
  return "unset MNIST_DIR COLORTERM NO_COLOR; TERM=xterm; export TERM; BIN='" + bin + "'; " +
         command;
}

}  // namespace

Outcome run(const std::string& command) {
  const TempDir dir;
  const std::string out = (dir.path() / "out").string();
  const std::string err = (dir.path() / "err").string();
  const std::string line = "{ " + prepared(command) + "\n} >" + out + " 2>" + err + " </dev/null";
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_text(out),
          read_text(err)};
}

std::string run_on_terminal(const std::string& command, unsigned short columns) {
  const std::string line = prepared(command);
  return seen_on_terminal(
      [&] { execl("/bin/sh", "sh", "-c", line.c_str(), static_cast<char*>(nullptr)); }, columns);
}
