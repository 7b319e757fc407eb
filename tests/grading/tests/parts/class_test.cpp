// What is made of a whole class: its directories, what was done before an interruption, and which
// submissions are alike.
#include "tests/grading/class.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/grading/report/similar.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

Submission with_text(const std::string& name, const std::string& text) {
  return {name, {{"lesson02_linear/linear.cpp", text}}, {}, {}};
}

// The table of those that are alike in a class with these texts: a, b, c and so on.
std::string alike(const std::vector<std::string>& texts, const Submission& handed_out = {}) {
  std::vector<Submission> all;
  for (const std::string& text : texts) {
    all.push_back(with_text(std::string(1, static_cast<char>('a' + all.size())), text));
  }
  return similar_table(similar(all, handed_out));
}

const std::string kSum =
    "float total(const float* v, int n) {\n  float s = 0;  // the sum\n"
    "  for (int i = 0; i < n; ++i) s += v[i] * 2;\n  return s / n;\n}\n";
const std::string kRenamed =
    "float sum_of(const float* data, int count) {\n  float r = 0;\n"
    "  for (int k = 0; k < count; ++k)\n    r += data[k] * 3;\n\n  return r / count;\n}\n";
const std::string kOther =
    "float total(std::span<const float> v) {\n"
    "  return std::accumulate(v.begin(), v.end(), 0.0f,\n"
    "                         [](float a, float b) { return a + 2 * b; }) / v.size();\n}\n";
const std::string kLoop =
    "float f(float x, int n) { while (n > 0) { if (x < 1) return x; --n; } }\n";

}  // namespace

TEST(Similar, NamesAndLayoutMakeNoDifference) {
  EXPECT_EQ(alike({kSum, kRenamed, kOther, ""}), "100 %  a  and  b\n");
  const std::string longer = kSum + kOther;
  EXPECT_TRUE(contains(alike({longer + kSum, longer + "int x = 3;\n"}), "a  and  b\n"));
}

TEST(Similar, CommentsMakeNoDifferenceAndWordsOfTheLanguageDo) {
  const std::string commented =
      "/* my own\n work, every word of it, says this comment of mine (c) */" + kLoop;
  EXPECT_EQ(alike({kLoop, commented}), "100 %  a  and  b\n");
  std::string other = kLoop;
  other.replace(other.find("while"), 5, "switch").replace(other.find("return"), 6, "throw");
  EXPECT_EQ(alike({kLoop, other}), "");
  EXPECT_EQ(alike({"", ""}), "") << "nothing is not the same work";
}

TEST(Similar, CountsWhatEitherHas) {
  std::string more = kLoop;
  for (int i = 0; i < 5; ++i) more += "int g" + std::string(i + 1, '*') + " x(int a) { a += a; }\n";
  EXPECT_EQ(alike({kLoop, more}), "") << "a part is not the whole";
  EXPECT_EQ(alike({more, kLoop}), "");
  EXPECT_EQ(similar({with_text("a", kLoop), with_text("b", kLoop)}, {}, 1).size(), 1u);
}

TEST(Similar, WhatWasHandedOutTellsNothing) {
  const Submission handout = with_text("", kOther + kOther);
  EXPECT_EQ(alike({kOther, kOther}, handout), "");
  EXPECT_EQ(alike({kOther + kSum, kOther, kOther + kRenamed}, handout), "100 %  a  and  c\n");
}

TEST(Similar, WhatMostHaveTellsNothing) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < 7; ++i) {
    all.push_back(kSum);
    for (std::size_t k = 0; k <= i; ++k)
      all[i] += "void f() { while (x < y) x = g(x, " + std::string(i + 1, '+') + "y); }\n";
  }
  EXPECT_EQ(alike(all), "");
}

TEST(Similar, TheMostAlikeComeFirst) {
  const std::string longer = kLoop + "double g(double y) { y *= y; y -= 1; return y; }\n";
  const std::string table = alike({longer, longer + "int x = 3;\n", longer});
  EXPECT_TRUE(table.starts_with("100 %  a  and  c\n")) << table;
  EXPECT_TRUE(contains(table, "a  and  b\n"));
}

TEST(Similar, AWholeClassOfEqualsIsNamed) {
  const std::vector<Submission> all(7, with_text("a", kLoop));
  EXPECT_EQ(similar(all, {}).size(), 21u) << "each pair of seven";
}

TEST(Class, TakesTheDirectoriesInTheOrderOfTheirNames) {
  const TempDir dir;
  for (const char* name : {"m", "c", "x", "a", "q", "b", "z", "k"}) {
    std::filesystem::create_directory(dir.path() / name);
  }
  std::filesystem::create_directory_symlink("a", dir.path() / "link");
  dir.write("notes.txt", {'x'});
  std::vector<std::string> skipped;
  std::string names;
  for (const auto& found : submissions_in(dir.path(), skipped)) names += found.filename().string();
  EXPECT_EQ(names, "abckmqxz");
  EXPECT_EQ(skipped,
            (std::vector<std::string>{"link is no directory", "notes.txt is no directory"}));
}

TEST(Class, NamesOfOursAreLeftToUs) {
  EXPECT_EQ(place_for("ada"), "ada");
  EXPECT_EQ(place_for("class.csv"), "submission class.csv");
  EXPECT_EQ(place_for(".unfinished"), "submission .unfinished");
  EXPECT_EQ(place_for("submission class.csv"), "submission submission class.csv");
  EXPECT_LT(place_for('.' + std::string(254, 'x')).size(), 200u);
}

TEST(Record, KeepsWhatIsTheSame) {
  const TempDir dir;
  const Submission ada = with_text("ada", kSum);
  Record first(dir.path() / "r", "7 x");
  first.keep(ada, "linear.runs", "bytes");
  const Record second(dir.path() / "r", "7 x");
  EXPECT_EQ(second.find(ada, "linear.runs").value_or(""), "bytes");
  EXPECT_FALSE(second.find(with_text("ada", kOther), "linear.runs").has_value());
  EXPECT_FALSE(second.find(with_text("ben", kSum), "linear.runs").has_value());
  const Record third(dir.path() / "r", "8 x");
  EXPECT_FALSE(third.find(ada, "linear.runs").has_value());
  third.remove();
  EXPECT_EQ(Record::stamp_of(dir.path() / "r"), "");
}

}  // namespace nn::grading
