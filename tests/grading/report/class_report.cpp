#include <cstdio>
#include <map>
#include <sstream>
#include <string_view>

#include "tests/grading/report/report.h"
#include "tests/grading/report/text.h"

namespace nn::grading {
namespace {

// In quotes. A spreadsheet takes what begins with one of four characters for a formula.
std::string for_csv(const std::string& text) {
  std::string result = "\"";
  if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos) {
    result += '\'';
  }
  for (const char c : printable(text)) result += c == '"' ? "\"\"" : std::string(1, c);
  return result + '"';
}

std::map<std::string_view, int> points_by_lesson(const Report& report) {
  std::map<std::string_view, int> points;
  for (const FunctionResult& function : report.functions) {
    points[function.assignment.lesson] += function.points();
  }
  return points;
}

struct Student {
  std::string name;
  std::string id;     // their number in Canvas or Moodle
  std::string login;  // what else the directory is named after
};

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// Moodle: "Ada Lovelace_1234567_assignsubmission_file". Canvas: "lovelaceada_12345_678901_work",
// with "LATE" before the numbers if it was.
Student student_of(const std::string& directory) {
  std::vector<std::string> parts;
  std::istringstream in(directory);
  for (std::string part; std::getline(in, part, '_');) parts.push_back(part);
  const bool is_moodle = parts.size() >= 3 && parts[2] == "assignsubmission";
  if (is_moodle && is_number(parts[1])) return {parts[0], parts[1], ""};
  const std::size_t at = parts.size() > 1 && parts[1] == "LATE" ? 2 : 1;
  if (parts.size() > at + 1 && is_number(parts[at]) && is_number(parts[at + 1])) {
    return {parts[0], parts[at], ""};
  }
  return {directory, "", directory};
}

}  // namespace

std::string class_table(const std::vector<Report>& reports) {
  std::string text;
  for (const Report& report : reports) {
    if (text.empty()) {
      text = padded("submission", 32);
      for (const auto& [lesson, points] : points_by_lesson(report)) {
        text += "  " + std::string(lesson);
      }
      text += "  points   time\n";
    }
    text += padded(printable(report.name, 100), 32);
    for (const auto& [lesson, points] : points_by_lesson(report)) {
      text += right(points, lesson.size() + 2);
    }
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%5.1f s", report.seconds);
    text += right(report.points(), 8) + seconds + '\n';
  }
  return text;
}

std::string class_csv(const std::vector<Report>& reports) {
  std::string text = "Student,ID,SIS User ID,SIS Login ID,Section,Neural network\n";
  for (const Report& report : reports) {
    const auto [name, id, login] = student_of(report.name);
    text += for_csv(name) + ',' + id + ",," + for_csv(login) + ",," +
            std::to_string(report.points()) + '\n';
  }
  return text;
}

std::string functions_csv(const std::vector<Report>& reports) {
  std::string text;
  for (const Report& report : reports) {
    if (text.empty()) {
      text = "submission";
      for (const FunctionResult& function : report.functions) {
        text += ',' + full_name(function.assignment);
      }
      text += ",points,seed\n";
    }
    text += for_csv(report.name);
    for (const FunctionResult& function : report.functions) {
      text += ',' + std::to_string(function.points());
    }
    text += ',' + std::to_string(report.points()) + ',' + std::to_string(report.seed) + '\n';
  }
  return text;
}

}  // namespace nn::grading
