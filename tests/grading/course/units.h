// The lesson sources that students write, and what each is linked with to be graded.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace nn::grading {

// One source. It is compiled by itself and linked with the reference of everything else that it
// needs, so that a mistake elsewhere, or a source that does not compile, costs nothing here.
struct Unit {
  std::string_view file;                // "lesson02_linear/linear.cpp"
  std::vector<std::string_view> needs;  // sources of its own room that are linked

  std::string_view name() const;    // "linear", of its main object
  std::string_view lesson() const;  // "lesson02", of its adapters' object

  // Those of kRooms that come before its own: all their objects are linked.
  std::span<const std::string_view> rooms_before() const;

  // May its source use what stands in this file: of its own room, or of one before?
  bool reaches(std::string_view other) const;
};

// The rooms whose sources a unit may build on, in the order of the course.
inline constexpr std::string_view kRooms[] = {"lesson01_tensors", "lesson02_linear",
                                              "lesson03_network", "lesson04_training",
                                              "lesson04_training/beyond"};

// "lesson02_linear" of "lesson02_linear/linear.cpp".
std::string_view room_of(std::string_view file);

const std::vector<Unit>& units();

// The unit of a source; throws std::logic_error if it is none.
const Unit& unit_of(std::string_view file);

// When a unit may be graded: phase 0 holds no reference of another unit, phase n only those of
// phases before. All gradings of a phase end before those of the next begin: see README.md, "Time's
// arrow".
std::size_t phase_of(const Unit& unit);

// The units whose reference is linked into the programs of this one.
std::vector<const Unit*> references_of(const Unit& unit);

}  // namespace nn::grading
