#include "common/program/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include "common/machine/reason.h"
#include "common/program/held_signals.h"
#include "common/program/printed.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, int error) {
  throw std::runtime_error(file.string() + ": cannot be written: " + reason(error));
}

// A new file beside `file`, under a name that nobody else has: the process's number, and past it
// where that is taken, for two containers that share a directory may have processes of one number.
int create_beside(const fs::path& file, std::string& name) {
  for (long number = getpid();; ++number) {
    name = file.string() + "." + std::to_string(number) + ".new";
    const int fd = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
}

// 0, or the errno of the step that failed.
int write_all(int fd, std::string_view contents) {
  while (!contents.empty()) {
    const ssize_t written = write(fd, contents.data(), contents.size());
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) contents.remove_prefix(static_cast<std::size_t>(written));
  }
  return fsync(fd) == 0 ? 0 : errno;
}

}  // namespace

// rename() replaces a file in one step, for everybody who looks. Without fsync() before it, a
// system that loses its power could keep the new name and lose the contents.
void write_whole_file(const fs::path& file, std::string_view contents) {
  const HeldSignals held;
  std::string unfinished;
  const int fd = create_beside(file, unfinished);
  if (fd < 0) fail(file, errno);
  int error = write_all(fd, contents);
  if (close(fd) != 0 && error == 0) error = errno;
  if (error == 0 && std::rename(unfinished.c_str(), file.c_str()) != 0) error = errno;
  if (error == 0) return;
  unlink(unfinished.c_str());
  fail(file, error);
}

std::string read_whole_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  // Of an empty file, << would say that it failed.
  if (in.peek() != std::ifstream::traits_type::eof()) text << in.rdbuf();
  if (in.bad() || !in.is_open() || !text)
    throw std::runtime_error("cannot read " + printable(file.string()));
  return std::move(text).str();
}

void make_directory(const fs::path& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) fail(directory, error.value());
  if (!fs::is_directory(directory, error)) fail(directory, ENOTDIR);
}

void require_writable(const fs::path& directory) {
  const HeldSignals held;
  std::string trial;
  const int fd = create_beside(directory / "trial", trial);
  if (fd < 0) fail(directory, errno);
  close(fd);
  unlink(trial.c_str());
}

void sync_directory(const fs::path& directory) {
  const int fd = open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;  // the names are there all the same; only their survival is less certain
  (void)fsync(fd);
  close(fd);
}

}  // namespace nn
