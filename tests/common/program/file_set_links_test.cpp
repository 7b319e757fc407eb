// Sets of files where the user has put a link in the place of one.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/program/file_set.h"
#include "tests/support/files.h"
#include "tests/support/killed.h"

namespace {

namespace fs = std::filesystem;

std::vector<nn::NamedContents> letters_of(char letter) {
  return {{"w1.npy", std::string(6, letter)}, {"net.txt", std::string(6, letter)}};
}

// The letter that both files are full of, '?' if there is none.
char held_in(const fs::path& directory) {
  const std::string text = read_text(directory / "w1.npy");
  const bool is_whole = text.size() == 6 && text == std::string(6, text[0]);
  return is_whole && read_text(directory / "net.txt") == text ? text[0] : '?';
}

}  // namespace

// A user may keep a file elsewhere and a link to it here; the file elsewhere is not ours to change.
TEST(FileSet, TakesTheLinksOfAUserForWhatTheyLeadTo) {
  const TempDir dir;
  dir.write("elsewhere", {'o'});
  const fs::path place = dir.path() / "place";
  fs::create_directory(place);
  fs::create_symlink("../elsewhere", place / "w1.npy");
  nn::replace_files(place, letters_of('a'));
  EXPECT_EQ(held_in(place), 'a');
  EXPECT_EQ(read_text(dir.path() / "elsewhere"), "o");
}

// The second name of the old one must be of the file elsewhere, and not of the link.
TEST(FileSet, KilledWithALinkOfAUserInItIsAllOldOrAllNew) {
  if (!can_kill()) GTEST_SKIP() << "no process can be watched and killed here (ptrace)";
  bool was_killed = true;
  for (int moment = 1; was_killed; ++moment) {
    const TempDir dir;
    dir.write("elsewhere", Bytes(6, 'a'));
    const fs::path place = dir.path() / "place";
    nn::replace_files(place, letters_of('a'));
    fs::remove(place / "w1.npy");
    fs::create_symlink("../elsewhere", place / "w1.npy");
    was_killed = killed_at(moment, [&] { nn::replace_files(place, letters_of('b')); });
    ASSERT_NE(std::string("ab").find(held_in(place)), std::string::npos) << moment;
  }
}
