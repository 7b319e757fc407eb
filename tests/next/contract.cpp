#include "tests/next/contract.h"

#include <fstream>
#include <vector>

namespace next {
namespace {

std::vector<std::string> lines_of(const std::string& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The first line that holds the words, from 1; 0 if none does.
std::size_t find(const std::vector<std::string>& lines, const std::string& words) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].find(words) != std::string::npos) return i + 1;
  }
  return 0;
}

std::string stub_of(const Check& check) {
  return "NotImplemented(\"" + check.lesson + " " + check.function + "\"";
}

}  // namespace

std::string contract_of(const Check& check) {
  const std::vector<std::string> lines = lines_of(check.header);
  const std::size_t found = find(lines, check.declared);
  if (found == 0) return "";
  std::size_t from = found - 1;
  while (from > 0 && !lines[from - 1].empty()) --from;
  std::size_t to = found - 1;
  while (to + 1 < lines.size() && lines[to].find_first_of(";{") == std::string::npos) ++to;
  std::string text;
  for (std::size_t i = from; i <= to; ++i) text += "  " + lines[i] + '\n';
  return text;
}

std::size_t line_of(const Check& check) {
  const std::vector<std::string> lines = lines_of(check.file);
  const std::size_t stub = find(lines, stub_of(check));
  return stub > 0 ? stub : find(lines, " " + check.function + "(");
}

std::string comment_of(const Check& check) {
  const std::vector<std::string> lines = lines_of(check.file);
  std::size_t definition = find(lines, check.declared);
  if (definition == 0) definition = find(lines, " " + check.function + "(");
  if (definition == 0) return "";
  std::size_t from = definition - 1;
  while (from > 0 && lines[from - 1].starts_with("//")) --from;
  std::string text;
  for (std::size_t i = from; i + 1 < definition; ++i) text += "  " + lines[i] + '\n';
  return text;
}

}  // namespace next
