#include "tests/grading/tests/next/planted.h"

#include <sstream>
#include <stdexcept>
#include <string_view>

#include "tests/grading/course/assignment.h"
#include "tests/grading/handout/markers.h"
#include "tests/support/files.h"

namespace nn::grading {

const char* const kIncludes =
    "#include <algorithm>\n#include <cmath>\n#include <numeric>\n#include <span>\n"
    "#include <utility>\n#include <vector>\n#include \"common/tensor/matmul.h\"\n"
    "#include \"common/tensor/reduce.h\"\n";

std::vector<Section> sections_of(const std::string& text, const std::string& start) {
  std::vector<Section> sections;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(start)) {
      sections.push_back({line.substr(start.size()), ""});
    } else if (sections.empty()) {
      throw std::runtime_error("expected '" + start + "' above this line: " + line);
    } else {
      sections.back().text += line + '\n';
    }
  }
  return sections;
}

std::vector<Planted> planted_in(const std::string& file) {
  std::vector<Planted> all;
  for (const auto& [name, bodies] : sections_of(read_text(file), "=== ")) {
    const std::size_t blank = name.rfind(' ');
    const std::size_t place = place_of(name.substr(0, blank), name.substr(blank + 1));
    if (place == kAssignments.size()) throw std::runtime_error("no such function: " + name);
    const Assignment& of = kAssignments[place];
    for (const auto& [title, body] : sections_of(bodies, "--- ")) {
      const bool is_right = title.starts_with("right: ");
      if (!is_right && !title.starts_with("wrong: ")) {
        throw std::runtime_error(file + ": neither right nor wrong: " + title);
      }
      all.push_back({std::string(of.lesson), std::string(of.function), std::string(of.file),
                     is_right, title.substr(7), body});
    }
  }
  return all;
}

std::vector<Planted> all_planted() {
  std::vector<Planted> all;
  for (const std::string lesson : {"lesson01", "lesson02", "lesson03", "lesson04", "beyond"}) {
    const std::vector<Planted> some = planted_in("tests/grading/tests/next/" + lesson + ".txt");
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

std::string with_body(const std::string& file, std::string text, const std::string& function,
                      const std::string& body) {
  std::size_t from = 0;
  for (const handout::Solution& solution : handout::strip_solutions(file, text).solutions) {
    constexpr std::string_view kBegin = "// BEGIN SOLUTION\n";
    from = text.find(kBegin, from) + kBegin.size();
    if (solution.function != function) continue;
    const std::size_t to = text.find("  // END SOLUTION", from);
    // A brace in the first column would end the function.
    std::istringstream lines(body);
    std::string indented;
    for (std::string line; std::getline(lines, line);) indented += "  " + line + '\n';
    return text.replace(from, to - from, indented);
  }
  throw std::logic_error("no solution is marked in " + function);
}

std::string source_with(const Planted& planted) {
  return kIncludes +
         with_body(planted.file, read_text(planted.file), planted.function, planted.body);
}

}  // namespace nn::grading
