// The tables of beyond's text are those of the figures that are kept beside its programs.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>

#include "common/program/place.h"
#include "tests/support/files.h"

namespace {

std::filesystem::path root() { return nn::find_above_program("Makefile").parent_path(); }

std::string beyonds_text() { return read_text(root() / "lesson04_training/beyond/README.md"); }

TEST(Table, StandsInTheText) {
  const std::string text = beyonds_text();
  const std::string figures = (root() / "tests/experiments/tweaks").string();
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

// "*Worth*: `dropout` -2.56, `+ dropout` -0.05" gives what two rows of the tables end with.
TEST(Table, AgreesWithWhatIsSaidOfEachTweak) {
  const std::string text = beyonds_text();
  const std::regex said("`([^`]+)` ([+-][0-9]+\\.[0-9]{2})");
  std::size_t found = 0;
  for (std::sregex_iterator match(text.begin(), text.end(), said), end; match != end; ++match) {
    ++found;
    const std::size_t start = text.find("\n| " + (*match)[1].str() + " | ");
    ASSERT_NE(start, std::string::npos) << match->str() << ": no row of the tables has that name";
    const std::string line = text.substr(start, text.find('\n', start + 1) - start);
    EXPECT_NE(line.find(" | " + (*match)[2].str() + " | "), std::string::npos)
        << match->str() << ", but its row is" << line;
  }
  EXPECT_GT(found, 25u) << "each tweak's paragraph says what it is worth";
}

}  // namespace
