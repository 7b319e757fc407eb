// The temporary directory in which the sources of students are built.
#pragma once

#include <atomic>
#include <filesystem>
#include <vector>

#include "tests/grading/course/units.h"

namespace nn::grading {

class Stage {
 public:
  // Makes it, with copies of the headers and of the objects that students' sources are linked with;
  // nothing in it holds a solution that can be read. `root` is the teacher's checkout, `objects`
  // where its objects are. Throws std::runtime_error if something is missing.
  Stage(const std::filesystem::path& root, const std::filesystem::path& objects);
  ~Stage();  // removes it
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path include() const { return path_ / "include"; }  // the headers
  std::filesystem::path given() const { return path_ / "given"; }      // the objects

  // A directory for one build, the only place where its compiler may write. Can be called from
  // several threads at once.
  std::filesystem::path make_job();

  // The objects that the source of this unit is linked with.
  std::vector<std::filesystem::path> given_to(const Unit& unit) const;

 private:
  Stage();

  std::filesystem::path path_;
  std::atomic<int> jobs_ = 0;
};

}  // namespace nn::grading
