#include "common/program/file_set.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/files.h"
#include "tests/support/killed.h"
#include "tests/support/oracle.h"

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kSetNames = {"w1.npy", "net.txt"};

// Files of these names whose contents tell which set they are of.
std::vector<nn::NamedContents> set_of(char letter) {
  std::vector<nn::NamedContents> files;
  for (const std::string& name : kSetNames)
    files.push_back({name, std::string(name.size(), letter)});
  return files;
}

// The letter of the set that the directory holds, '-' if it holds none, '?' for a mixture.
char held_by(const fs::path& directory) {
  std::set<char> letters;
  for (const std::string& name : kSetNames) {
    const std::string text = read_text(directory / name);
    const char first = text.empty() ? '-' : text[0];
    letters.insert(text.empty() || text == std::string(name.size(), first) ? first : '?');
  }
  return letters.size() == 1 ? *letters.begin() : '?';
}

// The names of all that lies in the directory, hidden ones too; those of links are marked.
std::set<std::string> names_in(const fs::path& directory) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    names.insert(entry.path().filename().string() + (entry.is_symlink() ? " ->" : ""));
  }
  return names;
}

const std::set<std::string> kPlain(kSetNames.begin(), kSetNames.end());

std::string set_error(const fs::path& directory) {
  return message_of<std::runtime_error>([&] { nn::replace_files(directory, set_of('x')); });
}

}  // namespace

TEST(FileSet, IsWrittenAsPlainFilesAndNothingElse) {
  const TempDir dir;
  const fs::path place = dir.path() / "some" / "where";
  nn::replace_files(place, set_of('a'));
  EXPECT_EQ(held_by(place), 'a');
  EXPECT_EQ(names_in(place), kPlain);
  nn::replace_files(place, set_of('b'));
  EXPECT_EQ(held_by(place), 'b');
  EXPECT_EQ(names_in(place), kPlain);
}

TEST(FileSet, LeavesOtherFilesAlone) {
  const TempDir dir;
  dir.write("notes.txt", {'n'});
  nn::replace_files(dir.path(), set_of('a'));
  nn::replace_files(dir.path(), set_of('b'));
  EXPECT_EQ(read_text(dir.path() / "notes.txt"), "n");
  EXPECT_EQ(names_in(dir.path()).size(), 3u);
}

TEST(FileSet, ATrialMakesTheDirectoryAndChangesNothing) {
  const TempDir dir;
  nn::try_replacing(dir.path() / "new", set_of('b'));
  EXPECT_TRUE(names_in(dir.path() / "new").empty());
  nn::replace_files(dir.path(), set_of('a'));
  nn::try_replacing(dir.path(), set_of('b'));
  EXPECT_EQ(held_by(dir.path()), 'a');
  const auto error = [&](const std::string& place) {
    return message_of<std::runtime_error>(
        [&] { nn::try_replacing(dir.path() / place, set_of('b')); });
  };
  dir.write("file", {1});
  EXPECT_TRUE(contains(error("file"), "file: cannot be written: a part of its path is not a dir"));
}

// As on a full disk: found before the work is done, and not after it.
TEST(FileSet, ATrialWritesAsMuchAsWillBeWritten) {
  const TempDir dir;
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_DFL);  // an earlier test may have had it ignored
    const rlimit limit{1000, 1000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const std::string error = message_of<std::runtime_error>([&] {
      nn::try_replacing(dir.path(), {{"large", std::string(5000, 'x')}});
    });
    _exit(contains(error, "large: cannot be written") ? 7 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 7);
  EXPECT_TRUE(names_in(dir.path()).empty());
}

TEST(FileSet, OneThatCannotBeWrittenLeavesAllAsTheyWere) {
  const TempDir dir;
  nn::replace_files(dir.path(), set_of('a'));
  fs::remove(dir.path() / "net.txt");
  fs::create_directory(dir.path() / "net.txt");
  EXPECT_TRUE(contains(set_error(dir.path()), "net.txt: cannot be written: "));
  EXPECT_EQ(read_text(dir.path() / "w1.npy"), "aaaaaa");
  EXPECT_EQ(names_in(dir.path()), kPlain);
}

// At every entry into the system and every exit from it, so at every moment that can be seen.
TEST(FileSet, KilledAtAnyMomentIsAllOldOrAllNew) {
  if (!can_kill()) GTEST_SKIP() << "no process can be watched and killed here (ptrace)";
  // In memory where that is possible: a thousand times to the disk would take a minute.
  const fs::path memory = "/dev/shm";
  const fs::path place = access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
  for (const char old : {'-', 'a'}) {
    bool was_killed = true;
    std::set<char> seen;
    for (int moment = 1; was_killed; ++moment) {
      const TempDir dir(place);
      if (old == 'a') nn::replace_files(dir.path(), set_of('a'));
      was_killed = killed_at(moment, [&] { nn::replace_files(dir.path(), set_of('b')); });
      const char held = held_by(dir.path());
      seen.insert(held);
      ASSERT_TRUE(held == old || held == 'b') << "killed at " << moment << ": holds " << held;
      // Killed once more, while the next one puts that in order.
      if (moment % 4 == 0) {
        killed_at(moment / 2, [&] { nn::try_replacing(dir.path(), set_of('c')); });
        ASSERT_EQ(held_by(dir.path()), held) << "killed at " << moment << ", and in the next one";
      }
      nn::replace_files(dir.path(), set_of('c'));
      ASSERT_EQ(held_by(dir.path()), 'c') << "after being killed at " << moment;
      ASSERT_EQ(names_in(dir.path()), kPlain) << "after being killed at " << moment;
    }
    EXPECT_EQ(seen, (std::set{old, 'b'})) << "killed too early or too late to see both";
  }
}

TEST(FileSet, TwoAtOnceTakeTurnsAndReadersWait) {
  const TempDir dir;
  std::vector<pid_t> children;
  for (const char letter : {'a', 'b', 'c'}) {
    children.push_back(fork());
    if (children.back() == 0) {
      for (;;) nn::replace_files(dir.path(), set_of(letter));
    }
  }
  // Until one of them has begun; where all have failed, no longer than 20 seconds.
  for (int i = 0; i < 20'000 && held_by(dir.path()) == '-'; ++i) usleep(1000);
  for (int i = 0; i < 200; ++i) {
    const nn::DirectoryLock lock(dir.path(), nn::DirectoryLock::Kind::kShared);
    ASSERT_NE(held_by(dir.path()), '?');
  }
  for (const pid_t child : children) {
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
  }
  EXPECT_EQ(names_in(dir.path()), kPlain) << "SIGTERM must wait for the end of the step";
}
