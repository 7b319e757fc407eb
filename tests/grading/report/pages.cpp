// The reports that students read: Markdown and HTML.
#include <cstdio>
#include <string>
#include <string_view>

#include "tests/grading/report/report.h"
#include "tests/grading/report/text.h"

namespace nn::grading {
namespace {

std::string replaced(std::string_view text, std::string_view special,
                     std::string (*replacement)(char)) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      result += c;
    } else {
      result += replacement(c);
    }
  }
  return result;
}

std::string for_html(std::string_view text) {
  return replaced(text, "&<>\"'", [](char c) { return "&#" + std::to_string(int{c}) + ';'; });
}

// What a student's program says must not become a link, a picture or HTML.
std::string for_markdown(std::string_view text) {
  return replaced(text, "\\`*_{}[]<>()#+!|&~", [](char c) { return std::string("\\") + c; });
}

std::string name_of_student(const Report& report) {
  return report.name.empty() ? "submission" : printable(report.name, 200);
}

std::string time_of(const Report& report) {
  char text[64];
  std::snprintf(text, sizeof text, "graded in %.1f s", report.seconds);
  return text;
}

}  // namespace

std::string markdown(const Report& report) {
  std::string text = "# " + for_markdown(name_of_student(report)) + ": " +
                     std::to_string(report.points()) + " of " +
                     std::to_string(report.max_points()) +
                     " points\n\n| function | points | of | |\n|---|---:|---:|---|\n";
  std::string details;
  for (const FunctionResult& function : report.functions) {
    const std::string name = for_markdown(full_name(function.assignment));
    text += "| " + name + " | " + std::to_string(function.points()) + " | " +
            std::to_string(function.max_points()) + " | " +
            std::string(name_of(function.outcome())) + " |\n";
    const std::vector<std::string> lines = causes(function);
    if (!lines.empty()) details += "\n## " + name + "\n\n";
    for (const std::string& line : lines) details += "- " + for_markdown(line) + '\n';
  }
  text += details + "\nSeed " + std::to_string(report.seed) + ", " + time_of(report) + ".\n";
  for (const std::string& note : report.notes) text += "\nNote: " + for_markdown(note) + ".\n";
  return text;
}

std::string page(const Report& report) {
  std::string text =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'\">\n<title>" +
      for_html(name_of_student(report)) +
      "</title>\n<style>\n"
      "body { font: 16px/1.5 sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em }\n"
      "table { border-collapse: collapse; width: 100% }\n"
      "td, th { text-align: left; padding: .3em .6em; border-top: 1px solid #ccc; "
      "vertical-align: top }\n.n { text-align: right; white-space: nowrap }\n"
      ".failed, .not { background: #fdecea }\n"
      "small { overflow-wrap: anywhere; display: block }\n</style>\n<h1>" +
      for_html(name_of_student(report)) + "</h1>\n<p><strong>" + std::to_string(report.points()) +
      " of " + std::to_string(report.max_points()) +
      " points</strong></p>\n<table>\n<tr><th>function<th class=\"n\">points<th>\n";
  for (const FunctionResult& function : report.functions) {
    const bool passed = function.outcome() == Outcome::kPassed;
    text += "<tr class=\"" + std::string(passed ? "passed" : "failed") + "\"><td>" +
            for_html(full_name(function.assignment)) + "<td class=\"n\">" +
            std::to_string(function.points()) + " of " + std::to_string(function.max_points()) +
            "<td>" + std::string(name_of(function.outcome()));
    for (const std::string& cause : causes(function)) {
      text += "<small>" + for_html(cause) + "</small>";
    }
    text += '\n';
  }
  text += "</table>\n<p>Seed " + std::to_string(report.seed) + ", " + time_of(report) + ".</p>\n";
  for (const std::string& note : report.notes) text += "<p>Note: " + for_html(note) + ".</p>\n";
  return text + "</html>\n";
}

}  // namespace nn::grading
