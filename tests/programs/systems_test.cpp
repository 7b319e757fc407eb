// Odd systems, odd terminals, and readers that go away.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/checked.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

// The longest line that stands on the terminal at any time, in characters.
std::size_t longest_line(const std::string& seen) {
  std::size_t most = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i] == '\x1b') {
      i = std::min(seen.find_first_of("mK", i), seen.size());
    } else if (seen[i] == '\r' || seen[i] == '\n') {
      length = 0;
    } else if ((seen[i] & 0xC0) != 0x80) {
      most = std::max(most, ++length);
    }
  }
  return most;
}

std::string train_on(const TempDir& dir) {
  return "$BIN/lesson04 --batch-size 10 --hidden 5 --epochs 3 --data " + dir.path().string();
}

}  // namespace

TEST(Terminal, ANarrowOneKeepsEveryLineOfTheProgressWhole) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  const std::string seen = run_on_terminal(train_on(dir) + " >/dev/null", 30);
  if (seen.empty()) GTEST_SKIP() << "no terminal can be made here";
  EXPECT_TRUE(contains(seen, "epoch 1 of 3  loss 0."));
  EXPECT_LT(longest_line(seen), 30u) << seen;
  const std::string images = run_on_terminal(
      "COLORTERM=truecolor $BIN/lesson01 --data " + dir.path().string() + " | head -20", 20);
  EXPECT_TRUE(contains(images, "Images")) << "a pipe is no terminal, whatever its width";
}

TEST(Terminal, OneWithoutEscapeCodesSeesNone) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  for (const std::string term : {"TERM=dumb", "TERM="}) {
    const std::string seen = run_on_terminal(term + " COLORTERM=truecolor " + train_on(dir));
    if (seen.empty()) GTEST_SKIP() << "no terminal can be made here";
    EXPECT_TRUE(contains(seen, "Accuracy: "));
    EXPECT_EQ(seen.find('\x1b'), std::string::npos) << term;
  }
}

TEST(Pipe, AReaderThatIsGoneIsAnErrorWhereItsSignalIsIgnored) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  for (const std::string& program :
       {std::string("$BIN/lesson01 --data ") + dir.path().string(), train_on(dir)}) {
    // The reader is gone before the first line; and it goes after it.
    for (const std::string reader : {"true", "head -n 1"}) {
      const Outcome o = run("trap '' PIPE; { sleep 0.2; " + program + "; echo $? >&2; } | " +
                            reader + " >/dev/null");
      EXPECT_TRUE(
          contains(o.err, "standard output could not be written: whoever read it is gone\n1\n"))
          << program << " | " << reader;
    }
  }
}

TEST(Pipe, AClosedOutputIsAnErrorAndNoFileGetsIt) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  for (const std::string lesson : {"lesson01", "lesson02", "lesson03"}) {
    expect_one_line(run("$BIN/" + lesson + " --data " + dir.path().string() + " >&-"), 1,
                    {"standard output could not be written"});
  }
}

// Every name that OpenBLAS knows on x86-64, and one that it does not: the program works, or says
// what the processor lacks. It never dies of an illegal instruction.
TEST(Kernel, ThatTheProcessorCannotRunIsNamed) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  for (const std::string kernel :
       {"Katmai",       "Coppermine", "Northwood",      "Prescott",    "Banias", "Atom",
        "Core2",        "Penryn",     "Dunnington",     "Nehalem",     "Athlon", "Opteron",
        "Opteron_SSE3", "Barcelona",  "Nano",           "Sandybridge", "Bobcat", "Bulldozer",
        "Piledriver",   "Haswell",    "Steamroller",    "Excavator",   "Zen",    "SkylakeX",
        "SKYLAKEX",     "Cooperlake", "SapphireRapids", "nonsense"}) {
    const Outcome o = run("OPENBLAS_CORETYPE=" + kernel + " " + train_on(dir));
    if (o.status == 0) continue;
    expect_one_line(o, 1, {"OPENBLAS_CORETYPE=" + kernel, "processor does not have"});
    EXPECT_EQ(o.out.find("xb, yb"), std::string::npos) << "before any product";
  }
}

TEST(Kernel, TheUsersChoiceIsKept) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  const Outcome o = run("OPENBLAS_CORETYPE=Nehalem " + train_on(dir));
  if (o.err.find("processor does not have") != std::string::npos) GTEST_SKIP() << o.err;
  EXPECT_EQ(o.status, 0) << o.err;
  if (o.out.find("kernel") == std::string::npos || run("uname -m").out != "x86_64\n") {
    GTEST_SKIP() << "another kind of processor";
  }
  EXPECT_TRUE(contains(o.out, "OpenBLAS kernel Nehalem, "));
}

TEST(Kernel, OneThreadIsOne) {
  const TempDir dir;
  write_small_set(dir, 30, 10);
  EXPECT_TRUE(contains(run("OPENBLAS_NUM_THREADS=1 " + train_on(dir)).out, ", 1 thread\n"));
}

TEST(System, ProcMayBeMissing) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need /proc";
  const TempDir dir;
  write_small_set(dir, 30, 10);
  const Outcome o = run("export BIN; unshare -m sh -c 'mount -t tmpfs none /proc || exit 99; " +
                        train_on(dir) + "'");
  if (o.status == 99 || o.err.find("unshare") != std::string::npos) {
    GTEST_SKIP() << "nothing can be mounted here: " << o.err;
  }
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "Picture: "));
}

// A container's image often has the checkout at its root.
TEST(System, ACheckoutMayBeTheRoot) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need /proc";
  if (geteuid() != 0) GTEST_SKIP() << "only root can change the root";
  const TempDir root;
  fs::create_directories(root.path() / "build/bin");
  fs::create_directories(root.path() / "build/data");
  const std::string place = root.path().string();
  const TempDir set;
  write_small_set(set, 30, 10);
  const Outcome o =
      run("cp $BIN/lesson02 " + place + "/build/bin && cp " + set.path().string() + "/* " + place +
          "/build/data && for lib in $(ldd $BIN/lesson02 | grep -o '/[^ ]*'); do mkdir -p " +
          place + "$(dirname $lib) && cp -L $lib " + place + "$lib || exit 99; done; chroot " +
          place + " /build/bin/lesson02");
  if (o.status == 99 || o.err.find("chroot:") != std::string::npos) {
    GTEST_SKIP() << "the root cannot be changed here: " << o.err;
  }
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "[30, 10] [10, 10]"));
}
