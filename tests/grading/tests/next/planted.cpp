#include "tests/grading/tests/next/planted.h"

#include <sstream>
#include <stdexcept>

#include "tests/grading/course/assignment.h"
#include "tests/grading/handout/markers.h"
#include "tests/support/files.h"

namespace nn::grading {

const char* const kIncludes =
    "#include <algorithm>\n#include <cmath>\n#include <numeric>\n#include <span>\n"
    "#include <utility>\n#include <vector>\n#include \"common/tensor/matmul.h\"\n"
    "#include \"common/tensor/reduce.h\"\n";

std::vector<Planted> planted_in(const std::string& file) {
  std::vector<Planted> all;
  std::istringstream in(read_text(file));
  const Assignment* of = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      const std::size_t blank = line.rfind(' ');
      const std::size_t place = place_of(line.substr(4, blank - 4), line.substr(blank + 1));
      if (place == kAssignments.size()) throw std::runtime_error("no such function: " + line);
      of = &kAssignments[place];
    } else if (of != nullptr &&
               (line.starts_with("--- right: ") || line.starts_with("--- wrong: "))) {
      all.push_back({std::string(of->lesson), std::string(of->function), std::string(of->file),
                     line.starts_with("--- right"), line.substr(11), ""});
    } else if (!all.empty() && of != nullptr && all.back().function == of->function) {
      all.back().body += line + '\n';
    } else {
      throw std::runtime_error(file + ": this line belongs to no body: " + line);
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

std::string source_with(const Planted& planted) {
  const std::string text = read_text(planted.file);
  handout::Stripped stripped = handout::strip_solutions(planted.file, text, planted.function);
  for (const handout::Solution& solution : stripped.solutions) {
    if (solution.function != planted.function) continue;
    const std::size_t at = stripped.text.find(solution.stub());
    stripped.text.replace(at, solution.stub().size(), planted.body);
  }
  return kIncludes + stripped.text;
}

}  // namespace nn::grading
