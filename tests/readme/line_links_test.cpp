// The links from the texts to lines of code lead where the code is.
#include "tests/support/line_links.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "tests/readme/text.h"

namespace {

const std::string kSource = R"(// relu( in a comment
using std::size_t;

namespace nn {
namespace {

int helper() { return 1; }

}  // namespace

Tensor relu(Tensor z,
            int more) {
  return relu(z);

}

class Loader {
  void load();
};

std::string declared(int a,
                     int b);

}  // namespace nn
)";

}  // namespace

TEST(LineLinks, AFunctionReachesToItsClosingBrace) {
  EXPECT_EQ(text::lines_of_code(kSource, "relu"), "L11-L15");
  EXPECT_EQ(text::lines_of_code(kSource, "helper"), "L7");
  EXPECT_EQ(text::lines_of_code(kSource, "Loader"), "L17-L19");
  EXPECT_EQ(text::lines_of_code(kSource, "declared"), "L21-L22");
}

TEST(LineLinks, OtherCodeIsTheFirstLineThatHoldsIt) {
  EXPECT_EQ(text::lines_of_code(kSource, "return relu(z)"), "L13");
  EXPECT_EQ(text::lines_of_code(kSource, "using std"), "L2");
  EXPECT_EQ(text::lines_of_code(kSource, "sigmoid"), "");
}

TEST(LineLinks, AreWrittenAnew) {
  const auto read = [](const std::string& file) { return file == "a.cpp" ? kSource : ""; };
  EXPECT_EQ(
      text::with_fresh_links("see [`relu`](a.cpp#L1-L2) and [`helper`](a.cpp#L), [x](a.cpp)", read),
      "see [`relu`](a.cpp#L11-L15) and [`helper`](a.cpp#L7), [x](a.cpp)");
  EXPECT_THROW(text::with_fresh_links("[`relu`](b.cpp#L1)", read), std::runtime_error);
  EXPECT_EQ(text::with_fresh_links("[`relu`](b.cpp#L1).", read, text::Missing::kLosesItsLines),
            "[`relu`](b.cpp).");
}

TEST(Readme, LinksToLinesLeadToTheCode) {
  for (const std::string& readme : text::readmes()) {
    const std::string all = text::contents(readme);
    std::string fresh;
    ASSERT_NO_THROW(fresh = text::with_fresh_lines(readme, all)) << readme;
    const std::vector<std::string> shown = text::lines_of(all);
    const std::vector<std::string> right = text::lines_of(fresh);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      EXPECT_EQ(shown[i], right[i]) << readme << " line " << i + 1 << ": run `make readme`";
    }
  }
}
// A row of the table that follows the article leads to the code in one click.
TEST(Readme, EveryRowOfTheArticlesLinesLinksToLines) {
  std::size_t rows = 0;
  for (const std::string& readme : text::readmes()) {
    bool in_table = false;
    for (const std::string& line : text::lines_of(text::contents(readme))) {
      if (line.starts_with("## ")) in_table = line == "## The article's lines in C++";
      if (!in_table || !line.starts_with("| `")) continue;
      ++rows;
      EXPECT_NE(line.find("#L"), std::string::npos) << readme << ": " << line;
    }
  }
  EXPECT_GT(rows, 40u) << "has the heading changed?";
}
