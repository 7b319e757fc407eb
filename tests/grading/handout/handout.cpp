#include "tests/grading/handout/handout.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "common/program/whole_file.h"
#include "tests/grading/course/assignment.h"
#include "tests/support/files.h"
#include "tests/support/line_links.h"

namespace nn::handout {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGrader = "tests/grading";
constexpr std::string_view kProgress = "tests/progress";

std::size_t place_of(const Solution& solution) {
  return grading::place_of(solution.lesson, solution.function);
}

// Does this lesson come before the one that is named, if one is?
bool comes_before(const std::string& lesson, const std::string& named) {
  const auto place = [](const std::string& of) {
    return std::ranges::find(grading::kAssignments, of, &grading::Assignment::lesson);
  };
  return !named.empty() && place(lesson) < place(named);
}

void sort_into_course(std::vector<Solution>& solutions) {
  std::ranges::sort(solutions, {}, place_of);
}

// The markers and the list of assignments must name the same functions: otherwise something would
// be handed out that is not graded, or the reverse.
void require_all_listed(const std::vector<Solution>& solutions) {
  for (const grading::Assignment& assignment : grading::kAssignments) {
    const auto is_it = [&](const Solution& solution) {
      return solution.function == assignment.function && solution.file == assignment.file;
    };
    if (std::ranges::count_if(solutions, is_it) == 1) continue;
    throw std::runtime_error(std::string(assignment.file) + ": expected one solution marked in " +
                             std::string(assignment.function) +
                             ", which tests/grading/course/assignment.h lists");
  }
  for (const Solution& solution : solutions) {
    const std::size_t at = place_of(solution);
    const bool listed = at < grading::kAssignments.size();
    if (listed && grading::kAssignments[at].file == solution.file) continue;
    throw std::runtime_error(solution.file + ": a solution is marked in " + solution.function +
                             ", which tests/grading/course/assignment.h does not list");
  }
}

// How far the student is: the rule, the script, and the list of the functions.
void add_progress(const fs::path& root, Handout& handout) {
  const std::string progress(kProgress);
  for (const std::string name : {"progress.mk", "progress.sh"}) {
    handout.files[progress + '/' + name] = read_whole_file(root / kGrader / "handout" / name);
  }
  std::string& list = handout.files[progress + "/functions.txt"];
  for (const Solution& solution : handout.solutions) {
    list += solution.lesson + ' ' + solution.function + ' ' + solution.file + '\n';
  }
}

// The texts lead to lines, and in the students' edition these are others. A link to what the
// student is to write leads to its file.
void mend_links(std::map<std::string, std::string>& files) {
  for (auto& [name, content] : files) {
    if (!name.ends_with(".md")) continue;
    const fs::path here = fs::path(name).parent_path();
    const auto read = [&](const std::string& file) {
      const auto found = files.find((here / file).lexically_normal().generic_string());
      return found == files.end() ? std::string() : found->second;
    };
    content = text::with_fresh_links(content, read, text::Missing::kLosesItsLines);
  }
}

}  // namespace

Handout make_handout(const fs::path& root, const std::string& lesson) {
  Handout handout;
  std::vector<Solution> solved;
  for (const std::string& file : handed_out_files(root)) {
    std::string text = read_whole_file(root / file);
    if (file.starts_with("lesson") && file.ends_with(".cpp")) {
      Stripped stripped = strip_solutions(file, text);
      const bool is_before =
          !stripped.solutions.empty() && comes_before(stripped.solutions[0].lesson, lesson);
      text = is_before ? without_markers(text) : std::move(stripped.text);
      std::ranges::move(stripped.solutions,
                        std::back_inserter(is_before ? solved : handout.solutions));
    } else if (file.ends_with(".cpp") || file.ends_with(".h")) {
      require_no_markers(file, text);
    }
    handout.files[file] = std::move(text);
  }
  std::vector<Solution> all = handout.solutions;
  all.insert(all.end(), solved.begin(), solved.end());
  require_all_listed(all);
  sort_into_course(handout.solutions);
  add_progress(root, handout);
  mend_links(handout.files);
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
    write_text(file, text);
    if (name.ends_with(".sh")) {
      fs::permissions(file, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                      fs::perm_options::add);
    }
  }
  fs::remove(target);  // an empty directory, if anything
  fs::rename(unfinished, target);
}

}  // namespace nn::handout
