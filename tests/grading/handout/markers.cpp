#include "tests/grading/handout/markers.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace nn::handout {
namespace {

enum class Marker { kNone, kBegin, kEnd };

constexpr std::string_view kBegin = "// BEGIN SOLUTION";
constexpr std::string_view kEnd = "// END SOLUTION";
constexpr std::string_view kInclude = "#include \"common/program/not_implemented.h\"";

[[noreturn]] void fail(const std::string& file, std::size_t line, const std::string& what) {
  throw std::runtime_error(file + ":" + std::to_string(line) + ": " + what);
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// "lesson02" of "lesson02_linear/linear.cpp"; a section within a lesson goes by its own name.
std::string lesson_of(const std::string& file) {
  const std::size_t first = file.find('/');
  const std::size_t last = file.rfind('/');
  return first == last ? file.substr(0, file.find('_')) : file.substr(first + 1, last - first - 1);
}

// What kind of marker the line is. Anything that looks like one must be one.
Marker marker_of(const std::string& file, std::size_t line_number, std::string_view line) {
  std::string letters;  // "beginsolution" for every way to write it
  for (const char c : line) {
    if (std::isalpha(static_cast<unsigned char>(c))) letters += static_cast<char>(std::tolower(c));
  }
  if (letters != "beginsolution" && letters != "endsolution") return Marker::kNone;
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const std::string_view text = line.substr(indent);
  if (text != kBegin && text != kEnd) {
    fail(file, line_number,
         "got '" + std::string(text) + "', expected exactly '" +
             std::string(letters == "beginsolution" ? kBegin : kEnd) + "'");
  }
  if (indent == 0) fail(file, line_number, "a marker must stand inside the body of a function");
  return text == kBegin ? Marker::kBegin : Marker::kEnd;
}

// The function whose definition starts with this line, "" for any other line: a definition starts
// in the first column, and its name is what stands before the first parenthesis.
std::string defined_function(std::string_view line) {
  if (line.empty() || !(std::isalpha(static_cast<unsigned char>(line[0])) || line[0] == '_')) {
    return "";
  }
  const std::size_t end = line.find('(');
  if (end == std::string_view::npos || line.ends_with(';')) return "";
  std::size_t start = end;
  const auto is_name = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == ':';
  };
  while (start > 0 && is_name(line[start - 1])) --start;
  return std::string(line.substr(start, end - start));
}

// Puts #include "common/program/not_implemented.h" where it belongs among the includes: sorted into
// those of the project, which come last, after the file's own header and the standard library's.
void add_include(std::vector<std::string>& lines) {
  std::size_t last = lines.size();
  std::size_t includes = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with("#include")) continue;
    if (includes > 0 && lines[i].starts_with("#include \"") && lines[i] > kInclude) {
      lines.emplace(lines.begin() + static_cast<std::ptrdiff_t>(i), kInclude);
      return;
    }
    last = i;
    ++includes;
  }
  if (last == lines.size()) {
    lines.insert(lines.begin(), {std::string(kInclude), ""});
    return;
  }
  const bool in_block = includes > 1 && lines[last].starts_with("#include \"");
  const auto after = lines.begin() + static_cast<std::ptrdiff_t>(last) + 1;
  if (in_block) {
    lines.emplace(after, kInclude);
  } else {
    lines.insert(after, {"", std::string(kInclude)});
  }
}

}  // namespace

std::string Solution::stub() const {
  return "throw NotImplemented(\"" + lesson + " " + function + "\", \"" + file + "\");";
}

Stripped strip_solutions(const std::string& file, std::string_view text) {
  Stripped result;
  std::vector<std::string> kept;
  std::string function;   // the definition that we are in, or the last one before
  std::size_t begun = 0;  // the line of the marker that is open, 0 for none
  std::size_t number = 0;
  for (const std::string& line : split_lines(text)) {
    ++number;
    switch (marker_of(file, number, line)) {
      case Marker::kBegin: {
        if (begun > 0) {
          fail(file, number, "BEGIN SOLUTION inside the one of line " + std::to_string(begun));
        }
        if (function.empty()) fail(file, number, "BEGIN SOLUTION outside a function");
        begun = number;
        result.solutions.push_back({lesson_of(file), function, file, ""});
        const std::string indent = line.substr(0, line.find_first_not_of(' '));
        kept.push_back(indent + result.solutions.back().stub());
        break;
      }
      case Marker::kEnd:
        if (begun == 0) fail(file, number, "END SOLUTION without a BEGIN SOLUTION before it");
        begun = 0;
        break;
      case Marker::kNone:
        if (begun > 0) {
          if (line == "}") fail(file, begun, "BEGIN SOLUTION is not closed in its function");
          result.solutions.back().code += line + '\n';
          break;
        }
        if (line == "}") function.clear();
        if (const std::string name = defined_function(line); !name.empty()) function = name;
        kept.push_back(line);
        break;
    }
  }
  if (begun > 0) fail(file, begun, "BEGIN SOLUTION is not closed");
  if (!result.solutions.empty()) add_include(kept);
  for (const std::string& line : kept) result.text += line + '\n';
  return result;
}

std::string without_markers(std::string_view text) {
  std::string rest;
  for (const std::string& line : split_lines(text)) {
    if (marker_of("", 0, line) == Marker::kNone) rest += line + '\n';
  }
  return rest;
}

void require_no_markers(const std::string& file, std::string_view text) {
  std::size_t number = 0;
  for (const std::string& line : split_lines(text)) {
    ++number;
    if (marker_of(file, number, line) != Marker::kNone) {
      fail(file, number, "a solution marker, expected only in the .cpp files of the lessons");
    }
  }
}

}  // namespace nn::handout
