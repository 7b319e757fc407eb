#include "tests/support/run.h"

#include <grp.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>

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

// Runs it in a shell, which `become` turns into what it is to be.
Outcome run_in_shell(const std::string& command, const std::function<void()>& become) {
  const TempDir dir;
  const std::string out = (dir.path() / "out").string();
  const std::string err = (dir.path() / "err").string();
  std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
  const std::string line = "{ " + prepared(command) + "\n} >" + out + " 2>" + err + " </dev/null";
  const pid_t child = fork();
  if (child == 0) {
    become();
    execl("/bin/sh", "sh", "-c", line.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_text(out),
          read_text(err)};
}

}  // namespace

Outcome run(const std::string& command) {
  return run_in_shell(command, [] {});
}

Outcome run_as_another_user(const std::string& command) {
  return run_in_shell(command, [] {
    constexpr unsigned kNobody = 65534;
    if (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0) _exit(127);
  });
}

void expect_one_line(const Outcome& o, int status, const std::vector<std::string>& parts) {
  EXPECT_EQ(o.status, status) << o.err;
  EXPECT_EQ(std::ranges::count(o.err, '\n'), 1) << "expected one line, got:\n" << o.err;
  EXPECT_LE(o.err.size(), 1000u) << "a screen full";
  const bool steers =
      std::ranges::any_of(o.err, [](char c) { return c < ' ' && c > 0 && c != '\n'; });
  EXPECT_FALSE(steers) << "control characters in " << testing::PrintToString(o.err);
  for (const std::string& part : parts) {
    EXPECT_NE(o.err.find(part), std::string::npos) << "'" << part << "' in " << o.err;
  }
}

double number_after(const std::string& text, const std::string& words) {
  const std::size_t found = text.find(words);
  if (found == std::string::npos) return std::nan("");
  const char* start = text.c_str() + found + words.size();
  char* end = nullptr;
  const double number = std::strtod(start, &end);
  return end == start ? std::nan("") : number;
}

std::string run_on_terminal(const std::string& command, unsigned short columns,
                            const std::string& typed) {
  const std::string line = prepared(command);
  return seen_on_terminal(
      [&] { execl("/bin/sh", "sh", "-c", line.c_str(), static_cast<char*>(nullptr)); }, columns,
      typed);
}
