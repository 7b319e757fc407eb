#include "tests/grading/tests/hostile/attack.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "tests/grading/tests/next/planted.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// A well-formed frame with an answer, as C++ text.
std::string frame() {
  std::string text = "const unsigned char frame[] = {";
  const Answer one = {Kind::kValues, {Tensor({1}, {1})}, ""};
  for (const unsigned char byte : encode({one, one, one})) text += std::to_string(byte) + ',';
  return text + "};\n  [[maybe_unused]] auto n = write(3, frame, sizeof frame);";
}

// Another program as a source of one asm: what the compiler generates code from while linking,
// which takes in the reference's object. Where the compiler is not GCC, as much of it as decides.
std::string generated_at_link() {
  const TempDir dir;
  const std::string object =
      std::string(std::getenv("GRADER_OBJECTS")) + "/lesson02_linear/linear.o";
  write_text(dir.path() / "x.cpp",
             "asm(\".incbin \\\"" + object + "\\\"\");\nint x() { return 1; }\n");
  const std::string made = (dir.path() / "x.s").string();
  const std::string command = std::string(std::getenv("GRADER_CXX")) + " -flto -S -o " + made +
                              ' ' + (dir.path() / "x.cpp").string();
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::string text = read_text(made);
  if (!contains(text, ".gnu.lto_")) text = ".section .gnu.lto_.inline,\"e\",@progbits\n.byte 1\n";
  return "asm(R\"--(\n" + text + ")--\");\n";
}

std::string filled_in(std::string text) {
  static const std::string generated = generated_at_link();
  const std::pair<std::string, std::string> all[] = {
      {"$SOURCE", (root() / kLinear).string()},
      {"$BUILD", fs::canonical(std::getenv("GRADER_OBJECTS")).string()},
      {"$PLACE", workshop().directory().string()},
      {"$INCLUDES", kSystemIncludes},
      {"$FRAME", frame()},
      {"$LTO", generated},
      {"$ZERO", "wrong at [0, 0]: got 0"}};
  for (const auto& [name, value] : all) {
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size()) {
      text.replace(at, name.size(), value);
    }
  }
  return text;
}

// Throws the names of the calls that succeed.
std::string with_checks(const std::string& checks) {
  return "std::string done;\nconst auto check = [&](const char* name, long result) {\n"
         "  if (result >= 0) done += std::string(name) + ' ';\n};\n" +
         checks + "if (!done.empty()) throw std::runtime_error(\"could: \" + done);\n";
}

TestSubmission submission_of(const Attack& attack) {
  TestSubmission submission(attack.name, "linear");
  const auto part = [&](const std::string& name) {
    const auto found = attack.parts.find(name);
    return found == attack.parts.end() ? "" : found->second;
  };
  if (!part("whole").empty()) return std::move(submission.write(kLinear, part("whole")));
  const std::string checks = part("checks").empty() ? "" : with_checks(part("checks"));
  submission.body("linear", part("code") + checks + "return Tensor({x.size(0), w.size(1)});");
  return std::move(submission.prepend(kLinear, kSystemIncludes + part("top")));
}

// The processes of the programs under test that are still there, and what lies in the workshop's
// places.
std::string left_behind() {
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

}  // namespace

const char* const kSystemIncludes =
    "#include <fcntl.h>\n#include <link.h>\n#include <pthread.h>\n#include <signal.h>\n"
    "#include <spawn.h>\n#include <sys/file.h>\n#include <sys/mman.h>\n#include <sys/prctl.h>\n"
    "#include <sys/ptrace.h>\n#include <sys/resource.h>\n#include <sys/socket.h>\n"
    "#include <sys/stat.h>\n#include <sys/syscall.h>\n#include <sys/wait.h>\n"
    "#include <sys/xattr.h>\n#include <unistd.h>\n#include <cstdio>\n#include <cstdlib>\n"
    "#include <cstring>\n#include <fstream>\n#include <iostream>\n#include <new>\n"
    "#include <stdexcept>\n#include <string>\n#include <thread>\n#include <vector>\n";

std::vector<Attack> attacks_in(const std::string& name) {
  const std::string file = "tests/grading/tests/hostile/attacks/" + name + ".txt";
  std::vector<Attack> attacks;
  for (const auto& [title, parts] : sections_of(filled_in(read_text(file)), "=== ")) {
    attacks.push_back({title, "", {}});
    for (const auto& [part, text] : sections_of(parts, "--- ")) {
      if (part.starts_with("says:")) {
        attacks.back().says = part.substr(std::min(part.size(), std::size_t{6}));
      } else {
        attacks.back().parts[part] = text;
      }
    }
  }
  return attacks;
}

void expect_nothing(const std::string& name, const Allowed& allowed) {
  const std::vector<Attack> attacks = attacks_in(name);
  ASSERT_FALSE(attacks.empty()) << name;
  std::vector<TestSubmission> all;
  for (const Attack& attack : attacks) all.push_back(submission_of(attack));
  all.emplace_back("right", "linear");
  const std::vector<Report> reports = grade_all(all, {}, allowed);
  for (std::size_t i = 0; i < attacks.size(); ++i) {
    const FunctionResult& linear = result_of(reports[i], "linear");
    EXPECT_EQ(linear.points(), 0) << attacks[i].name;
    for (const CaseResult& one : linear.cases) {
      EXPECT_TRUE(contains(one.cause, attacks[i].says)) << attacks[i].name << ": " << one.cause;
    }
  }
  EXPECT_EQ(result_of(reports.back(), "linear").points(), 9) << causes_of(reports.back(), "linear");
  EXPECT_EQ(left_behind(), "");
}

}  // namespace nn::grading
