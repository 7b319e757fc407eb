#include "tests/grading/build/problems.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "tests/grading/build/elf.h"
#include "tests/grading/report/text.h"

namespace nn::grading {
namespace {

// The first line of what a compiler or linker says that tells what is wrong.
std::string first_error(const std::string& output) {
  std::istringstream in(output);
  for (std::string line; std::getline(in, line);) {
    for (const std::string_view sign : {"multiple definition of", "undefined reference to"}) {
      const std::size_t at = line.find(sign);
      if (at != std::string::npos) return printable(line.substr(at, line.find(';', at) - at), 200);
    }
    if (line.find("error:") != std::string::npos) return printable(line, 300);
  }
  return printable(output.substr(0, output.find('\n')), 300);
}

}  // namespace

std::string problem_of(const Ended& ended, const Limits& limits, const std::string& what,
                       const std::string& doing) {
  switch (ended.how) {
    case Ended::How::kExited:
      if (ended.number == 0) return "";
      return "did not " + doing + ": " + first_error(ended.output);
    case Ended::How::kKilled:
      return "did not " + doing + ": " + what + " was ended by signal " +
             std::to_string(ended.number);
    case Ended::How::kTooMuchOutput:
      return "did not " + doing + ": " + what + " says too much";
    case Ended::How::kNotStarted:
      throw std::runtime_error(what + ": " + ended.output);
    case Ended::How::kWallTime:
    case Ended::How::kCpuTime:
      break;
  }
  return "did not " + doing + ": " + what + " ran out of time (" +
         std::to_string(limits.cpu_seconds) + " s)";
}

std::string problem_of_program(const std::string& program, const std::vector<std::string>& own,
                               const std::string& reference) {
  const Symbols present = symbols_of(program);
  std::set<std::string> brought;
  for (const std::string& object : own) brought.merge(symbols_of(object).defined);
  for (const std::string& symbol : symbols_of(reference).defined) {
    if (present.defined.contains(symbol) && !brought.contains(symbol)) {
      return "did not link: it holds the reference's " + printable(symbol, 100);
    }
  }
  for (const Code& code : code_in(reference)) {
    const auto holds = [&](const std::string& object) { return holds_code(object, code); };
    if (holds(program) && std::ranges::none_of(own, holds)) {
      return "did not link: it holds the code of the reference's " + printable(code.name, 100);
    }
  }
  return "";
}

}  // namespace nn::grading
