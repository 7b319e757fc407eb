// make try FILE=...: a file of the reader's, compiled against the lessons and run.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

// The text as one word for the shell.
std::string quoted(std::string text) {
  for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 4) {
    text.replace(at, 1, "'\\''");
  }
  return "'" + text + "'";
}

// Runs `make try FILE=file` while standing in the directory `from`. The makefile says in NN_MAKE
// how make was called, so that nothing is built with other flags.
Outcome make_try(const std::string& file, const std::string& from = ".") {
  const std::string root = quoted(fs::current_path().string());
  return run("eval \"call_make() { $NN_MAKE \\\"\\$@\\\"; }\"; unset MAKEFLAGS MAKELEVEL; cd " +
             quoted(from) + " && call_make -C " + root + " try " + quoted("FILE=" + file));
}

}  // namespace

class Try : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("NN_MAKE") == nullptr) GTEST_SKIP() << "run it with make test-programs";
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(dir.path() / name) << text;
  }

  // One line from the program, and make's own.
  void expect_error(const std::string& file, const std::string& message) const {
    const Outcome o = make_try(file, dir.path().string());
    EXPECT_NE(o.status, 0);
    EXPECT_EQ(o.out, "");
    EXPECT_TRUE(contains(o.err, "try: " + message));
    EXPECT_LE(std::ranges::count(o.err, '\n'), 2) << o.err;
  }

  const TempDir dir;  // the reader's own
};

TEST_F(Try, RunsTheFilesThatAreThereToStartFrom) {
  EXPECT_EQ(make_try("lesson02_linear/try/sums.cpp").out, "[2, 2]: 11 25 12 23\n");
  EXPECT_TRUE(contains(make_try("lesson01_tensors/try/first.cpp", "/").out, "0: 0.173399\n1: 0.0"));
  EXPECT_TRUE(contains(make_try("lesson04_training/try/step.cpp").out, "step 9: loss 0."));
  const std::string overfit = make_try("lesson04_training/try/overfit.cpp").out;
  EXPECT_TRUE(contains(overfit.substr(overfit.find("\n 1000 ")), " 0.0010      100%")) << overfit;
}

TEST_F(Try, TakesAnyNameFromAnyDirectory) {
  for (const std::string name : {"my file.cpp", "it's \"#;&.txt", "-a$(b)$c.cpp"}) {
    write(name,
          "#include <cstdio>\n#include \"lesson04_training/train.h\"\n"
          "int main() { std::puts(\"hello\"); }\n");
    const Outcome o = make_try(name, dir.path().string());
    EXPECT_EQ(o.out, "hello\n") << name << ": " << o.err;
    EXPECT_EQ(o.err, "");
  }
  EXPECT_EQ(make_try((dir.path() / "my file.cpp").string(), "/").out, "hello\n");
}

TEST_F(Try, SaysInOneLineWhatIsWrong) {
  expect_error("", "say which file: make try FILE=lesson01_tensors/try/first.cpp\n");
  expect_error("no such.cpp", "there is no file 'no such.cpp' in " + dir.path().string());
  fs::create_directory(dir.path() / "room");
  expect_error("room", "'room' is a directory");
  write("shapes.cpp",
        "#include \"common/tensor/matmul.h\"\n"
        "int main() { nn::matmul(nn::Tensor({2, 3}), nn::Tensor({2, 3})); }\n");
  expect_error("shapes.cpp", "matmul: shapes [2, 3] and [2, 3] do not fit");
}

TEST_F(Try, ShowsWhatTheCompilerSays) {
  write("wrong.cpp", "int main() { return nothing; }\n");
  const Outcome o = make_try("wrong.cpp", dir.path().string());
  EXPECT_TRUE(contains(o.err, "nothing"));
  EXPECT_TRUE(contains(o.err, "try: 'wrong.cpp' did not compile\n"));
  write("empty.cpp", "");
  EXPECT_TRUE(contains(make_try("empty.cpp", dir.path().string()).err, "did not link"));
}
