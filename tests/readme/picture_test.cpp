// The pictures that the lessons' texts show are what the programs draw: those that are the same on
// every machine. The others depend on the last digits of matrix products, as the training does.
#include <gtest/gtest.h>

#include <string>

#include "tests/readme/text.h"
#include "tests/support/run.h"

namespace {

struct Picture {
  const char* lesson;
  const char* shown;  // in the repository
};

constexpr Picture kPictures[] = {{"lesson01", "lesson01_tensors/pictures/averages.svg"},
                                 {"lesson02", "lesson02_linear/pictures/weights.svg"}};

}  // namespace

TEST(Readme, PicturesAreWhatTheProgramsDraw) {
  for (const Picture& picture : kPictures) {
    const Outcome o = run(std::string("$BIN/") + picture.lesson);
    ASSERT_EQ(o.status, 0) << o.err;
    const std::string mark = "Picture: ";
    const std::size_t at = o.out.find(mark);
    ASSERT_NE(at, std::string::npos) << o.out;
    const std::size_t start = at + mark.size();
    const std::string drawn = text::contents(o.out.substr(start, o.out.find('\n', start) - start));
    // Not EXPECT_EQ, which would print both.
    EXPECT_TRUE(text::contents(picture.shown) == drawn)
        << picture.shown << ": if it is to change, run `make pictures`";
  }
}
