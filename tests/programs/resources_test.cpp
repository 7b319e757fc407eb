// What is missing, taken or full: memory, threads, the disk, rights. Whatever it is, the program
// ends soon, in one line, and leaves nothing half done.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>

#include "common/program/place.h"
#include "tests/support/checked.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

constexpr const char* kTrain = "lesson04 --epochs 2 --hidden 5 --batch-size 10 --data ";

// A small data set and a copy of lesson 4 that everybody may use and that draws beside itself.
struct Course {
  TempDir dir;
  std::string lesson04 = (dir.path() / "build/bin/lesson04").string();
  fs::path pictures = dir.path() / "build/lesson04";

  Course() {
    write_small_set(dir, 30, 10);
    fs::create_directories(dir.path() / "build/bin");
    EXPECT_EQ(run("cp $BIN/lesson04 " + lesson04).status, 0);
    EXPECT_EQ(run("chmod -R a+rX " + dir.path().string()).status, 0);
    fs::permissions(dir.path() / "build", fs::perms::all);
  }

  std::string train(const std::string& options = "") const {
    return lesson04 + " --epochs 2 --hidden 5 --batch-size 10 --data " + dir.path().string() + " " +
           options;
  }
};

std::size_t files_left_in(const fs::path& directory) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

}  // namespace

TEST(Memory, ThatIsMissingEndsAProgramAtOnce) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need more memory than this allows";
  const TempDir dir;
  write_small_set(dir, 30, 10);
  const auto start = std::chrono::steady_clock::now();
  int runs = 0;
  for (const std::string limit : {"60000", "90000", "120000", "150000"}) {
    for (const std::string program : {"lesson01", "lesson02", "lesson03", kTrain}) {
      const bool has_data = program == kTrain;
      const std::string data = (has_data ? "" : " --data ") + dir.path().string();
      // 10 seconds: more than any machine takes, less than for ever.
      expect_one_line(run("ulimit -v " + limit + "; timeout -s KILL 10 $BIN/" + program + data), 1,
                      {"not enough memory", "ulimit -v"});
      ++runs;
    }
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  EXPECT_LT(spent.count() / runs, 2.0) << "seconds a run";
}

// OpenBLAS's threads wait for memory then. The program must not wait for them, whatever it did.
TEST(Memory, ThatIsMissingDoesNotKeepAProgramFromEnding) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need more memory than this allows";
  const std::string start = "ulimit -v 100000; timeout -s KILL 10 ";
  const std::string quiz = (nn::program_directory() / "quiz").string();
  for (const std::string& program :
       {std::string("$BIN/lesson01"), std::string("$BIN/lesson04"), quiz}) {
    EXPECT_EQ(run(start + program + " --help").status, 0) << program;
    expect_one_line(run(start + program + " --wrong"), 2, {"'--wrong': "});
  }
}

TEST(Memory, AFileThatIsLargerThanItIsToldFromALargeNet) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need more memory than this allows";
  const TempDir dir;
  write_small_set(dir, 30, 10);
  const fs::path images = dir.write("train-images-idx3-ubyte", idx_header({5'000'000, 28, 28}));
  fs::resize_file(images, 16 + 5'000'000ull * 784);  // a hole of 4 GB
  const Outcome o = run(std::string("ulimit -v 3000000; $BIN/") + kTrain + dir.path().string());
  expect_one_line(o, 1, {"train-images-idx3-ubyte", "does not fit into memory", "smaller set"});
  EXPECT_EQ(o.err.find("--hidden"), std::string::npos) << "that would not help: " << o.err;
  expect_one_line(run("ulimit -v 400000; $BIN/lesson03"), 1,
                  {"build/data: the images do not fit into memory, 4 bytes a pixel"});
}

TEST(Memory, ANetThatIsTooLargeIsAdvisedToBeSmaller) {
  if (kChecked) GTEST_SKIP() << "the checks themselves need more memory than this allows";
  const TempDir dir;
  write_small_set(dir, 30, 10);
  expect_one_line(run("ulimit -v 1000000; $BIN/lesson04 --hidden 100000 --batch-size 10 --data " +
                      dir.path().string()),
                  1, {"not enough memory", "try a smaller --hidden or --batch-size"});
}

TEST(Threads, ThatCannotBeStartedAreNamed) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  const Course course;
  // OpenBLAS says so in its own words, and ends the program, unless Ctrl-C is ignored.
  const Outcome o = run_as_another_user(
      "trap '' INT; ulimit -u 1 2>/dev/null || ulimit -p 1; exec " + course.train());
  if (o.status == 0) GTEST_SKIP() << "one processor: there are no threads to start";
  EXPECT_EQ(o.status, 1) << o.err;
  EXPECT_TRUE(contains(o.err, "lesson04: OpenBLAS cannot start its "));
}

TEST(Disk, IsTriedBeforeTheTraining) {
  const Course course;
  run("touch " + course.pictures.string());  // a file, where the directory should be
  const Outcome o = run(course.train());
  expect_one_line(o, 1, {"build/lesson04: cannot be written"});
  EXPECT_EQ(o.out, "") << "nothing was computed before";
  if (geteuid() != 0) return;
  fs::remove(course.pictures);
  fs::permissions(course.dir.path() / "build", fs::perms(0755));
  for (const bool is_there : {false, true}) {
    if (is_there) fs::create_directory(course.pictures);
    const Outcome other = run_as_another_user(course.train());
    expect_one_line(other, 1, {"build/lesson04", "cannot be written: permission denied"});
    EXPECT_EQ(other.out, "") << "nothing was computed before";
  }
}

TEST(Disk, ThatIsFullLeavesNothingHalfDone) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can mount a small disk";
  const Course course;
  fs::create_directories(course.pictures);
  const std::string disk = course.pictures.string();
  const Outcome o =
      run("unshare -m sh -c 'mount -t tmpfs -o size=12k none " + disk + " || exit 99; " +
          course.train() + "; s=$?; ls " + disk + " >/dev/null; echo; ls " + disk + "; exit $s'");
  if (o.status == 99 || o.err.find("unshare") != std::string::npos) {
    GTEST_SKIP() << "no disk can be mounted here: " << o.err;
  }
  expect_one_line(o, 1, {".svg: cannot be written: the disk is full"});
  EXPECT_EQ(o.out.find(".new"), std::string::npos) << o.out;
  EXPECT_EQ(o.out.find("Picture: \n"), std::string::npos) << o.out;
}

TEST(Disk, AFileMayNotGrowPastTheUsersLimit) {
  const Course course;
  expect_one_line(run("ulimit -f 1; " + course.train(">/dev/null")), 1,
                  {".svg: cannot be written", "ulimit -f"});
  expect_one_line(run("ulimit -f 1; " + course.train()), 1, {"be written", "ulimit -f"});
  EXPECT_EQ(files_left_in(course.pictures), 0u);
}

TEST(Together, SeveralOfAKindDoNotDisturbEachOther) {
  const Course course;
  const Outcome o = run("for i in 1 2 3 4 5 6; do " + course.train(">/dev/null") +
                        " & pids=\"$pids $!\"; done; for p in $pids; do wait $p || exit 1; done");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.err, "");
  for (const fs::directory_entry& entry : fs::directory_iterator(course.pictures)) {
    EXPECT_EQ(entry.path().extension(), ".svg");
    EXPECT_TRUE(read_text(entry.path()).ends_with("</svg>\n")) << entry.path();
  }
}

TEST(Rights, DecideWhatIsSaidOfADataDirectory) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  const Course course;
  for (const unsigned mode : {0000u, 0700u, 0600u, 0744u}) {
    chmod(course.dir.path().c_str(), 0711);  // so that the program itself can be reached
    const fs::path data = course.dir.path() / "data";
    fs::create_directories(data);
    for (const std::string name :
         {"train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"}) {
      fs::copy_file(course.dir.path() / (name + "-ubyte"), data / (name + "-ubyte"),
                    fs::copy_options::overwrite_existing);
    }
    chmod(data.c_str(), mode);
    expect_one_line(run_as_another_user(course.train("--data " + data.string())), 1,
                    {"train-images-idx3-ubyte: cannot be seen: permission denied", "--data DIR"});
  }
  // Names may be used but not listed: what is there works, what is not is named.
  const fs::path data = course.dir.path() / "data";
  chmod(data.c_str(), 0711);
  EXPECT_EQ(run_as_another_user(course.train("--data " + data.string())).status, 0);
  fs::remove(data / "t10k-labels-idx1-ubyte");
  expect_one_line(run_as_another_user(course.train("--data " + data.string())), 1,
                  {"t10k-labels-idx1-ubyte: is missing"});
  chmod((data / "train-labels-idx1-ubyte").c_str(), 0600);
  expect_one_line(run_as_another_user(course.train("--data " + data.string())), 1,
                  {"train-labels-idx1-ubyte: cannot be read: permission denied"});
}
