// The result of a run: a table on the terminal as it grows, and a CSV file at the end.
#pragma once

#include <filesystem>
#include <string>

namespace bench {

class Report {
 public:
  explicit Report(std::filesystem::path file) : file_(std::move(file)) {}

  // A headline of the table; the name of the rows below it in the CSV file.
  void section(const std::string& title);

  // One row: what was measured, its value and unit, and a remark, which may be empty.
  void row(const std::string& what, double value, const std::string& unit,
           const std::string& remark = "");

  // A line that is not in the CSV file.
  void note(const std::string& text);

  // Writes the CSV file. Throws std::runtime_error if that fails.
  void save() const;

 private:
  std::filesystem::path file_;
  std::string section_;
  std::string csv_ = "section,what,value,unit,remark\n";
};

// One or two numbers in a printf format: text("%.1f of %.1f", a, b).
std::string text(const char* format, double a, double b = 0);

}  // namespace bench
