// What `make next` says to mistakes, and to what is right but written otherwise.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <string>
#include <vector>

#include "tests/grading/course/assignment.h"
#include "tests/grading/tests/next/planted.h"
#include "tests/next/check.h"
#include "tests/next/contract.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// What `make test-next` passes on.
std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// What the student who wrote this body reads.
std::string said_to(const Planted& planted, const fs::path& dir) {
  const std::string source = (dir / "student.cpp").string();
  const std::string program = (dir / "bin/next").string();
  const std::string out = (dir / "out").string();
  fs::create_directories(dir / "bin");
  std::ofstream(source) << source_with(planted);
  const std::string command = "{ " + variable("NEXT_COMPILE") + " -c " + source + " -o " + source +
                              ".o && " + variable("NEXT_COMPILE") + " " + source + ".o " +
                              variable("NEXT_LINK") + " -o " + program + " && " + program +
                              "; } >" + out + " 2>&1";
  const int status = std::system(command.c_str());
  return read_text(out) + (status == 0 ? "" : "(not right)\n");
}

bool passes(const std::string& said) {
  return said.find("All 21 functions of the lessons are right") != said.npos;
}

// "named": it says what the mistake is. "shown": it gives what was got and what was expected. Only
// what is said of this function counts.
std::string kind_of(const Planted& planted, const std::string& said) {
  const auto has = [&](const std::string& words) { return said.find(words) != said.npos; };
  if (passes(said)) return "missed";
  if (!has(planted.lesson + " " + planted.function + " is not right yet")) return "elsewhere";
  for (const char* words :
       {"It looks as if", "it crashed", "it threw", "come to an end", "aborted"}) {
    if (has(words)) return "named";
  }
  return has("got ") && has("expected ") ? "shown" : "unclear";
}

// Every n-th of them, so that all functions have their turn; all with ALL=1.
std::vector<Planted> chosen(bool right) {
  std::vector<Planted> all = all_planted();
  std::erase_if(all, [&](const Planted& planted) {
    return planted.is_right != right || planted.lesson == "beyond";
  });
  if (!variable("ALL").empty()) return all;
  constexpr std::size_t kEvery = 13;
  std::vector<Planted> some;
  for (std::size_t i = 5; i < all.size(); i += kEvery) some.push_back(all[i]);
  return some;
}

// On as many processors as two; calls report(planted, what was said) for each.
template <class Report>
void try_all(const std::vector<Planted>& some, const Report& report) {
  const TempDir dir;
  std::vector<std::string> said(some.size());
  const auto half = [&](std::size_t from) {
    for (std::size_t i = from; i < some.size(); i += 2) {
      said[i] = said_to(some[i], dir.path() / std::to_string(from));
    }
  };
  std::future<void> other = std::async(std::launch::async, half, 1);
  half(0);
  other.get();
  for (std::size_t i = 0; i < some.size(); ++i) report(some[i], said[i]);
}

}  // namespace

TEST(Next, ChecksTheFunctionsOfTheCourseInItsOrder) {
  const std::vector<next::Check> checks = next::all_checks();
  ASSERT_EQ(checks.size(), place_of("beyond", "softmax")) << "those of the lessons";
  for (std::size_t i = 0; i < checks.size(); ++i) {
    EXPECT_EQ(checks[i].lesson, kAssignments[i].lesson);
    EXPECT_EQ(checks[i].function, kAssignments[i].function);
    EXPECT_EQ(checks[i].file, kAssignments[i].file);
    EXPECT_TRUE(contains(next::contract_of(checks[i]), checks[i].declared));
    EXPECT_GT(next::line_of(checks[i]), 0u) << checks[i].function;
    EXPECT_GE(checks[i].trials().size(), 2u) << checks[i].function;
    EXPECT_LE(checks[i].why.size(), 100u) << "the reason is one line";
  }
}

TEST(Next, EachFunctionHasEightMistakesAndOtherWaysToBeRight) {
  std::map<std::string, int> wrong, right;
  for (const Planted& planted : all_planted())
    ++(planted.is_right ? right : wrong)[planted.function];
  for (const Assignment& assignment : kAssignments) {
    if (assignment.lesson == "beyond") continue;
    EXPECT_GE(wrong[std::string(assignment.function)], 8) << assignment.function;
    EXPECT_GE(right[std::string(assignment.function)], 3) << assignment.function;
  }
}

TEST(Next, NamesNineMistakesOfTenOrShowsThem) {
  if (variable("NEXT_LINK").empty()) GTEST_SKIP() << "run it with make test-next";
  std::map<std::string, int> count;
  const std::vector<Planted> some = chosen(false);
  try_all(some, [&](const Planted& planted, const std::string& said) {
    const std::string kind = kind_of(planted, said);
    ++count[kind];
    const bool is_told = kind == "named" || kind == "shown";
    EXPECT_TRUE(is_told) << kind << ": " << planted.function << ", " << planted.what << "\n"
                         << said;
    if (!variable("ALL").empty() && kind != "named") {
      printf("%s: %s, %s\n%s", kind.c_str(), planted.function.c_str(), planted.what.c_str(),
             said.c_str());
    }
  });
  printf("make next: of %zu mistakes, %d named, %d shown with got and expected\n", some.size(),
         count["named"], count["shown"]);
}

TEST(Next, RefusesNothingThatIsRight) {
  if (variable("NEXT_LINK").empty()) GTEST_SKIP() << "run it with make test-next";
  try_all(chosen(true), [&](const Planted& planted, const std::string& said) {
    EXPECT_TRUE(passes(said)) << planted.function << ", " << planted.what << "\n" << said;
  });
}

}  // namespace nn::grading
