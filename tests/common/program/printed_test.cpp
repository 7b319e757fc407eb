#include "common/program/printed.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/files.h"

TEST(Printable, LeavesWhatShowsItself) {
  for (const std::string text :
       {"", "plain words, 100 %", "C:\\dir", "Müller", "李", "∂loss", "🙂"}) {
    EXPECT_EQ(nn::printable(text), text);
  }
}

TEST(Printable, EscapesWhatSteersATerminal) {
  EXPECT_EQ(nn::printable("3\n4\r\t"), "3\\n4\\r\\t");
  EXPECT_EQ(nn::printable("\x1b[2J\x7f\a"), "\\x1b[2J\\x7f\\x07");
  EXPECT_EQ(nn::printable(std::string("a\0b", 3)), "a\\x00b");
  EXPECT_EQ(nn::printable("\u009b2J"), "\\xc2\\x9b2J") << "a terminal may take it for ESC[";
  EXPECT_EQ(nn::printable("\u2028|\u202e|\u2066"),
            "\\xe2\\x80\\xa8|\\xe2\\x80\\xae|\\xe2\\x81\\xa6");
}

TEST(Printable, EscapesBytesThatAreNoUtf8) {
  EXPECT_EQ(nn::printable("M\xfcller"), "M\\xfcller");
  EXPECT_EQ(nn::printable("\xc3"), "\\xc3") << "cut off";
  EXPECT_EQ(nn::printable("\xe6\x9d!"), "\\xe6\\x9d!");
  EXPECT_EQ(nn::printable("\xf0\x9f\x99"), "\\xf0\\x9f\\x99");
  EXPECT_EQ(nn::printable("\xc0\xaf"), "\\xc0\\xaf") << "a slash, longer than it need be";
  EXPECT_EQ(nn::printable("\xe0\x80\xaf"), "\\xe0\\x80\\xaf");
  EXPECT_EQ(nn::printable("\xf0\x80\x80\xaf"), "\\xf0\\x80\\x80\\xaf");
  EXPECT_EQ(nn::printable("\xed\xa0\x80"), "\\xed\\xa0\\x80") << "half of a pair";
  EXPECT_EQ(nn::printable("\xf4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80") << "above U+10FFFF";
}

TEST(Shortened, KeepsBeginningAndEnd) {
  EXPECT_EQ(nn::shortened("0123456789", 10), "0123456789");
  EXPECT_EQ(nn::shortened("0123456789abcdef", 12), "012345...def");
  const std::string cut = nn::shortened(std::string(100'000, 'x') + "end", 80);
  EXPECT_EQ(cut.size(), 80u);
  EXPECT_TRUE(cut.ends_with("xend"));
}

TEST(Shortened, DoesNotCutACharacterInTwo) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "李";
  for (std::size_t most = 10; most < 40; ++most) {
    const std::string cut = nn::shortened(text, most);
    EXPECT_EQ(nn::printable(cut), cut) << most;
    EXPECT_LE(cut.size(), most);
  }
}

TEST(InQuotes, IsOneShortLineWhateverIsInIt) {
  EXPECT_EQ(nn::in_quotes("3\n4"), "'3\\n4'");
  EXPECT_LE(nn::in_quotes(std::string(100'000, '\x1b')).size(), 400u);
}

// The oracle is a shell.
TEST(ShellWord, IsThePathForAShell) {
  EXPECT_EQ(nn::shell_word("/data/mnist-1.2_x"), "/data/mnist-1.2_x");
  const TempDir dir;
  const std::string out = (dir.path() / "out").string();
  for (const std::string path : {"gz one", "it's", "a\"b", "$(touch x)", "a;b", "*", "`b`", "~",
                                 "#", "a\\b", "Müller", "", "(x)", "a&b"}) {
    const std::string line = "printf %s " + nn::shell_word(path) + " >" + out;
    EXPECT_EQ(std::system(line.c_str()), 0) << line;
    EXPECT_EQ(read_text(out), path);
  }
  EXPECT_EQ(nn::shell_word("-d"), "./-d") << "gunzip would take it for an option";
}

TEST(Counted, KnowsOneAndMany) {
  EXPECT_EQ(nn::counted(1, "thread"), "1 thread");
  EXPECT_EQ(nn::counted(2, "thread"), "2 threads");
  EXPECT_EQ(nn::counted(0, "axis", "axes"), "0 axes");
  EXPECT_EQ(nn::counted(1, "axis", "axes"), "1 axis");
}

// The first and the last of each kind.
TEST(Printable, KnowsTheBounds) {
  for (const char* shown :
       {"\u00a0", "\u00ff", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\U00010000",
        "\U0010ffff", "\u2027", "\u202f", "\u2065", "\u206a", " ", "~"}) {
    EXPECT_EQ(nn::printable(shown), shown);
  }
  for (const char* hidden :
       {"\x01", "\x1f", "\x7f", "\xc2\x80", "\xc2\x9f", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xbf\xbf",
        "\xf0\x8f\xbf\xbf", "\xf5\x80\x80\x80", "\xff", "\xe2\x80\xa8", "\xe2\x80\xa9",
        "\xe2\x80\xaa", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa9"}) {
    EXPECT_TRUE(nn::printable(hidden).starts_with('\\')) << nn::printable(hidden);
  }
  EXPECT_EQ(nn::printable("\x1b"), "\\x1b");
}

TEST(Shortened, AsLongAsAllowedIsNotCut) {
  EXPECT_EQ(nn::shortened("abc", 3), "abc");
  EXPECT_EQ(nn::in_quotes(std::string(80, 'x')), "'" + std::string(80, 'x') + "'");
  EXPECT_LE(nn::in_quotes(std::string(81, 'x')).size(), 82u);
}

TEST(ShellWord, OfNothingIsAWordToo) {
  EXPECT_EQ(nn::shell_word(""), "''");
  EXPECT_EQ(nn::shell_word("it's"), "'it'\\''s'");
}

TEST(Counted, TakesThePluralThatItIsGiven) {
  EXPECT_EQ(nn::counted(3, "axis", "axes"), "3 axes");
  EXPECT_EQ(nn::counted(0, "image"), "0 images");
}
