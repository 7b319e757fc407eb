#include "common/program/place.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace fs = std::filesystem;

TEST(Place, ProgramDirectoryHoldsThisProgram) {
  EXPECT_TRUE(fs::exists(nn::program_directory() / "test-common"));
}

TEST(Place, BuildDirectoryStandsBesideThePrograms) {
  const fs::path place = nn::build_directory("lesson04");
  EXPECT_EQ(place.filename(), "lesson04");
  EXPECT_TRUE(fs::exists(place.parent_path() / nn::program_directory().filename() / "test-common"));
}
