#include "tests/grading/build/submission.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "tests/grading/sandbox/landlock.h"

namespace nn::grading {
namespace {

Source refused(std::string_view file, const std::string& why) {
  return {"", std::string(file) + " " + why};
}

std::string why_not_opened() {
  if (errno == ELOOP || errno == ENOTDIR) {
    return "is or is behind a symbolic link, expected a regular file";
  }
  if (errno == ENOENT) return "is not in the submission";
  return "cannot be opened, expected a regular file";
}

}  // namespace

Source read_source(const std::filesystem::path& submission, std::string_view file) {
  const std::filesystem::path path(file);
  const Descriptor top(open(submission.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (top.get() < 0) return refused(file, "cannot be looked for: no directory is submitted");
  const Descriptor lesson(openat(top.get(), path.parent_path().c_str(),
                                 O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (lesson.get() < 0) return refused(file, why_not_opened());
  // O_NONBLOCK: to open a pipe would wait for someone who writes to it.
  const Descriptor source(openat(lesson.get(), path.filename().c_str(),
                                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (source.get() < 0) return refused(file, why_not_opened());
  struct stat status {};
  if (fstat(source.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return refused(file, "is not a regular file");
  }
  if (status.st_nlink != 1) return refused(file, "has a second name (a hard link)");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > kLargestSource) {
    return refused(file, "has " + std::to_string(size) + " bytes, at most " +
                             std::to_string(kLargestSource) + " are accepted");
  }
  std::string text(size, '\0');
  std::size_t read_so_far = 0;
  while (read_so_far < size) {
    const ssize_t n = read(source.get(), text.data() + read_so_far, size - read_so_far);
    if (n <= 0) return refused(file, "cannot be read");
    read_so_far += static_cast<std::size_t>(n);
  }
  return {std::move(text), ""};
}

}  // namespace nn::grading
