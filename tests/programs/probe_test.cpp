// What a build says where something is missing: the first thing that is wrong, and nothing else.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/checked.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

namespace {

namespace fs = std::filesystem;

// What `make` says from a place of its own. The tests run in the checkout's root.
Outcome make(const TempDir& dir, const std::string& words) {
  return run("unset MAKEFLAGS MAKELEVEL CXXFLAGS CPPFLAGS LDFLAGS; make -s BUILD=" +
             dir.path().string() + "/build " + words);
}

// A compiler that does `first` and is the real one otherwise.
std::string compiler(const TempDir& dir, const std::string& first) {
  const char* const real = std::getenv("CXX");
  const fs::path file = dir.path() / "c++";
  std::ofstream(file) << "#!/bin/sh\n"
                      << first << "\nexec " << (real ? real : "g++") << " \"$@\"\n";
  fs::permissions(file, fs::perms(0755));
  return "CXX=" + file.string() + " ";
}

void expect_probe(const Outcome& o, const std::string& part) {
  EXPECT_NE(o.status, 0);
  EXPECT_TRUE(contains(o.err.substr(0, o.err.find('\n')), part));
  EXPECT_EQ(part.find("is missing") == std::string::npos,
            o.err.find("is missing") == std::string::npos)
      << "not what is wrong: " << o.err;
}

}  // namespace

TEST(Probe, FindsNothingToSayWhereAllIsThere) {
  const TempDir dir;
  const Outcome o = make(dir, "have-openblas");
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.err + o.out, "");
}

TEST(Probe, TellsTheCompilerFromTheLibrary) {
  const TempDir dir;
  expect_probe(make(dir, "CXX=no-such-compiler have-openblas"),
               "No C++ compiler \"no-such-compiler\"");
  const std::string old =
      compiler(dir,
               "for a; do [ \"$a\" != -std=c++20 ] || { echo 'error: unrecognized option "
               "-std=c++20' >&2; exit 1; }; done");
  expect_probe(make(dir, old + "have-openblas"),
               "does not compile C++20: error: unrecognized option");
  expect_probe(make(dir, "CXXFLAGS=--no-such-flag have-openblas"), "does not compile C++20");
}

TEST(Probe, TellsAPlaceThatCannotBeWrittenTo) {
  const TempDir dir;
  dir.write("build", {});  // a file
  expect_probe(make(dir, "have-openblas"), "build cannot be written to");
}

TEST(Probe, TellsAnotherLibrarysHeaderFromNone) {
  const TempDir dir;
  fs::create_directory(dir.path() / "other");
  std::ofstream(dir.path() / "other" / "cblas.h") << "int cblas;\n";
  const std::string other = (dir.path() / "other").string();
  expect_probe(make(dir, "CPPFLAGS=-I" + other + " have-openblas"),
               "cblas.h is another library's, not OpenBLAS's: " + other + "/cblas.h");
  std::ofstream(dir.path() / "other" / "cblas.h") << "#include <no_such_file.h>\n";
  expect_probe(make(dir, "CPPFLAGS=-I" + other + " have-openblas"), "cblas.h does not compile");
  const std::string none = compiler(
      dir,
      "grep -q cblas.h \"$(dirname \"$0\")\"/build/probe.*/probe.cpp 2>/dev/null && { echo "
      "'fatal error: cblas.h: No such file or directory' >&2; exit 1; }");
  expect_probe(make(dir, none + "have-openblas"),
               "OpenBLAS is missing (there is no cblas.h): run `make setup`");
}

TEST(Probe, TellsALibraryThatIsMissingFromOneThatDoesNotRun) {
  const TempDir dir;
  expect_probe(make(dir, "BLAS_LIBS=-lno_such_blas have-openblas"),
               "OpenBLAS is missing (cblas.h is there");
  fs::create_directory(dir.path() / "lib");
  const std::string lib = (dir.path() / "lib").string();
  std::ofstream(dir.path() / "blas.c") << "int openblas_get_num_threads(void) { return 1; }\n";
  const std::string library = lib + "/libopenblas_here.so";
  if (run("cc -shared -fPIC -o " + library + " " + (dir.path() / "blas.c").string()).status != 0) {
    GTEST_SKIP() << "no C compiler";
  }
  const std::string libs = " BLAS_LIBS='-L" + lib + " -lopenblas_here'";
  expect_probe(make(dir, libs + " have-openblas"), "not when they run");
}

// What a setting means is built anew, whichever variable it stands in, and also if the words stay
// the same and the processor does not.
TEST(Probe, ANewSettingMakesTheOldOnesResultStale) {
  const TempDir dir;
  const std::string flags = (dir.path() / "build/flags").string();
  const auto recorded = [&](const std::string& settings) {
    const Outcome o = make(dir, settings + " " + flags);
    EXPECT_EQ(o.status, 0) << o.err;
    return read_text(flags);
  };
  const std::string plain = recorded("");
  EXPECT_EQ(recorded(""), plain);
  for (const std::string setting : {"CPPFLAGS=-DNN_X", "CXXFLAGS=-g", "LDFLAGS=-Wl,-O1",
                                    "NATIVE=", "OPTIMISE=-O1", "BLAS_FLAGS=-DNN_Y"}) {
    if (kChecked && setting == "NATIVE=") continue;  // SANITIZE=1 builds without it
    EXPECT_NE(recorded(setting), plain) << setting;
  }
  const std::string first = recorded(compiler(dir, ""));
  EXPECT_NE(recorded(compiler(dir, "set -- -D__AVX1024__=1 \"$@\"")), first) << "another processor";
}
