// Attacks on the way from a source to a program: preprocessor, compiler, assembler, linker.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/build/check_program.h"
#include "tests/grading/build/elf.h"
#include "tests/grading/files.h"
#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/tests/hostile/attack.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// An object as a program would hold it that takes in other code: made by the compiler from text,
// outside of any wall.
std::string object_of(const TempDir& dir, const std::string& text) {
  write_text(dir.path() / "x.cpp", text);
  const std::string base = (dir.path() / "x").string();
  const std::string command = std::string(std::getenv("GRADER_CXX")) + " -std=c++20 -I. -c " +
                              base + ".cpp -o " + base + ".o";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return read_text(base + ".o");
}

std::string in_assembly(const std::string& lines) { return "asm(R\"(\n" + lines + "\n)\");\n"; }

}  // namespace

TEST(Hostile, Preprocessor) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const std::string source = (root() / kLinear).string();
  const std::string place = workshop().directory().string();
  std::vector<Attack> attacks = {
      {"includes the reference", "did not compile", "", "", "#include \"" + source + "\"\n"},
      {"includes it from above", "did not compile", "", "",
       "#include \"../../../../../../../../../../.." + source + "\"\n"},
      {"includes it by its process", "did not compile", "", "",
       "#include \"/proc/self/root" + source + "\"\n"},
      {"includes the next of its name", "did not compile", "", "",
       "#include_next <lesson02_linear/linear.cpp>\n"},
      {"includes an object as text", "did not compile", "", "",
       "#include \"" + place + "/all/objects/lesson02_linear/linear.o\"\n"},
      {"asks whether it is there", "did not compile",
       "#if __has_include(\"" + source + "\")\n  throw std::runtime_error(\"it is\");\n#endif"},
      {"includes a header of a later lesson", "did not compile", "", "",
       "#include \"lesson03_network/relu.h\"\n"},
      {"says that it ran out of time", "#error CPU time limit exceeded", "", "",
       "#error CPU time limit exceeded\n"}};
  for (const std::string device : {"/dev/zero", "/dev/urandom", "/dev/stdin", "/proc/kmsg"}) {
    attacks.push_back({device, "did not compile", "", "", "#include \"" + device + "\"\n"});
  }
  expect_nothing(attacks);
}

// What grows without end is given 2 s of a processor here.
TEST(Hostile, Compiler) {
  Allowed allowed = kAllowed;
  allowed.compiling.cpu_seconds = 2;
  const std::string late = "the compiler ran out of time (2 s)";
  expect_nothing(
      {{"grows templates", late, "", "",
        "template <unsigned n, unsigned m> struct Grow {\n"
        "  static constexpr unsigned value = Grow<n - 1, 2 * m>::value + "
        "Grow<n - 1, 2 * m + 1>::value;\n};\ntemplate <unsigned m> struct Grow<0, m> {\n"
        "  static constexpr unsigned value = m;\n};\nunsigned x = Grow<26, 1>::value;\n"},
       {"does not compile", "did not compile: lesson02_linear/linear.cpp:2:9: error: ", "", "",
        "#include \"lesson02_linear/linear.h\"\nint x = nothing;\n"},
       {"fills the disk with an array", "did not ", "", "char much[1 << 30] = {1};\n"},
       {"brings its own headers of ours", "wrong at [0, 0]: got 0",
        "#define difference(...) std::string()\n#define abs(...) 0\n"},
       {"includes itself without end", "did not compile", "", "#include __FILE__\n"}},
      allowed);
}

TEST(Hostile, Assembler) {
  if (landlock_version() == 0) GTEST_SKIP() << "no Landlock here";
  const std::string place = workshop().directory().string();
  const std::string object = "lesson02_linear/linear.o";
  Allowed allowed = kAllowed;
  allowed.compiling.cpu_seconds = 3;
  std::vector<Attack> attacks;
  for (const std::string& path :
       {(root() / kLinear).string(), (root() / "build" / object).string(),
        place + "/all/objects/" + object, "../../all/objects/" + object,
        "../../../units/simple_net/objects/" + object, place + "/judge/program"}) {
    attacks.push_back({path, "did not compile", "", in_assembly(".incbin \"" + path + "\"")});
    attacks.back().name = std::to_string(attacks.size()) + path.substr(path.size() - 10);
  }
  const std::vector<std::pair<std::string, std::string>> sections = {
      {"for code at link", ".section .gnu.lto_.inline,\"e\",@progbits"},
      {"of options at link", ".section .gnu.lto_.opts,\"\",@progbits"},
      {"of libraries", ".section .deplibs,\"MS\",@0x6fff4c04,1"},
      {"of linker options", ".section .linker-options,\"e\",@0x6fff4c01"},
      {"of bitcode", ".section .llvmbc,\"e\",@progbits"},
      {"of LLVM", ".section .llvm.lto,\"e\",@0x6fff4c0c"},
      {"of a warning", ".section .gnu.warning.main,\"\",@progbits"},
      {"of a type unknown", ".section .harmless,\"\",@0x60000001"}};
  for (const auto& [name, section] : sections) {
    attacks.push_back(
        {"a section " + name, "has a section for the linker, which is refused", "",
         in_assembly(".pushsection " + section.substr(9) + "\n.byte 1\n.popsection")});
  }
  attacks.push_back({"repeats without end", "did not compile", "",
                     in_assembly(".rept 1000000000\n.quad 1\n.endr")});
  attacks.push_back({"includes text", "did not compile", "",
                     in_assembly(".include \"" + (root() / kLinear).string() + "\"")});
  expect_nothing(attacks, allowed);
}

TEST(Hostile, Linker) {
  expect_nothing(
      {{"brings a main()", "did not link: multiple definition of", "", "",
        std::string(kSystemIncludes) +
            "#include \"lesson02_linear/linear.h\"\nint main() { return 0; }\n"
            "nn::Tensor nn::linear(const Tensor& x, const Tensor&, const Tensor&) { return x; }\n"},
       {"brings its own write()", "", "",
        "extern \"C\" ssize_t write(int, const void*, size_t n) { return (ssize_t)n; }\n"},
       {"brings its own matmul()", "did not link: multiple definition of", "",
        "namespace nn { class Tensor; Tensor matmul(const Tensor& a, const Tensor&); }\n"
        "#include \"common/tensor/tensor.h\"\n"
        "nn::Tensor nn::matmul(const Tensor& a, const Tensor&) { return a; }\n"},
       {"has no function", "did not link: undefined reference to", "", "", "int x;\n"},
       {"calls the reference of a later function", "did not link: undefined reference to",
        "  return relu(x);", "namespace nn { class Tensor; Tensor relu(Tensor); }\n"},
       {"calls the grader", "did not link: undefined reference to", "  nn::grading::normal();",
        "namespace nn::grading { void normal(); }\n"},
       {"calls the judge", "did not link: undefined reference to",
        "  nn::grading::known_mistakes();", "namespace nn::grading { void known_mistakes(); }\n"},
       {"resolves a symbol at start", "", "",
        "extern \"C\" { void nothing() {}\n using F = void();\n"
        "F* choose() { return nothing; }\n void late() __attribute__((ifunc(\"choose\"))); }\n"},
       {"names another loader", "", "",
        "extern const char interp[] __attribute__((section(\".interp\"))) = \"/lib/mine.so\";\n"},
       {"starts before main()", "ended early, with exit status 0", "",
        "static void start(int, char**, char**) { _exit(0); }\n"
        "__attribute__((section(\".preinit_array\"), used)) static auto* first = start;\n"}});
}

// For every unit: whose program takes in the reference's code, whatever the way, is found out.
TEST(Reference, IsInNoProgramOfItsUnit) {
  const TempDir dir;
  for (const Unit& unit : units()) {
    const std::string reference = workshop().islands().reference(unit);
    const Symbols symbols = symbols_of(reference);
    ASSERT_FALSE(symbols.defined.empty()) << unit.name;
    EXPECT_FALSE(symbols_of(reference).code.empty()) << unit.name;
    const std::string empty = object_of(dir, "int nothing;\n");
    EXPECT_TRUE(contains(problem_of_program(reference, {empty}, reference), "it holds the"));
    for (const fs::path& object : workshop().islands().object_files(unit)) {
      EXPECT_EQ(problem_of_program(read_text(object), {empty}, reference), "")
          << unit.name << ": " << object;
    }
    // Its bytes under other names: what generating code at link, or .incbin, would leave.
    const std::string hidden = object_of(
        dir, "asm(\".section .rodata\\n.incbin \\\"" + std::string(std::getenv("GRADER_OBJECTS")) +
                 '/' + fs::path(unit.file).replace_extension(".o").string() + "\\\"\");\n");
    const bool can_be_told = std::ranges::any_of(
        symbols.code, [&](const Code& code) { return holds_code(reference, code); });
    EXPECT_TRUE(can_be_told) << unit.name << " is too short to be told by its code";
    EXPECT_TRUE(contains(problem_of_program(hidden, {empty}, reference), "it holds the code"))
        << unit.name;
    EXPECT_EQ(problem_of_program(reference, {reference}, reference), "") << "the student's own";
  }
}

}  // namespace nn::grading
