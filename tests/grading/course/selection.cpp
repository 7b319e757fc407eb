#include "tests/grading/course/selection.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace nn::grading {
namespace {

// The assignment of 100 points that a lesson belongs to: the course, or the section beyond it.
bool is_course(std::string_view lesson) { return lesson.starts_with("lesson"); }

bool is_chosen(std::string_view lesson, const std::string& chosen) {
  return chosen.empty() ? is_course(lesson) : lesson == chosen;
}

int read_points(const std::string& word, const std::string& line) {
  const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
  if (word.empty() || word.size() > 4 || !digits) {
    throw std::invalid_argument("POINTS: '" + line + "': expected a function and its points");
  }
  return std::stoi(word);
}

}  // namespace

Selection::Selection(std::string_view lesson, std::string_view points) {
  const std::string chosen = lesson_named(lesson);
  for (const Assignment& assignment : kAssignments) {
    if (!is_chosen(assignment.lesson, chosen)) continue;
    const Unit& unit = unit_of(assignment.file);
    for (Case& one : grading::cases_of(unit)) {
      if (one.function != assignment.function) continue;
      cases_.push_back({&assignment, &unit, std::move(one)});
    }
  }
  std::vector<Chosen*> all;
  for (Chosen& one : cases_) all.push_back(&one);
  scale(all, 100);
  std::istringstream lines{std::string(points)};
  for (std::string line; std::getline(lines, line);) {
    const std::string bare = line.substr(0, line.find('#'));
    std::istringstream in(bare);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    if (words.empty()) continue;
    const int given = read_points(words.back(), line);
    words.pop_back();
    std::vector<Chosen*> named;
    for (Chosen& one : cases_) {
      const bool has_lesson = words.size() == 2 && words[0] == one.assignment->lesson;
      const bool is_it = !words.empty() && words.back() == one.assignment->function;
      if (is_it && (words.size() == 1 || has_lesson)) named.push_back(&one);
    }
    if (named.empty()) {
      throw std::invalid_argument("POINTS: '" + line + "': there is no such function to grade");
    }
    scale(named, given);
  }
}

// So that they are whole numbers with the given sum, as near to their shares as can be.
void Selection::scale(const std::vector<Chosen*>& cases, int points) {
  int sum = 0;
  for (const Chosen* one : cases) sum += one->the_case.points;
  int before = 0;
  int given = 0;
  for (Chosen* one : cases) {
    before += one->the_case.points;
    const int until = sum == 0 ? points : (before * points + sum / 2) / sum;
    one->the_case.points = until - given;
    given = until;
  }
}

std::vector<const Unit*> Selection::units_of(std::size_t phase) const {
  std::vector<const Unit*> found;
  for (const Chosen& one : cases_) {
    const bool is_new = std::ranges::find(found, one.unit) == found.end();
    if (is_new && phase_of(*one.unit) == phase) found.push_back(one.unit);
  }
  return found;
}

std::size_t Selection::phases() const {
  std::size_t most = 0;
  for (const Chosen& one : cases_) most = std::max(most, phase_of(*one.unit) + 1);
  return most;
}

std::vector<const Chosen*> Selection::cases_of(const Unit& unit) const {
  std::vector<const Chosen*> found;
  for (const Chosen& one : cases_) {
    if (one.unit == &unit) found.push_back(&one);
  }
  return found;
}

}  // namespace nn::grading
