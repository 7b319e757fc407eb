#include "common/mnist/find_idx.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace fs = std::filesystem;

namespace {

fs::path find(const fs::path& directory) { return nn::find_idx_file(directory, "train-images", 3); }

std::string error_in(const fs::path& directory) {
  return message_of<std::runtime_error>([&] { find(directory); });
}

}  // namespace

TEST(FindIdxFile, KnowsBothSpellings) {
  const TempDir dir;
  const auto dashed = dir.write("train-images-idx3-ubyte", {1});
  const auto dotted = dir.write("t10k-labels.idx1-ubyte", {1});
  EXPECT_EQ(find(dir.path()), dashed);
  EXPECT_EQ(nn::find_idx_file(dir.path(), "t10k-labels", 1), dotted);
}

TEST(FindIdxFile, LooksIntoAFolderOfTheSameName) {
  const TempDir dir;
  const fs::path folder = dir.path() / "train-images-idx3-ubyte";
  fs::create_directory(folder);
  EXPECT_TRUE(contains(error_in(dir.path()), "is a directory that does not hold the file"));
  const auto inside = dir.write("train-images-idx3-ubyte/train-images-idx3-ubyte", {1});
  EXPECT_EQ(find(dir.path()), inside);
  const auto beside = dir.write("train-images.idx3-ubyte", {1});
  EXPECT_EQ(find(dir.path()), beside) << "the file beside the folder comes first";
}

TEST(FindIdxFile, FollowsLinksAndTakesFilesOnly) {
  const TempDir dir;
  const fs::path name = dir.path() / "train-images-idx3-ubyte";
  fs::create_symlink(dir.write("elsewhere", {1}), name);
  EXPECT_EQ(find(dir.path()), name);
  fs::remove(dir.path() / "elsewhere");
  EXPECT_TRUE(contains(error_in(dir.path()), "is missing")) << "the link leads nowhere";
  fs::remove(name);
  ASSERT_EQ(mkfifo(name.c_str(), 0600), 0);
  EXPECT_TRUE(contains(error_in(dir.path()), "idx3-ubyte: is a device or a pipe"));
  fs::remove(name);
  fs::create_directory(dir.path() / "train-images.idx3-ubyte");
  EXPECT_TRUE(contains(error_in(dir.path()), "train-images.idx3-ubyte: is a directory that"));
}

TEST(FindIdxFile, SaysWhatToDoWhenThereIsNone) {
  const TempDir dir;
  EXPECT_TRUE(contains(error_in(dir.path() / "nowhere"), "nowhere: is missing; run `make data`"));
  EXPECT_TRUE(contains(error_in(dir.write("file", {1})), "file: is not a directory"));
  EXPECT_TRUE(contains(error_in(dir.path() / "file" / "in"), "file/in: is missing; run"));
  EXPECT_TRUE(
      contains(error_in(dir.path()), "train-images-idx3-ubyte: is missing; run `make data`"));
}

TEST(FindIdxFile, GivesACommandThatCanBePasted) {
  const TempDir dir;
  fs::create_directory(dir.path() / "gz one");
  dir.write("gz one/train-images-idx3-ubyte.gz", {0x1f, 0x8b});
  EXPECT_TRUE(contains(error_in(dir.path() / "gz one"),
                       "gunzip -k '" + (dir.path() / "gz one").string() + "'/*.gz"));
  fs::rename(dir.path() / "gz one", dir.path() / "gz\none");
  EXPECT_TRUE(error_in(dir.path() / "gz\none").ends_with("with gunzip -k")) << "nothing to paste";
}

TEST(FindIdxFile, SaysWhatToDoWithImagesAsPng) {
  const TempDir dir;
  for (const char* part : {"training", "testing"}) {
    EXPECT_TRUE(contains(error_in(dir.path()), "is missing; run `make data`"));
    fs::create_directory(dir.path() / part);
  }
  const std::string place = fs::canonical(dir.path()).string();
  const std::string error = error_in(dir.path() / "");
  EXPECT_TRUE(contains(error, "holds images as .png; make the four files of them with: python3 "));
  EXPECT_TRUE(contains(error, "data/from_png.py " + place));
  EXPECT_TRUE(contains(error, " " + place + "-idx, and name that with --data"));
  const fs::path odd = dir.path() / "my images";
  for (const char* part : {"training", "testing"}) fs::create_directories(odd / part);
  EXPECT_TRUE(contains(error_in(odd), "from_png.py '" + odd.string() + "' '"));
  fs::remove(odd / "training");
  EXPECT_TRUE(contains(error_in(odd), "is missing; run `make data`")) << "half of it is not it";
}

// Root may look everywhere, so this drops its rights, in a process of its own.
TEST(FindIdxFile, SaysWhatMayNotBeSeen) {
  const TempDir dir;
  dir.write("train-images-idx3-ubyte", {1});
  chmod(dir.path().c_str(), 0);
  const auto look = [&] {
    if (geteuid() == 0 && setuid(65534) != 0) _exit(9);
    const std::string error = error_in(dir.path());
    std::fprintf(stderr, "%s\n", error.c_str());
    _exit(0);
  };
  EXPECT_EXIT(look(), testing::ExitedWithCode(0),
              "train-images-idx3-ubyte: cannot be seen: permission denied; ask the owner");
  chmod(dir.path().c_str(), 0700);
}
