#include "tests/grading/report/class_report.h"

#include <map>
#include <string_view>

#include "tests/grading/answer/values.h"
#include "tests/grading/report/columns.h"

namespace nn::grading {
namespace {

std::string for_csv(const std::string& text) {
  std::string result = "\"";
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

}  // namespace

std::string class_table(const std::vector<Graded>& graded) {
  std::string text;
  for (const Graded& one : graded) {
    if (text.empty()) {
      text = padded("submission", 32);
      for (const auto& [lesson, points] : points_by_lesson(one.report)) {
        text += "  " + std::string(lesson);
      }
      text += "  points\n";
    }
    text += padded(printable(one.name, 100), 32);
    for (const auto& [lesson, points] : points_by_lesson(one.report)) text += right(points, 10);
    text += right(one.report.points(), 8) + '\n';
  }
  return text;
}

std::string class_csv(const std::vector<Graded>& graded) {
  std::string text;
  for (const Graded& one : graded) {
    if (text.empty()) {
      text = "submission";
      for (const FunctionResult& function : one.report.functions) {
        text += ',' + full_name(function.assignment);
      }
      text += ",points,seed\n";
    }
    text += for_csv(one.name);
    for (const FunctionResult& function : one.report.functions) {
      text += ',' + std::to_string(function.points());
    }
    text +=
        ',' + std::to_string(one.report.points()) + ',' + std::to_string(one.report.seed) + '\n';
  }
  return text;
}

}  // namespace nn::grading
