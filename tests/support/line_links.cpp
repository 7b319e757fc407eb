#include "tests/support/line_links.h"

#include <cctype>
#include <cstddef>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "tests/support/files.h"

namespace text {
namespace {

std::vector<std::string> split(const std::string& source) {
  std::vector<std::string> lines;
  std::istringstream in(source);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Where a definition at the outermost level starts: `name(` or `class name` in a line that is
// neither indented nor a comment. lines.size() if there is none.
std::size_t definition_of(const std::vector<std::string>& lines, const std::string& name) {
  if (!std::regex_match(name, std::regex("[A-Za-z_][A-Za-z_0-9:]*"))) return lines.size();
  const std::regex defines("(^|[ &*])" + name + "\\(|^(class|struct) " + name + " ");
  std::size_t at = 0;
  while (at < lines.size() && (lines[at].empty() || std::isalpha(lines[at][0]) == 0 ||
                               !std::regex_search(lines[at], defines))) {
    ++at;
  }
  return at;
}

// The last line of what starts at `first`: the semicolon of a declaration, or the closing brace of
// a definition, which is not indented.
std::size_t end_of(const std::vector<std::string>& lines, std::size_t first) {
  std::size_t last = first;
  while (last + 1 < lines.size() && lines[last].find_first_of("{;") == std::string::npos) ++last;
  if (!lines[last].ends_with('{')) return last;
  while (last + 1 < lines.size() && !lines[last].starts_with('}')) ++last;
  return last;
}

std::string range(std::size_t first, std::size_t last) {
  std::string lines = "L";
  lines += std::to_string(first + 1);
  if (last > first) lines += "-L" + std::to_string(last + 1);
  return lines;
}

}  // namespace

std::string lines_of_code(const std::string& source, const std::string& code) {
  const std::vector<std::string> lines = split(source);
  const std::size_t definition = definition_of(lines, code);
  if (definition < lines.size()) return range(definition, end_of(lines, definition));
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].find(code) != std::string::npos) return range(at, at);
  }
  return "";
}

std::string with_fresh_links(const std::string& markdown,
                             const std::function<std::string(const std::string& file)>& read,
                             Missing missing) {
  const std::regex link("\\[`([^`]+)`\\]\\(([^)#]+)#L[0-9L-]*\\)");
  std::string fresh;
  std::size_t copied = 0;
  for (std::sregex_iterator match(markdown.begin(), markdown.end(), link), end; match != end;
       ++match) {
    const std::string code = (*match)[1];
    const std::string file = (*match)[2];
    const std::string lines = lines_of_code(read(file), code);
    if (lines.empty() && missing == Missing::kThrows) {
      throw std::runtime_error(match->str() + ": there is no such code in " + file);
    }
    const auto start = static_cast<std::size_t>(match->position());
    fresh += markdown.substr(copied, start - copied);
    fresh += "[`" + code + "`](" + file + (lines.empty() ? "" : "#" + lines) + ")";
    copied = start + static_cast<std::size_t>(match->length());
  }
  return fresh + markdown.substr(copied);
}

std::string with_fresh_lines(const std::string& readme, const std::string& markdown) {
  const std::filesystem::path here = std::filesystem::path(readme).parent_path();
  return with_fresh_links(markdown,
                          [&](const std::string& file) { return read_text(here / file); });
}

}  // namespace text
