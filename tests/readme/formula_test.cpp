// Formulas reach the reader as they were written. Markdown takes the backslash off \, and \; and \{
// and halves \\ before a formula is drawn, and knows nothing of formulas that go on in the next
// line.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/readme/text.h"

TEST(Readme, FormulasSurviveMarkdown) {
  for (const std::string& readme : text::readmes()) {
    bool in_fence = false;
    std::size_t number = 0;
    for (const std::string& line : text::lines_of(text::contents(readme))) {
      ++number;
      if (line.starts_with("```")) in_fence = !in_fence;
      if (in_fence || line.starts_with("```")) continue;
      for (const char* lost : {"\\,", "\\;", "\\:", "\\!", "\\{", "\\}", "\\\\"}) {
        EXPECT_EQ(line.find(lost), std::string::npos)
            << readme << ":" << number << ": Markdown takes a backslash off " << lost;
      }
      std::string formulas = line;  // without code, where a dollar is a dollar
      for (std::size_t from = 0; (from = formulas.find('`')) != std::string::npos;) {
        const std::size_t to = formulas.find('`', from + 1);
        formulas.erase(from, to == std::string::npos ? to : to - from + 1);
      }
      EXPECT_EQ(std::ranges::count(formulas, '$') % 2, 0)
          << readme << ":" << number << ": a formula does not end in the line where it starts";
    }
  }
}
