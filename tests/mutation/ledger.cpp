#include "tests/mutation/ledger.h"

#include <fstream>
#include <stdexcept>

namespace mutation {

Ledger::Ledger(std::filesystem::path file) : file_(std::move(file)) {
  std::ifstream in(file_);
  for (std::string key, test; in >> key && std::getline(in >> std::ws, test);) caught_[key] = test;
}

std::string Ledger::caught_by(const std::string& key) const {
  const auto found = caught_.find(key);
  return found == caught_.end() ? "" : found->second;
}

void Ledger::note(const std::string& key, const std::string& test) {
  caught_[key] = test;
  std::ofstream out(file_, std::ios::app);
  out << key << ' ' << test << std::endl;
  if (!out) throw std::runtime_error(file_.string() + ": cannot be written");
}

}  // namespace mutation
