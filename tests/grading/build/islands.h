// The islands: for each unit a directory with exactly the headers and objects that its compile and
// link may read, and for each program one with exactly what it may read when it runs.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/grading/build/toolchain.h"
#include "tests/grading/course/units.h"

namespace nn::grading {

class Islands {
 public:
  // Makes them in `directory`, as hard links of one copy. Throws std::runtime_error if something is
  // missing.
  Islands(const Toolchain& toolchain, const std::filesystem::path& directory);

  std::filesystem::path include(const Unit& unit) const { return of(unit) / "include"; }
  std::filesystem::path objects(const Unit& unit) const { return of(unit) / "objects"; }
  const std::vector<std::filesystem::path>& object_files(const Unit& unit) const;

  // The symbols that these objects define, and the object of the unit's own reference. The latter
  // is in no island: it is what no program may hold.
  const std::set<std::string>& defined(const Unit& unit) const;
  std::string reference(const Unit& unit) const;

  // Moves a program, and links the libraries that it loads, into `directory`, as "program" and
  // "lib/".
  void furnish(const std::filesystem::path& program, const std::filesystem::path& directory) const;

  // The judge's program, furnished. Nobody but the grader knows the way.
  std::filesystem::path judge() const { return directory_ / "judge"; }

 private:
  std::filesystem::path of(const Unit& unit) const { return directory_ / "units" / unit.name(); }
  void settle(const Unit& unit);

  std::filesystem::path built_;      // where the teacher's objects are
  std::filesystem::path directory_;  // where all of it lies
  std::filesystem::path headers_;
  std::filesystem::path linked_;
  std::vector<std::filesystem::path> libraries_;
  std::map<std::string_view, std::vector<std::filesystem::path>> object_files_;
  std::map<std::string_view, std::set<std::string>> defined_;
};

}  // namespace nn::grading
