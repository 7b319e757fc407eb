#include "tests/grading/tests/hostile/attack.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <system_error>

#include "tests/support/oracle.h"

namespace nn::grading {

const char* const kSystemIncludes =
    "#include <fcntl.h>\n#include <link.h>\n#include <pthread.h>\n#include <signal.h>\n"
    "#include <spawn.h>\n#include <sys/file.h>\n#include <sys/mman.h>\n#include <sys/prctl.h>\n"
    "#include <sys/ptrace.h>\n#include <sys/resource.h>\n#include <sys/socket.h>\n"
    "#include <sys/stat.h>\n#include <sys/syscall.h>\n#include <sys/wait.h>\n"
    "#include <sys/xattr.h>\n#include <unistd.h>\n#include <cstdio>\n#include <cstdlib>\n"
    "#include <cstring>\n#include <fstream>\n#include <iostream>\n#include <new>\n"
    "#include <stdexcept>\n#include <string>\n#include <thread>\n#include <vector>\n";

void expect_nothing(const std::vector<Attack>& attacks, const Allowed& allowed) {
  std::vector<TestSubmission> all;
  for (const Attack& attack : attacks) {
    all.emplace_back(attack.name, "linear");
    all.back().body("linear", attack.code + "\n  return Tensor({x.size(0), w.size(1)});");
    all.back().prepend(kLinear, kSystemIncludes + attack.top);
    if (!attack.whole.empty()) all.back().write(kLinear, attack.whole);
  }
  all.emplace_back("right", "linear");
  std::vector<Submission> read;
  for (const TestSubmission& submission : all) read.push_back(submission.read());
  workshop().allow(allowed);
  Settings settings;
  settings.jobs = 2;
  Record record;
  const std::vector<Report> reports = grade(workshop(), read, settings, record);
  for (std::size_t i = 0; i < attacks.size(); ++i) {
    const FunctionResult& linear = result_of(reports[i], "linear");
    EXPECT_EQ(linear.points(), 0) << attacks[i].name;
    for (const CaseResult& one : linear.cases) {
      EXPECT_TRUE(contains(one.cause, attacks[i].cause)) << attacks[i].name << ": " << one.cause;
    }
  }
  EXPECT_EQ(result_of(reports.back(), "linear").points(), 9) << causes_of(reports.back(), "linear");
  EXPECT_EQ(left_behind(), "");
}

std::string left_behind() {
  namespace fs = std::filesystem;
  std::string found;
  std::error_code ignored;
  const std::string places = (workshop().directory() / "places").string();
  for (const fs::directory_entry& process : fs::directory_iterator("/proc", ignored)) {
    const std::string program = fs::read_symlink(process.path() / "exe", ignored).string();
    if (program.starts_with(places)) found += program + ' ';
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(places, ignored)) {
    found += entry.path().string() + ' ';
  }
  return found;
}

}  // namespace nn::grading
