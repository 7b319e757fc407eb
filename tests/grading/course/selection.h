// What is graded, and for how many points: lessons 1 to 4 by default, one of them, or the section
// beyond.
#pragma once

#include <string_view>
#include <vector>

#include "tests/grading/course/assignment.h"
#include "tests/grading/course/case.h"

namespace nn::grading {

// A case with the points that it has in this selection.
struct Chosen {
  const Assignment* assignment;
  const Unit* unit;
  Case the_case;
};

class Selection {
 public:
  // `lesson` is "", "1", "02", "lesson02" or "beyond"; `points` the text of a file of POINTS, ""
  // for none. Without either, the cases have their own points, 100 in all. One lesson is scaled to
  // 100. POINTS gives a function so many, a line each: "lesson02 linear 20", or "linear 20"; those
  // that it does not name keep what they have. Throws std::invalid_argument for what it does not
  // know.
  Selection() : Selection("", "") {}
  explicit Selection(std::string_view lesson, std::string_view points = "");

  const std::vector<Chosen>& cases() const& { return cases_; }
  const std::vector<Chosen>& cases() && = delete;  // they would outlive it

  // The units of a phase (see units.h), and how many phases there are.
  std::vector<const Unit*> units_of(std::size_t phase) const;
  std::size_t phases() const;

  // The cases of a unit, in order.
  std::vector<const Chosen*> cases_of(const Unit& unit) const;

 private:
  void scale(const std::vector<Chosen*>& cases, int points);

  std::vector<Chosen> cases_;
};

}  // namespace nn::grading
