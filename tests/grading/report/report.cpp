#include "tests/grading/report/report.h"

#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include "tests/grading/report/columns.h"

namespace nn::grading {
namespace {

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kPassed:
      return "passed";
    case Outcome::kFailed:
      return "failed";
    case Outcome::kCouldNotRun:
      break;
  }
  return "could not be run";
}

// A line for each case that lost points; one for all of them if they have the same cause.
std::vector<std::string> causes(const FunctionResult& function) {
  std::vector<std::string> lines;
  bool all_the_same = true;
  for (const CaseResult& one : function.cases) {
    if (one.cause != function.cases.front().cause) all_the_same = false;
    if (!one.cause.empty()) lines.push_back(one.what + ": " + one.cause);
  }
  if (all_the_same && !lines.empty()) return {function.cases.front().cause};
  return lines;
}

// In quotes, for JSON. Only printable ASCII is let through.
std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c == '"' || c == '\\') {
      (result += '\\') += c;
    } else {
      result += c < ' ' || c > '~' ? '?' : c;
    }
  }
  return result + '"';
}

// The notes and the seed: what one must know to repeat a grading.
std::string summary(const Report& report) {
  std::string text = std::to_string(report.points()) + " of " +
                     std::to_string(report.max_points()) + " points, seed " +
                     std::to_string(report.seed) + "\n";
  for (const std::string& note : report.notes) text += "note: " + note + '\n';
  return text;
}

}  // namespace

std::string table(const Report& report) {
  std::string text;
  for (const FunctionResult& function : report.functions) {
    text += padded(full_name(function.assignment), 36) + right(function.points(), 4) + " of" +
            right(function.max_points(), 3) + "  " + std::string(name_of(function.outcome())) +
            '\n';
    for (const std::string& cause : causes(function)) text += "    " + cause + '\n';
  }
  return text + '\n' + summary(report);
}

std::string results_json(const Report& report) {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.1f", report.seconds);
  std::string json = "{\n  \"score\": " + std::to_string(report.points()) +
                     ",\n  \"execution_time\": " + seconds +
                     ",\n  \"output\": " + json_string(summary(report)) +
                     ",\n  \"stdout_visibility\": \"hidden\",\n  \"tests\": [";
  std::string_view lesson;
  int number = 0;
  for (const FunctionResult& function : report.functions) {
    if (number > 0) json += ',';
    if (lesson != function.assignment.lesson) number = 0;
    lesson = function.assignment.lesson;
    std::string output(name_of(function.outcome()));
    for (const std::string& cause : causes(function)) output += '\n' + cause;
    json += "\n    {\"name\": " + json_string(full_name(function.assignment)) + ", \"number\": " +
            json_string(std::string(1, lesson.back()) + '.' + std::to_string(++number)) +
            ", \"score\": " + std::to_string(function.points()) +
            ", \"max_score\": " + std::to_string(function.max_points()) + ", \"status\": " +
            json_string(function.outcome() == Outcome::kPassed ? "passed" : "failed") +
            ",\n     \"output\": " + json_string(output) + ", \"visibility\": \"visible\"}";
  }
  return json + "\n  ]\n}\n";
}

void write_whole(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::filesystem::path unfinished = file;
  unfinished += ".unfinished";
  std::ofstream out(unfinished, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + file.string());
  std::filesystem::rename(unfinished, file);
}

}  // namespace nn::grading
