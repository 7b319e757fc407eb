#include "tests/mutation/tree.h"

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "tests/support/files.h"
#include "tests/support/rooms.h"

namespace mutation {
namespace {

namespace fs = std::filesystem;

constexpr double kLongest = 1200;  // seconds, of a build

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

// The files of the project, as paths from the root.
std::set<fs::path> files_of(const fs::path& root) {
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.is_regular_file()) files.insert(entry.path().filename());
  }
  for (const std::string_view room : rooms::kTop) {
    if (!fs::exists(root / room)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / room)) {
      if (entry.is_regular_file()) files.insert(entry.path().lexically_relative(root));
    }
  }
  return files;
}

// The same files under other names, which takes no time. It holds because compilers and linkers
// write a new file in the place of the old one, and never into it.
void link_tree(const fs::path& from, const fs::path& to) {
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::create_hard_links);
}

}  // namespace

Tree::Tree(const fs::path& root, fs::path copy) : copy_(std::move(copy)) {
  fs::create_directories(copy_);
  fs::remove(copy_ / "whole");
  const std::set<fs::path> files = files_of(root);
  for (const fs::path& file : files_of(copy_)) {
    if (!files.contains(file)) fs::remove(copy_ / file);
  }
  for (const fs::path& file : files) {
    const std::string text = read_text(root / file);
    if (fs::exists(copy_ / file) && read_text(copy_ / file) == text) continue;
    write(copy_ / file, text);
    fs::permissions(copy_ / file, fs::status(root / file).permissions());
  }
  if (fs::exists(copy_ / "kept")) {  // an earlier run was interrupted
    fs::remove_all(copy_ / "build");
    fs::rename(copy_ / "kept", copy_ / "build");
  }
}

std::string Tree::source(const std::string& file) const { return read_text(copy_ / file); }

std::vector<std::string> Tree::files_named(const fs::path& directory,
                                           const std::string& start) const {
  std::vector<std::string> files;
  if (!fs::is_directory(copy_ / directory)) return files;
  for (const auto& entry : fs::directory_iterator(copy_ / directory)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name.starts_with(start)) {
      files.push_back((directory / name).string());
    }
  }
  return files;
}

// The Makefile's own rules, but not its questions what is installed and what the processor is,
// which take as long as a compilation.
Result Tree::build(const std::string& targets) const {
  std::vector<std::string> words = {"make",
                                    "-s",
                                    "NEEDS=",
                                    "NATIVE=",
                                    "MEANING=",
                                    "CXX=" + variable("CXX"),
                                    "LDFLAGS=" + variable("LDFLAGS"),
                                    "CXXFLAGS=" + variable("CXXFLAGS") + " -O1",
                                    "build/data/.verified"};
  std::istringstream in(targets);
  for (std::string target; in >> target;) words.push_back("build/bin/" + target);
  return run_command(words, copy_, {"MAKEFLAGS", "MFLAGS", "MAKELEVEL", "SANITIZE"}, kLongest);
}

// One thread: on a machine that is busy, those of OpenBLAS wait for each other.
Result Tree::test(const std::string& program, const std::string& filter, double limit) const {
  return run_command(
      {"build/bin/" + program}, copy_,
      {"GTEST_BRIEF=1", "GTEST_FAIL_FAST=1", "GTEST_FILTER=" + (filter.empty() ? "*" : filter),
       "OPENBLAS_NUM_THREADS=1", "GTEST_COLOR=no", "MNIST_DIR", "NN_MAKE"},
      limit);
}

void Tree::keep_build() const {
  fs::remove_all(copy_ / "kept");
  fs::remove_all(copy_ / "kept.new");
  link_tree(copy_ / "build", copy_ / "kept.new");
  fs::rename(copy_ / "kept.new", copy_ / "kept");
}

// The file itself is kept aside, for its time is what make goes by.
void Tree::put(const std::string& file, const std::string& text) const {
  fs::rename(copy_ / file, copy_ / "whole");
  write(copy_ / file, text);
}

void Tree::restore(const std::string& file) const {
  fs::rename(copy_ / "whole", copy_ / file);
  fs::remove_all(copy_ / "build");
  link_tree(copy_ / "kept", copy_ / "build");
}

}  // namespace mutation
