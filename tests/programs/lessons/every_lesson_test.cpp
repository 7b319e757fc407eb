// What holds for every lesson: the options that it has, its name, and what it tries first.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include "common/machine/best_kernel.h"
#include "common/machine/kernel_needs.h"
#include "tests/programs/lessons/printed.h"
#include "tests/support/small_set.h"

namespace {

namespace fs = std::filesystem;

// The names of the options in the help, and the line of each.
std::map<std::string, std::string> options_of(const std::string& lesson) {
  std::istringstream help(output_of(lesson + " --help"));
  std::map<std::string, std::string> options;
  for (std::string line; std::getline(help, line);) {
    if (!line.starts_with("  --")) continue;
    options[line.substr(4, line.find(' ', 4) - 4)] = line;
  }
  return options;
}

std::string names_of(const std::map<std::string, std::string>& options) {
  std::string names;
  for (const auto& [name, line] : options) names += name + " ";
  return names;
}

}  // namespace

TEST(EveryLesson, HasTheOptionsThatItUses) {
  EXPECT_EQ(names_of(options_of("lesson01")), "data help ");
  EXPECT_EQ(names_of(options_of("lesson02")), "data help init-std seed ");
  EXPECT_EQ(names_of(options_of("lesson03")), "data help hidden init-std seed ");
  EXPECT_EQ(names_of(options_of("lesson04")),
            "batch-size data epochs help hidden init-std load lr save seed ");
}

TEST(EveryLesson, SaysItsOwnDefaults) {
  EXPECT_TRUE(contains(options_of("lesson03")["hidden"], "hidden units (default 30)"));
  const std::map<std::string, std::string> options = options_of("lesson04");
  EXPECT_EQ(options.at("epochs"), "  --epochs N      passes over the training images (default 30)");
  EXPECT_EQ(options.at("lr"), "  --lr X          learning rate (default 50)");
  EXPECT_EQ(options.at("batch-size"), "  --batch-size N  images a step (default 1000)");
  EXPECT_EQ(options.at("hidden"), "  --hidden N      hidden units (default 500)");
  EXPECT_EQ(options.at("init-std"),
            "  --init-std X    standard deviation of the initial weights (default 1)");
  EXPECT_EQ(options.at("seed"), "  --seed N        seed of the random numbers (default 1)");
  EXPECT_EQ(options.at("help"), "  --help          print this help");
}

TEST(EveryLesson, IsCalledByItsNameAndTriesThePicturesFirst) {
  const TempDir dir;
  fs::create_directory(dir.path() / "bin");
  const fs::path programs = drawn("bin", "");
  for (const std::string lesson : {"lesson01", "lesson02", "lesson03", "lesson04"}) {
    EXPECT_TRUE(output_of(lesson + " --help").starts_with(lesson + ": "));
    // A program in a place of its own, where a file takes the name of the pictures' directory.
    fs::copy_file(programs / lesson, dir.path() / "bin" / lesson);
    dir.write(lesson, {1});
    const Outcome o = run((dir.path() / "bin" / lesson).string() + " --data no/such/place");
    EXPECT_EQ(o.status, 1);
    EXPECT_TRUE(contains(o.err, lesson + ": "));
    EXPECT_TRUE(contains(o.err, ": cannot be written")) << "not tried before the data is read";
  }
}

TEST(EveryLesson, ReadsTheDataThatItIsGiven) {
  const SmallSet set;
  for (const std::string lesson : {"lesson01", "lesson02", "lesson03", "lesson04 --epochs 1"}) {
    const Outcome o =
        run("MNIST_DIR=" + set.path().string() + " $BIN/" + lesson + " --data no/such/place");
    EXPECT_TRUE(contains(o.err, "no/such/place")) << "the option comes before the variable";
  }
}

namespace {

// The kernel that lesson 4 says it runs with; a message if it does not run.
std::string kernel_with(const std::string& variable, const SmallSet& set) {
  const Outcome o = run("unset OPENBLAS_CORETYPE; " + variable +
                        " $BIN/lesson04 --epochs 1 --hidden 3 --batch-size 5" + set.option());
  const std::string words = "OpenBLAS kernel ";
  const std::size_t at = o.out.find(words);
  if (at == std::string::npos) return o.err;
  const std::size_t from = at + words.size();
  return o.out.substr(from, o.out.find(',', from) - from);
}

bool is_same(const std::string& a, const std::string& b) {
  const auto same = [](char x, char y) { return std::toupper(x) == std::toupper(y); };
  return std::ranges::equal(a, b, same);
}

}  // namespace

TEST(Kernel, IsWhatTheUserAsksFor) {
  if (nn::blas_config().find("DYNAMIC_ARCH") == std::string::npos) GTEST_SKIP() << "one kernel";
  const SmallSet set;
  int kernels = 0;
  for (const std::string kernel : {"Nehalem", "Haswell", "Zen", "SkylakeX", "Bulldozer"}) {
    const std::string got = kernel_with("OPENBLAS_CORETYPE=" + kernel, set);
    const std::string_view missing = nn::missing_instructions(kernel, nn::processor_has);
    if (missing.empty()) {
      kernels += is_same(got, kernel) ? 1 : 0;
    } else if (got.find("asks for") != std::string::npos) {
      EXPECT_TRUE(contains(got, "OPENBLAS_CORETYPE=" + kernel + " asks for " +
                                    std::string(missing) + ", which this processor does not have"));
      ++kernels;
    }
  }
#ifdef __x86_64__
  EXPECT_GE(kernels, 2) << "the user's own OPENBLAS_CORETYPE was not kept";
#endif
}
