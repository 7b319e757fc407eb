#include "common/mnist/data_dir.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

#include "tests/support/files.h"

namespace fs = std::filesystem;

namespace {

// Sets MNIST_DIR for one test.
class Variable {
 public:
  explicit Variable(const char* value) { setenv("MNIST_DIR", value, 1); }
  ~Variable() { unsetenv("MNIST_DIR"); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
};

}  // namespace

TEST(DataDir, IsFoundFromAnyWorkingDirectory) {
  const fs::path before = fs::current_path();
  const fs::path found = nn::find_data_dir();
  EXPECT_TRUE(fs::exists(found / "train-images-idx3-ubyte")) << found << ": run `make data`";
  const TempDir elsewhere;
  fs::current_path(elsewhere.path());
  EXPECT_EQ(nn::find_data_dir(), found);
  EXPECT_TRUE(found.is_absolute()) << "it must hold from everywhere";
  fs::current_path(before);
}

TEST(DataDir, TheOptionComesFirstThenTheVariable) {
  const Variable variable("from/variable");
  EXPECT_EQ(nn::find_data_dir("from/option"), "from/option");
  EXPECT_EQ(nn::find_data_dir(), "from/variable");
}

TEST(DataDir, ATildeInTheVariableIsHome) {
  const Variable variable("~/mnist");
  const char* const home = getenv("HOME");
  if (home == nullptr || *home == '\0') GTEST_SKIP() << "HOME is not set";
  EXPECT_EQ(nn::find_data_dir(), std::string(home) + "/mnist");
}

TEST(DataDir, AnEmptyVariableIsNone) {
  const fs::path found = nn::find_data_dir();
  const Variable variable("");
  EXPECT_EQ(nn::find_data_dir(), found);
}
