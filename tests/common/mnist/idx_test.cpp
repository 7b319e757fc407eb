#include "common/mnist/idx.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include "tests/support/checked.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

std::string error_of_images(const std::filesystem::path& file) {
  return message_of<std::runtime_error>([&] { nn::read_idx_images(file); });
}

}  // namespace

TEST(Idx, ReadsImagesRowByRow) {
  const TempDir dir;
  // Two images of 2 rows and 3 columns.
  const auto file = dir.write("images", idx({2, 2, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255}));
  const nn::Images images = nn::read_idx_images(file);
  EXPECT_EQ(images.count(), 2u);
  EXPECT_EQ(images.rows, 2u);
  EXPECT_EQ(images.columns, 3u);
  ASSERT_EQ(images.image(1).size(), 6u);
  EXPECT_EQ(images.image(1)[0], 7);
  EXPECT_EQ(images.image(1)[5], 255);
  EXPECT_THROW((void)images.image(2), std::out_of_range);
}

TEST(Idx, ReadsLabels) {
  const TempDir dir;
  EXPECT_EQ(nn::read_idx_labels(dir.write("labels", idx({4}, {3, 1, 4, 9}))), Bytes({3, 1, 4, 9}));
}

TEST(Idx, ReadsLengthsMostSignificantByteFirst) {
  const TempDir dir;
  const Bytes labels(0x0102, 5);  // 258 of them
  EXPECT_EQ(nn::read_idx_labels(dir.write("labels", idx({0x0102}, labels))).size(), 258u);
}

TEST(Idx, NamesAMissingFile) {
  EXPECT_TRUE(
      contains(error_of_images("no/such/file"), "no/such/file: cannot be read: no such file"));
}

TEST(Idx, RefusesWhatIsNoFile) {
  const TempDir dir;
  EXPECT_TRUE(contains(error_of_images(dir.path()), "is a directory, expected an IDX file"));
  EXPECT_TRUE(contains(error_of_images("/dev/null"), "is a device or pipe"));
}

TEST(Idx, RefusesWhatIsNotIdx) {
  const TempDir dir;
  const Bytes good = idx({1, 2, 2}, {1, 2, 3, 4});
  EXPECT_TRUE(contains(error_of_images(dir.write("f", {})), "is empty"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", {0, 0})), "is not an IDX file"));
  for (const std::size_t byte : {0u, 1u}) {  // either of the two zeros
    Bytes bad = good;
    bad[byte] = 1;
    EXPECT_TRUE(contains(error_of_images(dir.write("f", bad)), "is not an IDX file")) << byte;
  }
  EXPECT_TRUE(contains(error_of_images(dir.write("f", {0x1f, 0x8b, 8, 0})), "gunzip"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", Bytes(good.begin(), good.begin() + 9))),
                       "in the middle of its header"));
}

TEST(Idx, RefusesAnotherTypeOrNumberOfAxes) {
  const TempDir dir;
  for (const int type : {0, 7, 9, 13}) {
    Bytes other = idx({1, 2, 2}, {1, 2, 3, 4});
    other[2] = static_cast<std::uint8_t>(type);
    EXPECT_TRUE(contains(error_of_images(dir.write("f", other)),
                         "IDX type " + std::to_string(type) + ", expected 8"));
  }
  const auto labels = dir.write("labels", idx({4}, {1, 2, 3, 4}));
  EXPECT_TRUE(contains(error_of_images(labels), "has 1 axis, expected 3 (images)"));
  const auto images = dir.write("images", idx({1, 2, 2}, {1, 2, 3, 4}));
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { nn::read_idx_labels(images); }),
                       "has 3 axes, expected 1 (labels)"));
}

// Each byte of the header says something: with another value in it the file is refused.
TEST(Idx, BelievesNoByteOfTheHeader) {
  const TempDir dir;
  const Bytes good = idx({2, 2, 3}, Bytes(12, 7));
  for (std::size_t byte = 0; byte < 16; ++byte) {
    for (const int change : {1, 2, 128}) {
      Bytes bad = good;
      bad[byte] = static_cast<std::uint8_t>(bad[byte] ^ change);
      EXPECT_TRUE(contains(error_of_images(dir.write("f", bad)), "/f: ")) << "byte " << byte;
    }
  }
  for (std::size_t length = 0; length < good.size(); ++length) {
    const Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length));
    EXPECT_TRUE(contains(error_of_images(dir.write("f", cut)), "/f: ")) << length << " bytes";
  }
}

TEST(Idx, SaysWhyAFileMayNotBeRead) {
  const TempDir dir;
  const auto file = dir.write("f", idx({1, 2, 2}, {1, 2, 3, 4}));
  std::filesystem::permissions(file, std::filesystem::perms::none);
  const auto read = [&] {  // in a process of its own, without the rights of root
    if (geteuid() == 0 && (chmod(dir.path().c_str(), 0755) != 0 || setuid(65534) != 0)) _exit(9);
    std::fprintf(stderr, "%s\n", error_of_images(file).c_str());
    _exit(0);
  };
  EXPECT_EXIT(read(), testing::ExitedWithCode(0), "f: cannot be read: permission denied; ask its");
}

TEST(Idx, SaysThatAFileIsLargerThanMemory) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need more memory than this allows";
  const TempDir dir;
  const auto file = dir.write("f", idx_header({400'000, 100, 100}));
  std::filesystem::resize_file(file, 16 + 4'000'000'000);  // a hole: it takes no room on the disk
  const auto read = [&] {
    rlimit limit{};
    getrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = 3'000'000'000;
    setrlimit(RLIMIT_AS, &limit);
    std::fprintf(stderr, "%s\n", error_of_images(file).c_str());
    _exit(0);
  };
  EXPECT_EXIT(read(), testing::ExitedWithCode(0), "f: does not fit into memory, its 4000 MB");
}

TEST(Idx, RefusesAFileThatIsTooShortOrTooLong) {
  const TempDir dir;
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({0x01020304, 2, 3}, {1, 2, 3, 4, 5}))),
                       "is shorter than its header says (16909060 items, 5 bytes after"));
  EXPECT_TRUE(
      contains(error_of_images(dir.write("f", idx({1, 2, 2}, {1, 2, 3, 4, 5}))), "is longer"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({1, 2, 2}, {}))), "is shorter"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({0, 2, 2}, {}))), "axis of length 0"));
}

TEST(Idx, DoesNotBelieveAHugeHeader) {
  // With 2^31 images a trusting reader would ask for 1.6 TB; and 2^31 * 2^31 * 4 is 0 in 64 bits,
  // which a careless check would take for the size of this file.
  const TempDir dir;
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({1u << 31, 28, 28}, {1, 2, 3}))),
                       "is shorter than its header says"));
  EXPECT_TRUE(contains(error_of_images(dir.write("f", idx({1u << 31, 1u << 31, 4}, {}))),
                       "is shorter than its header says"));
}
