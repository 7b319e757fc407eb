#include "tests/grading/build/submission.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <utility>

#include "tests/grading/course/units.h"
#include "tests/grading/report/text.h"
#include "tests/grading/sandbox/descriptors.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

std::string why_not_opened() {
  if (errno == ELOOP || errno == ENOTDIR) {
    return "is or is behind a symbolic link, expected a regular file";
  }
  if (errno == ENOENT) return "is not in the submission";
  return "cannot be opened, expected a regular file";
}

// Opens a directory below another, following no link.
Descriptor open_room(int top, const fs::path& room) {
  Descriptor at(fcntl(top, F_DUPFD_CLOEXEC, 3));
  for (const fs::path& part : room) {
    at =
        Descriptor(openat(at.get(), part.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (at.get() < 0) break;
  }
  return at;
}

std::vector<std::string> names_in(const Descriptor& room) {
  std::vector<std::string> names;
  const int copy = fcntl(room.get(), F_DUPFD_CLOEXEC, 3);
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(fdopendir(copy), closedir);
  if (directory == nullptr) {
    close(copy);
    return names;
  }
  for (const dirent* entry; (entry = readdir(directory.get())) != nullptr;) {
    names.emplace_back(entry->d_name);
  }
  std::ranges::sort(names);
  return names;
}

// The text of a file, or in `problem` why it is not taken.
std::string read_source(const Descriptor& room, const std::string& name, std::string& problem) {
  // O_NONBLOCK: to open a pipe would wait for someone who writes to it.
  const Descriptor source(
      openat(room.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status {};
  if (source.get() < 0 || fstat(source.get(), &status) != 0) {
    problem = why_not_opened();
    return "";
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (!S_ISREG(status.st_mode))
    problem = "is not a regular file";
  else if (status.st_nlink != 1)
    problem = "has a second name (a hard link)";
  else if (size > kLargestSource) {
    problem = "has " + std::to_string(size) + " bytes, at most " + std::to_string(kLargestSource) +
              " are accepted";
  }
  if (!problem.empty()) return "";
  std::string text(size, '\0');
  std::size_t got = 0;
  for (ssize_t n = 1; got < size && n > 0;
       got += static_cast<std::size_t>(std::max<ssize_t>(n, 0))) {
    n = read(source.get(), text.data() + got, size - got);
  }
  if (got < size) problem = "cannot be read";
  return text;
}

bool has_a_room(const fs::path& directory) {
  return std::ranges::any_of(kRooms, [&](std::string_view room) {
    std::error_code ignored;
    return fs::is_directory(fs::symlink_status(directory / room, ignored));
  });
}

void read_room(const fs::path& tree, std::string_view room, std::size_t& total,
               Submission& submission) {
  const Descriptor top(open(tree.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const Descriptor opened = open_room(top.get(), room);
  if (opened.get() < 0) {
    submission.problems[std::string(room)] = why_not_opened();
    return;
  }
  for (const std::string& name : names_in(opened)) {
    if (!name.ends_with(".cpp") && !name.ends_with(".h")) continue;
    const std::string file = std::string(room) + '/' + name;
    std::string problem;
    std::string text;
    if (name.size() > kLongestName)
      problem = "has too long a name";
    else if (submission.files.size() >= kMostFiles)
      problem = "comes after " + std::to_string(kMostFiles) + " other files";
    else
      text = read_source(opened, name, problem);
    total += text.size();
    if (total > kLargestSubmission) problem = "comes after more than 4 MB of other files";
    if (problem.empty())
      submission.files[file] = std::move(text);
    else
      submission.problems[file] = problem;
  }
}

}  // namespace

fs::path find_tree(const fs::path& top) {
  constexpr std::size_t kDeepest = 4;
  constexpr std::size_t kMost = 1000;
  std::vector<fs::path> level = {top};
  for (std::size_t depth = 0; depth < kDeepest && !level.empty(); ++depth) {
    std::vector<fs::path> next;
    for (const fs::path& directory : level) {
      if (has_a_room(directory)) return directory;
      std::error_code error;
      for (fs::directory_iterator at(directory, error), end; !error && at != end;
           at.increment(error)) {
        const bool is_one = fs::is_directory(at->symlink_status(error));
        if (is_one && next.size() < kMost && at->path().filename() != "__MACOSX") {
          next.push_back(at->path());
        }
      }
    }
    std::ranges::sort(next);
    level = std::move(next);
  }
  return top;
}

Submission read_submission(const std::string& name, const fs::path& top) {
  Submission submission{name, {}, {}, {}};
  const fs::path tree = find_tree(top);
  std::size_t total = 0;
  for (const std::string_view room : kRooms) read_room(tree, room, total, submission);
  if (tree != top) {
    const std::string where = tree.lexically_relative(top).generic_string();
    submission.notes.push_back("the lesson directories lie in " + printable(where, 200));
  } else if (submission.files.empty()) {
    submission.notes.push_back(
        "no lesson directory in it: expected lesson01_tensors, lesson02_linear and so on");
  }
  return submission;
}

std::string problem_of(const Submission& submission, std::string_view file) {
  const std::string room(file.substr(0, file.rfind('/')));
  for (const std::string& name : {std::string(file), room}) {
    const auto found = submission.problems.find(name);
    if (found != submission.problems.end()) return std::string(file) + " " + found->second;
  }
  return std::string(file) + " is not in the submission";
}

}  // namespace nn::grading
