#include <cstdio>
#include <string>
#include <string_view>

#include "tests/grading/report/report.h"

namespace nn::grading {
namespace {

// In quotes, for JSON, whose control characters are all written as codes.
std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c == '"' || c == '\\') {
      (result += '\\') += c;
    } else {
      result += static_cast<unsigned char>(c) < ' ' || c == 127 ? '?' : c;
    }
  }
  return result + '"';
}

std::string test_json(const FunctionResult& function, const std::string& number) {
  std::string output(name_of(function.outcome()));
  for (const std::string& cause : causes(function)) output += '\n' + cause;
  const bool passed = function.outcome() == Outcome::kPassed;
  return "\n    {\"name\": " + json_string(full_name(function.assignment)) +
         ", \"number\": " + json_string(number) +
         ", \"score\": " + std::to_string(function.points()) +
         ", \"max_score\": " + std::to_string(function.max_points()) +
         ", \"status\": " + json_string(passed ? "passed" : "failed") +
         ",\n     \"output\": " + json_string(output) + ", \"visibility\": \"visible\"}";
}

}  // namespace

std::string results_json(const Report& report) {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.1f", report.seconds);
  std::string json = "{\n  \"score\": " + std::to_string(report.points()) +
                     ",\n  \"execution_time\": " + seconds +
                     ",\n  \"output\": " + json_string(summary(report)) +
                     ",\n  \"stdout_visibility\": \"hidden\",\n  \"tests\": [";
  std::string_view lesson;
  int number = 0;
  bool is_first = true;
  for (const FunctionResult& function : report.functions) {
    if (lesson != function.assignment.lesson) number = 0;
    lesson = function.assignment.lesson;
    // "2.1": the lesson's digit, or the letter of a section
    const std::string place = std::string(1, lesson.back()) + '.' + std::to_string(++number);
    json += (is_first ? "" : ",") + test_json(function, place);
    is_first = false;
  }
  return json + "\n  ]\n}\n";
}

}  // namespace nn::grading
