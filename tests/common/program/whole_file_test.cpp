#include "common/program/whole_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

namespace fs = std::filesystem;

std::size_t files_in(const fs::path& directory) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

std::string writing_error(const fs::path& file, const std::string& contents = "new") {
  return message_of<std::runtime_error>([&] { nn::write_whole_file(file, contents); });
}

}  // namespace

TEST(WholeFile, HoldsWhatWasWritten) {
  const TempDir dir;
  const std::string contents("a\0b\n", 4);
  nn::write_whole_file(dir.path() / "f", contents);
  EXPECT_EQ(read_text(dir.path() / "f"), contents);
  nn::write_whole_file(dir.path() / "f", "shorter");
  EXPECT_EQ(read_text(dir.path() / "f"), "shorter");
  nn::write_whole_file(dir.path() / "f", "");
  EXPECT_EQ(fs::file_size(dir.path() / "f"), 0u);
  EXPECT_EQ(files_in(dir.path()), 1u) << "something was left behind";
}

TEST(WholeFile, ReplacesAndNeverWritesIntoTheOldOne) {
  const TempDir dir;
  nn::write_whole_file(dir.path() / "f", "old");
  std::ifstream reader(dir.path() / "f");  // opened before, so it must see the old contents whole
  nn::write_whole_file(dir.path() / "f", "new");
  std::string seen;
  reader >> seen;
  EXPECT_EQ(seen, "old");
}

TEST(WholeFile, SaysWhyItCannotBeWritten) {
  const TempDir dir;
  EXPECT_TRUE(
      contains(writing_error(dir.path() / "no" / "f"), "f: cannot be written: no such file"));
  dir.write("file", {1});
  EXPECT_TRUE(contains(writing_error(dir.path() / "file" / "f"), "is not a directory"));
  fs::create_directory(dir.path() / "taken");
  EXPECT_TRUE(
      contains(writing_error(dir.path() / "taken"), "taken: cannot be written: it is a dir"));
  EXPECT_EQ(files_in(dir.path()), 2u) << "something was left behind";
}

TEST(MakeDirectory, MakesAllAboveItAndTakesOneThatIsThere) {
  const TempDir dir;
  nn::make_directory(dir.path() / "a" / "b" / "");
  nn::make_directory(dir.path() / "a");
  EXPECT_TRUE(fs::is_directory(dir.path() / "a" / "b"));
  fs::create_directory_symlink("a", dir.path() / "link");
  nn::make_directory(dir.path() / "link");
  const fs::path long_name = dir.path() / std::string(300, 'x');
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { nn::make_directory(long_name); }),
                       "x: cannot be written: its name is too long"));
  dir.write("file", {1});
  for (const char* place : {"file", "file/in"}) {
    EXPECT_TRUE(
        contains(message_of<std::runtime_error>([&] { nn::make_directory(dir.path() / place); }),
                 std::string(place) + ": cannot be written: a part of its path is not"));
  }
}

TEST(WholeFile, TwoNumbersThatAreTakenDoNotStopIt) {
  const TempDir dir;
  const std::string name = "f." + std::to_string(getpid()) + ".new";
  dir.write(name, {'x'});
  nn::write_whole_file(dir.path() / "f", "new");
  EXPECT_EQ(read_text(dir.path() / "f"), "new");
  EXPECT_EQ(read_text(dir.path() / name), "x") << "wrote into a file of somebody else";
}

// As after `ulimit -f`: the system would end the program by SIGXFSZ in the middle of the file.
TEST(WholeFile, ALimitOnItsSizeLeavesTheOldOne) {
  const TempDir dir;
  nn::write_whole_file(dir.path() / "f", "old");
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_DFL);  // an earlier test may have had it ignored
    const rlimit limit{1000, 1000};
    setrlimit(RLIMIT_FSIZE, &limit);
    _exit(contains(writing_error(dir.path() / "f", std::string(5000, 'x')), "ulimit -f") ? 7 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 7) << "ended by SIGXFSZ, or no message";
  EXPECT_EQ(read_text(dir.path() / "f"), "old");
  EXPECT_EQ(files_in(dir.path()), 1u);
}

TEST(WholeFile, IsReadWithEveryByte) {
  const TempDir dir;
  const std::string text("a\0\n\xff", 4);
  nn::write_whole_file(dir.path() / "f", text);
  EXPECT_EQ(nn::read_whole_file(dir.path() / "f"), text);
  nn::write_whole_file(dir.path() / "empty", "");
  EXPECT_EQ(nn::read_whole_file(dir.path() / "empty"), "");
  fs::create_directory(dir.path() / "directory");
  for (const std::string name : {"none", "directory"}) {
    EXPECT_TRUE(
        contains(message_of<std::runtime_error>([&] { nn::read_whole_file(dir.path() / name); }),
                 "cannot read " + (dir.path() / name).string()));
  }
}

TEST(RequireWritable, TriesAndLeavesNothing) {
  const TempDir dir;
  nn::require_writable(dir.path());
  EXPECT_EQ(files_in(dir.path()), 0u);
  EXPECT_TRUE(
      contains(message_of<std::runtime_error>([&] { nn::require_writable(dir.path() / "none"); }),
               "none: cannot be written: no such file or directory"));
}

TEST(WholeFile, MayBeReadByOthers) {
  const TempDir dir;
  const mode_t before = umask(022);
  nn::write_whole_file(dir.path() / "f", "new");
  umask(before);
  EXPECT_EQ(static_cast<int>(fs::status(dir.path() / "f").permissions()), 0644);
}

// Many processes that write the same file, some of which are asked to end meanwhile.
TEST(WholeFile, ManyAtOnceAreWholeAndLeaveNothing) {
  const TempDir dir;
  std::vector<pid_t> children;
  for (const char letter : {'a', 'b', 'c', 'd', 'e', 'f'}) {
    children.push_back(fork());
    if (children.back() == 0) {
      for (int i = 0; i < 1000; ++i) {
        nn::write_whole_file(dir.path() / "f", std::string(10'000, letter));
      }
      _exit(0);
    }
  }
  for (const pid_t child : children) {
    usleep(30'000);
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    const std::string seen = read_text(dir.path() / "f");
    EXPECT_EQ(seen, std::string(10'000, seen.empty() ? '?' : seen[0]));
  }
  EXPECT_EQ(files_in(dir.path()), 1u);
}
