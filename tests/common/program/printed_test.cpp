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
