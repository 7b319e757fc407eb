// What stands in a message: true, one line, and nothing in it that steers the terminal.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kPrograms = {"lesson01", "lesson02", "lesson03", "lesson04"};

}  // namespace

TEST(Message, LetsNothingThroughFromOutside) {
  for (const std::string& program : kPrograms) {
    const std::string start = "$BIN/" + program + " ";
    expect_one_line(run(start + "\"$(printf '\\033[2J')\""), 2, {"'\\x1b[2J': expected an option"});
    expect_one_line(run(start + "\"--$(printf 'a\\nb')\""), 2, {"'--a\\nb': no such option"});
    expect_one_line(run(start + "--data \"$(printf 'no\\npe')\""), 1, {"no\\npe: is missing"});
    expect_one_line(run("MNIST_DIR=\"$(printf 'no\\033pe')\" " + start), 1, {"no\\x1bpe"});
    expect_one_line(run(start + "--data \"$(head -c 100000 /dev/zero | tr '\\0' x)\""), 1,
                    {"its name is too long"});
  }
  // A program in a place of such a name prints where its picture is.
  const TempDir dir;
  write_small_set(dir, 20, 10);
  const Outcome o = run("cd " + dir.path().string() + " && d=\"$(printf 'a\\033b')\" && " +
                        "mkdir -p \"$d/bin\" && cp $BIN/lesson02 \"$d/bin\" && cd / && " +
                        "\"$OLDPWD/$d/bin/lesson02\" --data " + dir.path().string());
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "/a\\x1bb/lesson02/weights.svg\n"));
  expect_one_line(run("$BIN/lesson04 --epochs \"$(printf '3\\n4')\""), 2, {"--epochs '3\\n4'"});
  expect_one_line(run("$BIN/lesson04 --lr \"$(head -c 100000 /dev/zero | tr '\\0' 9)\""), 2,
                  {"--lr '999", "a finite number"});
}

TEST(Message, GivesACommandThatWorksWhenPasted) {
  const TempDir dir;
  fs::create_directory(dir.path() / "gz one");
  const TempDir set;
  write_small_set(set, 20, 10);
  const std::string data = "'" + (dir.path() / "gz one").string() + "'";
  run("cp " + set.path().string() + "/* " + data + "; gzip " + data + "/*");
  const std::string lesson = "$BIN/lesson02 --data " + data;
  const Outcome o = run(lesson);
  expect_one_line(o, 1, {"unpack them with: gunzip"});
  const std::size_t command = o.err.find("gunzip");
  ASSERT_NE(command, std::string::npos);
  EXPECT_EQ(run(o.err.substr(command)).status, 0) << o.err;
  EXPECT_EQ(run(lesson).status, 0) << "after the command of the message";
}

TEST(Message, OptionsAreWrittenOutInFull) {
  for (const std::string& program : kPrograms) {
    const std::string start = "$BIN/" + program + " ";
    expect_one_line(run(start + "--h"), 2, {"'--h': no such option", "--help"});
    expect_one_line(run(start + "--dat x"), 2, {"'--dat': no such option"});
    expect_one_line(run(start + "--help=1"), 2, {"takes no value"});
  }
  expect_one_line(run("$BIN/lesson04 --ep 3"), 2, {"'--ep': no such option"});
  expect_one_line(run("$BIN/lesson04 --epochs 3 foo -xy"), 2, {"'foo': expected an option"});
}

TEST(Message, NumbersFollowOneRule) {
  for (const std::string bad : {"' 0.5'", "\"$(printf '\\t0.5')\"", "+5", "0x10", "5.", "''"}) {
    expect_one_line(run("$BIN/lesson04 --lr " + bad), 2, {"--lr '"});
    expect_one_line(run("$BIN/lesson03 --init-std " + bad), 2, {"--init-std '"});
  }
  for (const std::string bad : {"' 5'", "+5", "0x10", "5.", "''", "99999999999999999999"}) {
    expect_one_line(run("$BIN/lesson04 --epochs " + bad), 2, {"--epochs '"});
    expect_one_line(run("$BIN/lesson02 --seed " + bad), 2, {"--seed '"});
  }
  EXPECT_TRUE(contains(run("$BIN/lesson02 --help").out, "X is a number such as 50, 0.5 or 1e-3"));
}

TEST(Message, AResultThatIsNoNumberIsAnError) {
  const TempDir dir;
  write_small_set(dir, 20, 10);
  const std::string data = " --data " + dir.path().string();
  for (const std::string std : {"1e38", "3e38"}) {
    expect_one_line(run("$BIN/lesson02 --init-std " + std + data), 1,
                    {"no longer a number", "--init-std"});
    expect_one_line(run("$BIN/lesson03 --init-std " + std + data), 1,
                    {"no longer a number", "--init-std"});
  }
  for (const std::string lr : {"1e38", "3e38"}) {
    const Outcome o = run("$BIN/lesson04 --batch-size 10 --hidden 5 --epochs 3 --lr " + lr + data);
    expect_one_line(o, 1, {"no longer a number", "--lr"});
    EXPECT_EQ(o.out.find("nan"), std::string::npos) << o.out;
  }
}

TEST(Message, AHomeDirectoryMayBeWrittenAsATilde) {
  const TempDir dir;
  fs::create_directory(dir.path() / "mnist");
  run("cp -r $BIN/x " + dir.path().string());
  const TempDir set;
  write_small_set(set, 20, 10);
  run("cp " + set.path().string() + "/* " + (dir.path() / "mnist").string());
  const std::string home = "HOME=" + dir.path().string() + "; export HOME; ";
  EXPECT_EQ(run(home + "$BIN/lesson02 --data='~/mnist'").status, 0);
  EXPECT_EQ(run(home + "MNIST_DIR='~/mnist' $BIN/lesson02").status, 0);
  expect_one_line(run("$BIN/lesson02 --data='~nobody/mnist'"), 2, {"write the directory out"});
}
