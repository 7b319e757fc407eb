// What is done of a grading. On disk: after an interruption it is not done again.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "tests/grading/build/submission.h"

namespace nn::grading {

class Record {
 public:
  // In memory: it ends with the grader.
  Record() = default;

  // In `directory`, for gradings that `stamp` describes: seed, selection, the grader itself. What
  // is there of another one is removed.
  Record(std::filesystem::path directory, const std::string& stamp);

  // The stamp of what is in a directory, "" if there is nothing.
  static std::string stamp_of(const std::filesystem::path& directory);

  // What was kept of a submission under this name, as long as its files are the same.
  std::optional<std::string> find(const Submission& submission, const std::string& name) const;
  void keep(const Submission& submission, const std::string& name, const std::string& bytes);

  // After the end: nothing is kept any more.
  void remove() const;

 private:
  std::filesystem::path directory_;
  std::map<std::string, std::string> in_memory_;
  mutable std::mutex mutex_;  // guards what is in memory
};

// A number for a text, another one for almost every other: 16 digits.
std::string digest(const std::string& text);

}  // namespace nn::grading
