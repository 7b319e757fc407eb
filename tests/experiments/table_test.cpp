// The tables of beyond's text are those of the figures that are kept beside its programs.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>

#include "common/program/place.h"
#include "tests/support/files.h"

namespace {

TEST(Table, StandsInTheText) {
  const std::filesystem::path root = nn::find_above_program("Makefile").parent_path();
  const std::string text = read_text(root / "lesson04_training/beyond/README.md");
  const std::string figures = (root / "tests/experiments/tweaks").string();
  const TempDir dir;
  const std::filesystem::path out = dir.path() / "tables";
  const std::string command = "'" + nn::find_above_program("tweaks-table").string() + "' '" +
                              figures + ".csv' '" + figures + "_time.csv' >'" + out.string() + "'";
  ASSERT_EQ(std::system(command.c_str()), 0) << command;
  std::istringstream lines(read_text(out));
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("|")) continue;
    ++rows;
    EXPECT_NE(text.find(line), std::string::npos)
        << "the text has another row than `make tweaks-table`: " << line;
  }
  EXPECT_GT(rows, 30u) << "is a file of figures empty?";
}

}  // namespace
