// Attacks on others: one function's program asks another's, one submission takes from the next.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "tests/grading/files.h"
#include "tests/grading/tests/hostile/attack.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// relu() cannot do it and asks; simple_net(), whose program holds the reference of relu, answers.
// `ask` and `tell` pass a bit on and take some milliseconds if nobody answers.
TestSubmission conspiracy(const std::string& name, const std::string& ask,
                          const std::string& tell) {
  TestSubmission submission(name, "relu");
  submission.body("relu", "  for (int i = 0; i < 5; ++i) {\n    if (" + ask +
                              ") {\n      for (float& v : z.values()) v = v < 0 ? 0 : v;\n"
                              "      break;\n    }\n    usleep(4000);\n  }\n  return z;");
  submission.prepend(file_of("relu"), kSystemIncludes);
  submission.write(file_of("simple_net"), read_text(file_of("simple_net")));
  submission.body("simple_net", "  for (int i = 0; i < 5; ++i) {\n    " + tell +
                                    ";\n    usleep(4000);\n  }\n"
                                    "  return linear(relu(linear(xb, params.w1, params.b1)), "
                                    "params.w2, params.b2);");
  submission.prepend(file_of("simple_net"), kSystemIncludes);
  return submission;
}

}  // namespace

TEST(Hostile, AsksAnotherProcess) {
  const std::string page =
      "reinterpret_cast<char*>(reinterpret_cast<unsigned long>(&std::abort) & ~4095ul)";
  std::vector<TestSubmission> all;
  all.push_back(conspiracy("locks",
                           "flock(open(\"/lib/libc.so.6\", O_RDONLY), LOCK_EX | LOCK_NB) != 0 && "
                           "errno == EWOULDBLOCK",
                           "flock(open(\"/lib/libc.so.6\", O_RDONLY), LOCK_EX)"));
  all.push_back(conspiracy("record locks",
                           "[] { struct flock l{}; l.l_type = F_RDLCK; const int fd = "
                           "open(\"/lib/libm.so.6\", O_RDONLY); "
                           "return fcntl(fd, F_GETLK, &l) == 0 && l.l_type != F_UNLCK; }()",
                           "[] { struct flock l{}; l.l_type = F_RDLCK; "
                           "fcntl(open(\"/lib/libm.so.6\", O_RDONLY), F_SETLK, &l); }()"));
  all.push_back(conspiracy("leases",
                           "fcntl(open(\"/lib/libm.so.6\", O_RDONLY), F_GETLEASE) == F_RDLCK",
                           "fcntl(open(\"/lib/libm.so.6\", O_RDONLY), F_SETLEASE, F_RDLCK)"));
  all.push_back(conspiracy("pages in memory",
                           "[] { unsigned char p = 0; return syscall(SYS_mincore, " + page +
                               ", 4096, &p) == 0 && (p & 1); }()",
                           "[] { volatile char c = *" + page + "; (void)c; }()"));
  all.push_back(conspiracy(
      "a futex in a mapped file",
      "[] { void* m = mmap(nullptr, 4096, PROT_READ, MAP_SHARED, open(\"/lib/libm.so.6\", "
      "O_RDONLY), 0); timespec t{0, 1000000}; return m != MAP_FAILED && syscall(SYS_futex, m, 0, "
      "*static_cast<int*>(m), &t, nullptr, 0) == 0; }()",
      "[] { void* m = mmap(nullptr, 4096, PROT_READ, MAP_SHARED, open(\"/lib/libm.so.6\", "
      "O_RDONLY), 0); if (m != MAP_FAILED) syscall(SYS_futex, m, 1, 99, nullptr, nullptr, 0); "
      "}()"));
  all.push_back(
      conspiracy("limits",
                 "[] { rlimit l{}; for (int p = 1; p < 200; ++p) if (p != getpid() && "
                 "prlimit(p, RLIMIT_NOFILE, nullptr, &l) == 0 && l.rlim_cur == 77) return "
                 "true; return false; }()",
                 "[] { rlimit l{77, 77}; setrlimit(RLIMIT_NOFILE, &l); }()"));
  all.push_back(conspiracy("message queues", "syscall(SYS_msgget, 77, 0666) >= 0",
                           "syscall(SYS_msgget, 77, 01666)"));
  all.push_back(conspiracy("POSIX queues", "syscall(SYS_mq_open, \"nn\", O_RDONLY, 0, 0) >= 0",
                           "syscall(SYS_mq_open, \"nn\", O_CREAT | O_RDWR, 0666, 0)"));
  all.push_back(conspiracy("a file", "access(\"/tmp/nn-hostile\", F_OK) == 0",
                           "close(open(\"/tmp/nn-hostile\", O_CREAT | O_RDWR, 0666))"));
  all.push_back(conspiracy("a signal", "kill(-1, 0) == 0", "kill(-1, SIGCONT)"));
  // Some twice with one seed: what the first run left behind says nothing to the second.
  for (int run = 0; run < 2; ++run) {
    if (run == 1) all.erase(all.begin(), all.end() - 4);
    for (const Report& report : grade_all(all)) {
      EXPECT_EQ(result_of(report, "relu").points(), 0) << report.name;
      EXPECT_EQ(result_of(report, "simple_net").points(), 6)
          << report.name << causes_of(report, "simple_net");
    }
  }
  EXPECT_FALSE(fs::exists("/tmp/nn-hostile"));
}

TEST(Hostile, HandsInWhatIsNoSource) {
  std::vector<TestSubmission> all;
  for (const char* name : {"link", "gigabyte", "missing", "directory", "hard link", "right"}) {
    all.emplace_back(name, "linear");
  }
  const auto file = [&](int i) { return all[static_cast<std::size_t>(i)].path() / kLinear; };
  for (int i = 0; i < 5; ++i) {
    if (i != 1) fs::remove(file(i));
  }
  fs::create_symlink(root() / kLinear, file(0));
  fs::resize_file(file(1), std::uintmax_t{1} << 30);
  fs::create_directory(file(3));
  write_text(all[4].path() / "x", "x");
  fs::create_hard_link(all[4].path() / "x", file(4));
  const std::vector<Report> reports = grade_all(all);
  const char* const causes[] = {"a symbolic link", "has 1073741824 bytes",
                                "is not in the submission", "is not a regular file",
                                "has a second name"};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(reports[i].points(), 0);
    EXPECT_TRUE(contains(causes_of(reports[i], "linear"), causes[i])) << all[i].name();
    EXPECT_EQ(result_of(reports[i], "linear").outcome(), Outcome::kCouldNotRun);
  }
  EXPECT_EQ(reports[5].points(), 9);
}

// Our headers are ours, whatever is handed in under their names; so is everything outside of the
// lesson directories.
TEST(Hostile, ReplacesFilesOfTheTeacher) {
  const std::string header =
      "#pragma once\n#define private public\n#include \"common/tensor/tensor.h\"\nnamespace nn {\n"
      "template <class T> bool operator<=(const T&, const T&) { return true; }\n"
      "inline Tensor linear(const Tensor&, const Tensor&, const Tensor& b) { return b; }\n}\n";
  TestSubmission submission("test", "linear");
  submission.body("linear", "  return Tensor({x.size(0), w.size(1)});");
  submission.write("lesson02_linear/linear.h", header);
  submission.write("common/tensor/tensor.h", header)
      .write("common/tensor/shape.h", "#error mine\n");
  submission.write("Makefile", "grade:\n\techo 100 of 100 points\n");
  submission.write("tests/grading/judging/judge.cpp", "#error mine\n");
  submission.write("common/tensor/matmul.cpp", "#error mine\n");
  submission.write("lesson01_tensors/dataset.cpp", "#error mine\n");
  expect_lost(submission.grade(), "linear", "wrong at [0, 0]: got 0");
}

}  // namespace nn::grading
