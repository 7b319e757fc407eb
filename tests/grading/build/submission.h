// What is taken from a submission: the lesson sources that students write, and nothing else.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace nn::grading {

// The largest source that is accepted: some thirty times the size of the longest lesson source.
inline constexpr std::size_t kLargestSource = 256 * 1024;

struct Source {
  std::string text;
  std::string problem;  // why it was not taken, "" if it was
};

// Reads `file`, a path of assignment.h, below the directory of a submission. Takes only a regular
// file with one name: no symbolic link anywhere below the directory, no second name (hard link), no
// device or pipe, and at most kLargestSource bytes. Never waits and never throws for what a student
// can cause.
Source read_source(const std::filesystem::path& submission, std::string_view file);

}  // namespace nn::grading
