#include "common/program/tilde.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <string>

#include "common/program/options.h"
#include "tests/support/oracle.h"

namespace {

// Sets HOME for one test.
class Home {
 public:
  explicit Home(const char* value) : before_(getenv("HOME") == nullptr ? "" : getenv("HOME")) {
    setenv("HOME", value, 1);
  }
  ~Home() { setenv("HOME", before_.c_str(), 1); }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

 private:
  std::string before_;
};

}  // namespace

TEST(ExpandHome, TakesTheTildeAtTheBeginningForHome) {
  const Home home("/somewhere/ada");
  EXPECT_EQ(nn::expand_home("OUT", "~/x/~"), "/somewhere/ada/x/~");
  EXPECT_EQ(nn::expand_home("OUT", "~"), "/somewhere/ada");
  for (const char* path : {"", "x", "./~", "a~/x", "/~/x"}) {
    EXPECT_EQ(nn::expand_home("OUT", path), path);
  }
}

TEST(ExpandHome, RefusesWhatItCannotExpand) {
  EXPECT_TRUE(contains(message_of<nn::UsageError>([] { nn::expand_home("OUT", "~bob/x"); }),
                       "OUT '~bob/x': write the directory out in full"));
  EXPECT_TRUE(contains(message_of<nn::UsageError>([] { nn::expand_home("--data", "~bob"); }),
                       "--data '~bob': "));
  const Home home("");
  EXPECT_THROW(nn::expand_home("OUT", "~/x"), nn::UsageError) << "HOME is not set";
}
