#include <algorithm>
#include <cstddef>
#include <sstream>
#include <vector>

#include "tests/grading/handout/handout.h"

namespace nn::handout {
namespace {

// The lines of C++ without blanks and comments; empty lines and lone braces are left out.
std::vector<std::string> bare_lines(const std::string& text) {
  std::vector<std::string> bare;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    line = line.substr(0, line.find("//"));
    std::erase_if(line, [](unsigned char c) { return c <= ' '; });
    if (line.size() > 1) bare.push_back(line);
  }
  return bare;
}

}  // namespace

bool holds_solution(const std::string& text, const Solution& solution) {
  constexpr std::size_t kWindow = 3;
  const std::vector<std::string> code = bare_lines(solution.code);
  const std::vector<std::string> lines = bare_lines(text);
  const auto size = static_cast<std::ptrdiff_t>(std::min(code.size(), kWindow));
  for (auto from = code.begin(); code.end() - from >= size; ++from) {
    if (std::search(lines.begin(), lines.end(), from, from + size) != lines.end()) return true;
  }
  return false;
}

}  // namespace nn::handout
