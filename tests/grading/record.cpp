#include "tests/grading/record.h"

#include <cstdint>
#include <cstdio>

#include "common/program/whole_file.h"
#include "tests/grading/answer/bytes.h"
#include "tests/support/files.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

// Under the digest of all files: a submission with other ones is another.
std::string place_of(const Submission& submission, const std::string& name) {
  std::string all;
  for (const auto& [file, text] : submission.files) all += '\n' + file + ' ' + digest(text);
  return digest(submission.name) + digest(all) + '/' + name;
}

}  // namespace

std::string digest(const std::string& text) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash_of(text)));
  return digits;
}

std::string Record::stamp_of(const fs::path& directory) { return read_text(directory / "stamp"); }

Record::Record(fs::path directory, const std::string& stamp) : directory_(std::move(directory)) {
  if (stamp_of(directory_) == stamp) return;
  remove();
  write_text(directory_ / "stamp", stamp);
}

std::optional<std::string> Record::find(const Submission& submission,
                                        const std::string& name) const {
  const std::string place = place_of(submission, name);
  if (!directory_.empty()) {
    std::error_code error;
    if (!fs::exists(directory_ / place, error)) return std::nullopt;
    return read_whole_file(directory_ / place);
  }
  const std::scoped_lock lock(mutex_);
  const auto found = in_memory_.find(place);
  if (found == in_memory_.end()) return std::nullopt;
  return found->second;
}

void Record::keep(const Submission& submission, const std::string& name, const std::string& bytes) {
  const std::string place = place_of(submission, name);
  if (!directory_.empty()) return write_text(directory_ / place, bytes);
  const std::scoped_lock lock(mutex_);
  in_memory_[place] = bytes;
}

void Record::remove() const {
  std::error_code ignored;
  if (!directory_.empty()) fs::remove_all(directory_, ignored);
}

}  // namespace nn::grading
