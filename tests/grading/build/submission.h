// What is taken from a submission: the sources and headers in its lesson directories.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

// The largest file that is accepted, some thirty times the size of the longest lesson source, the
// most of all files together, and how many, three times a handout's. The length of a name is
// that of a file system's, less what we append to it while we write.
inline constexpr std::size_t kLargestSource = 256 * 1024;
inline constexpr std::size_t kLargestSubmission = 4 * 1024 * 1024;
inline constexpr std::size_t kMostFiles = 300;
inline constexpr std::size_t kLongestName = 200;

struct Submission {
  std::string name;
  std::map<std::string, std::string> files;     // what can be compiled: the text by its path
  std::map<std::string, std::string> problems;  // why others were not taken, by their paths
  std::vector<std::string> notes;               // what the report should say of it
};

// The directory of a submission in which its lesson directories lie: `top` itself or, where the
// tree was packed inside of other directories, one below. `top` if there is none.
std::filesystem::path find_tree(const std::filesystem::path& top);

// Reads the .cpp and .h files of the lesson directories. Takes only regular files with one name: no
// symbolic link anywhere below the directory, no second name (hard link), no device or pipe. Never
// waits and never throws for what a student can cause.
Submission read_submission(const std::string& name, const std::filesystem::path& top);

// Why this file of the submission cannot be compiled.
std::string problem_of(const Submission& submission, std::string_view file);

}  // namespace nn::grading
