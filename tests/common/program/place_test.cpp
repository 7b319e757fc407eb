#include "common/program/place.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace fs = std::filesystem;

TEST(Place, ProgramDirectoryHoldsThisProgram) {
  EXPECT_TRUE(fs::exists(nn::program_directory() / "test-common"));
}

TEST(Place, FindsWhatStandsAboveTheProgram) {
  const fs::path makefile = nn::find_above_program("Makefile");
  EXPECT_TRUE(fs::exists(makefile.parent_path() / "common" / "program" / "place.h")) << makefile;
  EXPECT_EQ(nn::find_above_program("no such file"), "");
  const fs::path here = nn::program_directory();
  EXPECT_EQ(nn::find_above_program("test-common"), here / "test-common");
  EXPECT_EQ(nn::find_above_program(here.filename() / "test-common"), here / "test-common")
      << "one above it";
  EXPECT_EQ(nn::find_above_program(fs::relative(nn::program_directory(), "/")),
            nn::program_directory())
      << "the root itself is looked at too: a checkout may stand there";
}

TEST(Place, BuildDirectoryStandsBesideThePrograms) {
  const fs::path place = nn::build_directory("lesson04");
  EXPECT_EQ(place.filename(), "lesson04");
  EXPECT_TRUE(fs::exists(place.parent_path() / nn::program_directory().filename() / "test-common"));
}
