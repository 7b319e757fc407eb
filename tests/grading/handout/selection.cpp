#include <algorithm>
#include <array>
#include <string_view>

#include "tests/grading/handout/handout.h"
#include "tests/support/rooms.h"

namespace nn::handout {
namespace {

namespace fs = std::filesystem;

// What the students get. Nothing else goes out: no build output, no git history, no notes that lie
// around, and of tests/ everything but the four directories below.
constexpr std::array kTop = {"Makefile", "README.md", ".clang-format", ".gitattributes",
                             ".gitignore"};
constexpr std::array<std::string_view, 13> kEndings = {".h",    ".cpp", ".md", ".sh", ".mk",
                                                       ".txt",  ".csv", ".gz", ".py", ".svg",
                                                       ".html", ".css", ".js"};
constexpr std::string_view kGrader = "tests/grading";
constexpr std::string_view kBench = "tests/bench";  // times each step, so it spells the steps out
constexpr std::string_view kFaults = "tests/mutation";  // quotes what is to be written
constexpr std::string_view kTexts = "tests/readme";     // the texts speak of both of these

bool is_handed_out(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name.starts_with('.')) return false;
  if (name == "SHA256SUMS") return true;
  return std::ranges::find(kEndings, file.extension().string()) != kEndings.end();
}

// The files of a directory and below, in the order of their names, as paths from the root.
std::vector<std::string> files_in(const fs::path& root, const std::string& room) {
  std::vector<std::string> files;
  for (auto at = fs::recursive_directory_iterator(root / room); at != fs::end(at); ++at) {
    const std::string path = at->path().lexically_relative(root).generic_string();
    if (path == kGrader || path == kBench || path == kFaults || path == kTexts)
      at.disable_recursion_pending();
    if (at->is_symlink() || !at->is_regular_file() || !is_handed_out(at->path())) continue;
    files.push_back(path);
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::vector<std::string> handed_out_files(const fs::path& root) {
  std::vector<std::string> files;
  for (const std::string name : kTop) {
    if (fs::is_regular_file(root / name)) files.push_back(name);
  }
  for (const std::string_view room : rooms::kTop) {
    const std::vector<std::string> in_room = files_in(root, std::string(room));
    files.insert(files.end(), in_room.begin(), in_room.end());
  }
  return files;
}

}  // namespace nn::handout
