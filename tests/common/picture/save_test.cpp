#include "common/picture/save.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "common/program/place.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

TEST(SavePicture, WritesTheFileWhole) {
  namespace fs = std::filesystem;
  nn::Svg svg(7, 7);
  const fs::path file = nn::save_picture(svg, "test-pictures", "seven.svg");
  const fs::path expected = nn::program_directory().parent_path() / "test-pictures" / "seven.svg";
  EXPECT_TRUE(fs::equivalent(file, expected));
  EXPECT_EQ(read_text(file), svg.str());
  EXPECT_FALSE(fs::exists(expected.string() + ".new"));
  fs::remove_all(expected.parent_path());
}

TEST(SavePicture, NamesTheFileThatItCannotWrite) {
  namespace fs = std::filesystem;
  const auto error = [](const std::string& name) {
    return message_of<std::runtime_error>([&] { nn::save_picture(nn::Svg(1, 1), name, "x.svg"); });
  };
  EXPECT_TRUE(contains(error("bin/test-common"), "bin/test-common: cannot be written"));
  const fs::path taken = nn::build_directory("test-pictures") / "x.svg";
  fs::create_directories(taken / "in it");
  EXPECT_TRUE(contains(error("test-pictures"), "x.svg: cannot be written: it is a directory"));
  fs::remove_all(taken.parent_path());
}

TEST(RequirePictures, TriesTheDirectoryAndLeavesNothingInIt) {
  namespace fs = std::filesystem;
  const fs::path directory = nn::build_directory("test-required");
  fs::remove_all(directory);
  nn::require_pictures("test-required");
  EXPECT_TRUE(fs::is_empty(directory));
  fs::remove_all(directory);
  EXPECT_TRUE(
      contains(message_of<std::runtime_error>([] { nn::require_pictures("bin/test-common"); }),
               "bin/test-common: cannot be written"));
}

// "Picture: " on the screen without a name behind it would be half a line.
TEST(PrintPicture, PrintsNothingIfItFails) {
  testing::internal::CaptureStdout();
  EXPECT_THROW(nn::print_picture(nn::Svg(1, 1), "bin/test-common", "x.svg"), std::runtime_error);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST(PrintPicture, NamesTheFileFromWhereTheUserStands) {
  namespace fs = std::filesystem;
  const fs::path before = fs::current_path();
  const auto printed = [](const fs::path& from) {
    fs::current_path(from);
    testing::internal::CaptureStdout();
    nn::print_picture(nn::Svg(1, 1), "test-pictures", "x.svg");
    return testing::internal::GetCapturedStdout();
  };
  const fs::path build = nn::program_directory().parent_path();
  EXPECT_EQ(printed(build), "Picture: test-pictures/x.svg\n");
  EXPECT_EQ(printed("/"), "Picture: " + build.string().substr(1) + "/test-pictures/x.svg\n");
  const TempDir elsewhere;
  EXPECT_EQ(printed(elsewhere.path()), "Picture: " + build.string() + "/test-pictures/x.svg\n")
      << "not by a way up and down again";
  fs::current_path(before);
  fs::remove_all(build / "test-pictures");
}

TEST(PrintPicture, PrintsOneLineWhateverTheNameIs) {
  testing::internal::CaptureStdout();
  nn::print_picture(nn::Svg(1, 1), "test-pictures", "a\nb.svg");
  EXPECT_TRUE(testing::internal::GetCapturedStdout().ends_with("/a\\nb.svg\n"));
  std::filesystem::remove_all(nn::build_directory("test-pictures"));
}
