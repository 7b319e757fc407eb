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
  EXPECT_TRUE(contains(message_of<std::runtime_error>([] {
                         nn::save_picture(nn::Svg(1, 1), "bin/test-common",
                                          "x.svg");  // not a directory
                       }),
                       "x.svg: cannot be written"));
}
