#include "tests/grading/handout/handout.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/grading/assignment.h"

namespace nn::handout {
namespace {

namespace fs = std::filesystem;

// What the students get. Nothing else goes out: no build output, no git history, no notes that lie
// around, and of tests/ everything but the grader and the benchmark.
constexpr std::array kTop = {"Makefile", "README.md", ".clang-format", ".gitignore"};
constexpr std::array kRooms = {"common",
                               "lesson01_tensors",
                               "lesson02_linear",
                               "lesson03_network",
                               "lesson04_training",
                               "data",
                               "tests"};
constexpr std::array<std::string_view, 10> kEndings = {".h",   ".cpp", ".md", ".sh", ".mk",
                                                       ".txt", ".csv", ".gz", ".py", ".svg"};
constexpr std::string_view kGrader = "tests/grading";
constexpr std::string_view kBench = "tests/bench";  // times each step, so it spells the steps out
constexpr std::string_view kProgress = "tests/progress";

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || !text) throw std::runtime_error("cannot read " + file.string());
  return std::move(text).str();
}

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
    if (path == kGrader || path == kBench) at.disable_recursion_pending();
    if (at->is_symlink() || !at->is_regular_file() || !is_handed_out(at->path())) continue;
    files.push_back(path);
  }
  std::ranges::sort(files);
  return files;
}

// The lines of C++ without blanks and comments; empty lines and lone braces are left out.
std::vector<std::string> bare_lines(const std::string& text) {
  std::vector<std::string> bare;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    line = line.substr(0, line.find("//"));
    std::erase_if(line, [](unsigned char c) { return c <= ' '; });
    if (line.size() > 1) bare.push_back(line);
  }
  return bare;
}

// Into the order of the course. The markers and the list of assignments must name the same
// functions: otherwise something would be handed out that is not graded, or the reverse.
void sort_solutions(std::vector<Solution>& solutions) {
  const auto place = [](const Solution& solution) {
    return grading::place_of(solution.lesson, solution.function);
  };
  for (const grading::Assignment& assignment : grading::kAssignments) {
    const auto is_it = [&](const Solution& solution) {
      return solution.function == assignment.function && solution.file == assignment.file;
    };
    if (std::ranges::count_if(solutions, is_it) == 1) continue;
    throw std::runtime_error(std::string(assignment.file) + ": expected one solution marked in " +
                             std::string(assignment.function) +
                             ", which tests/grading/assignment.h lists");
  }
  for (const Solution& solution : solutions) {
    const std::size_t at = place(solution);
    const bool listed = at < grading::kAssignments.size();
    if (listed && grading::kAssignments[at].file == solution.file) continue;
    throw std::runtime_error(solution.file + ": a solution is marked in " + solution.function +
                             ", which tests/grading/assignment.h does not list");
  }
  std::ranges::sort(solutions, {}, place);
}

// How far the student is: the rule, the script, and the list of the functions.
void add_progress(const fs::path& root, Handout& handout) {
  const std::string progress(kProgress);
  for (const std::string name : {"progress.mk", "progress.sh"}) {
    handout.files[progress + '/' + name] = read_file(root / kGrader / "handout" / name);
  }
  std::string& list = handout.files[progress + "/functions.txt"];
  for (const Solution& solution : handout.solutions) {
    list += solution.lesson + ' ' + solution.function + ' ' + solution.file + '\n';
  }
}

}  // namespace

bool holds_solution(const std::string& text, const Solution& solution) {
  constexpr std::size_t kWindow = 3;
  const std::vector<std::string> code = bare_lines(solution.code);
  const std::vector<std::string> lines = bare_lines(text);
  const auto size = static_cast<std::ptrdiff_t>(std::min(code.size(), kWindow));
  for (auto from = code.begin(); code.end() - from >= size; ++from) {
    if (std::search(lines.begin(), lines.end(), from, from + size) != lines.end()) return true;
  }
  return false;
}

Handout make_handout(const fs::path& root) {
  Handout handout;
  for (const std::string name : kTop) {
    if (fs::is_regular_file(root / name)) handout.files[name] = read_file(root / name);
  }
  for (const std::string room : kRooms) {
    for (const std::string& file : files_in(root, room)) {
      std::string text = read_file(root / file);
      if (room.starts_with("lesson") && file.ends_with(".cpp")) {
        Stripped stripped = strip_solutions(file, text);
        text = std::move(stripped.text);
        std::ranges::move(stripped.solutions, std::back_inserter(handout.solutions));
      } else if (file.ends_with(".cpp") || file.ends_with(".h")) {
        require_no_markers(file, text);
      }
      handout.files[file] = std::move(text);
    }
  }
  sort_solutions(handout.solutions);
  add_progress(root, handout);
  for (const auto& [file, text] : handout.files) {
    if (file.ends_with(".gz")) continue;
    for (const Solution& solution : handout.solutions) {
      if (!holds_solution(text, solution)) continue;
      throw std::runtime_error(file + ": holds the solution of " + solution.lesson + ' ' +
                               solution.function + ", expected only between markers in " +
                               solution.file);
    }
  }
  return handout;
}

void write_handout(const Handout& handout, const fs::path& out) {
  if (fs::exists(fs::symlink_status(out)) && !(fs::is_directory(out) && fs::is_empty(out))) {
    throw std::runtime_error(out.string() + " exists and is not an empty directory: name another");
  }
  // Beside `out`, so that the rename at the end is one step.
  const fs::path target = fs::absolute(out).lexically_normal();
  fs::path unfinished = target.has_filename() ? target : target.parent_path();
  unfinished += ".unfinished";
  fs::remove_all(unfinished);
  for (const auto& [name, text] : handout.files) {
    const fs::path file = unfinished / name;
    fs::create_directories(file.parent_path());
    std::ofstream written(file, std::ios::binary);
    written << text;
    written.close();
    if (!written) throw std::runtime_error("cannot write " + file.string());
    if (name.ends_with(".sh")) {
      fs::permissions(file, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                      fs::perm_options::add);
    }
  }
  fs::remove(target);  // an empty directory, if anything
  fs::rename(unfinished, target);
}

}  // namespace nn::handout
