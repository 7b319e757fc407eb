// What came of each fault, kept on disk: a run that was interrupted goes on where it stopped, and
// after the tests have been mended only what they had missed is tried again.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace mutation {

class Ledger {
 public:
  explicit Ledger(std::filesystem::path file);

  // Which tests caught the fault of this key; empty if none did, or it was not tried.
  std::string caught_by(const std::string& key) const;

  // Notes it at once.
  void note(const std::string& key, const std::string& test);

 private:
  std::filesystem::path file_;
  std::map<std::string, std::string> caught_;
};

}  // namespace mutation
