// Attacks on the way from a source to a program: preprocessor, compiler, assembler, linker.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/build/elf.h"
#include "tests/grading/build/problems.h"
#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/tests/hostile/attack.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// An object as a program would hold it that takes in other code: made by the compiler from text,
// outside of any wall.
std::string object_of(const TempDir& dir, const std::string& text,
                      const std::string& compiler = std::getenv("GRADER_CXX")) {
  write_text(dir.path() / "x.cpp", text);
  const std::string base = (dir.path() / "x").string();
  const std::string command = compiler + " -std=c++20 -I. -c " + base + ".cpp -o " + base + ".o";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return read_text(base + ".o");
}

Allowed with_compiler_seconds(unsigned seconds) {
  Allowed allowed = kAllowed;
  allowed.compiling.cpu_seconds = seconds;
  return allowed;
}

}  // namespace

TEST(Hostile, Preprocessor) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  expect_nothing("preprocessor");
}

// What grows without end is given 2 s of a processor here.
TEST(Hostile, Compiler) { expect_nothing("compiler", with_compiler_seconds(2)); }

TEST(Hostile, Assembler) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  expect_nothing("assembler", with_compiler_seconds(3));
}

TEST(Hostile, Linker) { expect_nothing("linker"); }

// Each compiler has sections of its own, which say nothing to the linker.
TEST(Objects, OfEveryCompilerAreTaken) {
  const TempDir dir;
  for (const std::string compiler : {"g++", "clang++"}) {
    if (std::system((compiler + " --version >/dev/null 2>&1").c_str()) != 0) continue;
    EXPECT_EQ(problem_of_object(object_of(dir, "#include <vector>\nint x;\n", compiler)), "");
  }
}

// For every unit: whose program takes in the reference's code, whatever the way, is found out.
TEST(Reference, IsInNoProgramOfItsUnit) {
  const TempDir dir;
  for (const Unit& unit : units()) {
    const std::string reference = workshop().islands().reference(unit);
    ASSERT_FALSE(symbols_of(reference).defined.empty()) << unit.name();
    const std::string empty = object_of(dir, "int nothing;\n");
    EXPECT_TRUE(contains(problem_of_program(reference, {empty}, reference), "it holds the"));
    for (const fs::path& object : workshop().islands().object_files(unit)) {
      EXPECT_EQ(problem_of_program(read_text(object), {empty}, reference), "")
          << unit.name() << ": " << object;
    }
    // Its bytes under other names: what generating code at link, or .incbin, would leave.
    const std::string hidden = object_of(
        dir, "asm(\".section .rodata\\n.incbin \\\"" + std::string(std::getenv("GRADER_OBJECTS")) +
                 '/' + fs::path(unit.file).replace_extension(".o").string() + "\\\"\");\n");
    const bool can_be_told = std::ranges::any_of(
        code_in(reference), [&](const Code& code) { return holds_code(reference, code); });
    EXPECT_TRUE(can_be_told) << unit.name() << " is too short to be told by its code";
    EXPECT_TRUE(contains(problem_of_program(hidden, {empty}, reference), "it holds the code"))
        << unit.name();
    EXPECT_EQ(problem_of_program(reference, {reference}, reference), "") << "the student's own";
  }
}

}  // namespace nn::grading
