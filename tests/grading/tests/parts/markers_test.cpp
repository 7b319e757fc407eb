#include "tests/grading/handout/markers.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/oracle.h"

namespace nn::handout {
namespace {

const std::string kFile = "lesson02_linear/linear.cpp";

// A source whose line 6 to 8 are the body of a function.
std::string source(const std::string& body) {
  return "#include \"lesson02_linear/linear.h\"\n\nnamespace nn {\n\n"
         "Tensor linear(const Tensor& x) {\n" +
         body + "}\n\n}  // namespace nn\n";
}

std::string error_of(const std::string& text) {
  return message_of<std::runtime_error>([&] { strip_solutions(kFile, text); });
}

}  // namespace

TEST(Markers, SolutionBecomesOneLineThatThrows) {
  const Stripped stripped =
      strip_solutions(kFile, source("  check(x);\n  // BEGIN SOLUTION\n  int a = 1;\n"
                                    "  return x;\n  // END SOLUTION\n"));
  EXPECT_EQ(
      stripped.text,
      "#include \"lesson02_linear/linear.h\"\n\n#include \"common/program/not_implemented.h\"\n\n"
      "namespace nn {\n\nTensor linear(const Tensor& x) {\n  check(x);\n"
      "  throw NotImplemented(\"lesson02 linear\", \"lesson02_linear/linear.cpp\");\n}\n\n"
      "}  // namespace nn\n");
  ASSERT_EQ(stripped.solutions.size(), 1u);
  EXPECT_EQ(stripped.solutions[0].lesson, "lesson02");
  EXPECT_EQ(stripped.solutions[0].function, "linear");
  EXPECT_EQ(stripped.solutions[0].code, "  int a = 1;\n  return x;\n");
}

TEST(Markers, TextWithoutMarkersStaysAsItIs) {
  EXPECT_EQ(strip_solutions(kFile, source("  return x;\n")).text, source("  return x;\n"));
}

TEST(Markers, EachFunctionIsReplacedUnderItsName) {
  const std::string text =
      "Tensor Loader::first(int a,\n                     int b) const {\n  // BEGIN SOLUTION\n"
      "  one();\n  // END SOLUTION\n}\n\nvoid second() {\n  // BEGIN SOLUTION\n  two();\n"
      "  // END SOLUTION\n}\n";
  const std::string stripped = strip_solutions(kFile, text).text;
  EXPECT_TRUE(contains(stripped, "NotImplemented(\"lesson02 Loader::first\""));
  EXPECT_TRUE(contains(stripped, "NotImplemented(\"lesson02 second\""));
  EXPECT_FALSE(contains(stripped, "one();"));
  EXPECT_FALSE(contains(stripped, "two();"));
  EXPECT_FALSE(contains(stripped, "SOLUTION"));
}

TEST(Markers, MistakesNameFileAndLine) {
  EXPECT_TRUE(contains(error_of(source("  // BEGIN SOLUTION\n  // BEGIN SOLUTION\n")),
                       kFile + ":7: BEGIN SOLUTION inside the one of line 6"));
  EXPECT_TRUE(contains(error_of(source("  // BEGIN SOLUTION\n  return x;\n")),
                       kFile + ":6: BEGIN SOLUTION is not closed in its function"));
  EXPECT_TRUE(contains(error_of("void f() {\n  // BEGIN SOLUTION\n"),
                       kFile + ":2: BEGIN SOLUTION is not closed"));
  EXPECT_TRUE(contains(error_of(source("  // END SOLUTION\n")),
                       kFile + ":6: END SOLUTION without a BEGIN"));
  EXPECT_TRUE(contains(error_of("namespace nn {\n  // BEGIN SOLUTION\n"),
                       kFile + ":2: BEGIN SOLUTION outside a function"));
  EXPECT_TRUE(contains(error_of(source("// BEGIN SOLUTION\n")), kFile + ":6: a marker must stand"));
  for (const std::string before : {"void f() {\n}\n", "Tensor g(int n);\n"}) {
    EXPECT_TRUE(
        contains(error_of(before + "  // BEGIN SOLUTION\n"), "BEGIN SOLUTION outside a function"))
        << before;
  }
}

TEST(Markers, OfASectionGoByItsName) {
  const std::string text = "void f() {\n    // BEGIN SOLUTION\n    // END SOLUTION\n}\n";
  const Stripped stripped = strip_solutions("lesson04_training/beyond/f.cpp", text);
  EXPECT_EQ(stripped.solutions.at(0).lesson, "beyond");
  EXPECT_TRUE(contains(stripped.text, "\n    throw NotImplemented(\"beyond f\", ")) << "indented";
}

TEST(Markers, TheIncludeStandsWhereItBelongs) {
  const auto includes = [](const std::string& given) {
    const std::string text = given + "\nvoid f() {\n  // BEGIN SOLUTION\n  // END SOLUTION\n}\n";
    const std::string stripped = strip_solutions(kFile, text).text;
    return stripped.substr(0, stripped.find("\nvoid"));
  };
  const std::string own = "#include \"lesson02_linear/linear.h\"\n\n";
  const std::string added = "#include \"common/program/not_implemented.h\"\n";
  const std::string before = "#include \"common/machine/blas.h\"\n";
  const std::string after = "#include \"common/tensor/matmul.h\"\n";
  EXPECT_EQ(includes(own + before + after), own + before + added + after);
  EXPECT_EQ(includes(own + after), own + added + after);
  EXPECT_EQ(includes(own + before), own + before + added);
  EXPECT_EQ(includes(own + "#include <cmath>\n"), own + "#include <cmath>\n\n" + added);
  EXPECT_EQ(includes(""), added + "\n");
}

TEST(Markers, MayEndInCarriageReturns) {
  const std::string text = source("  // BEGIN SOLUTION\n  return x;\n  // END SOLUTION\n");
  std::string windows;
  for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(strip_solutions(kFile, windows).text, strip_solutions(kFile, text).text);
}

TEST(Markers, CanBeTakenOutAlone) {
  EXPECT_EQ(without_markers(source("  // BEGIN SOLUTION\n  return x;\n  // END SOLUTION\n")),
            source("  return x;\n"));
}

TEST(Markers, WhatLooksLikeAMarkerMustBeOne) {
  for (const std::string line : {"//BEGIN SOLUTION", "// Begin solution", "/* END SOLUTION */",
                                 "// BEGIN  SOLUTION", "# BEGIN SOLUTION"}) {
    EXPECT_TRUE(contains(error_of(source("  " + line + "\n")), kFile + ":6: got '" + line)) << line;
  }
  EXPECT_TRUE(contains(message_of<std::runtime_error>(
                           [] { require_no_markers("common/a.h", "\n  // END SOLUTION\n"); }),
                       "common/a.h:2: a solution marker"));
}

}  // namespace nn::handout
