#include "tests/bench/report.h"

#include <array>
#include <cstdio>

#include "common/program/whole_file.h"

namespace bench {

void Report::section(const std::string& title) {
  section_ = title;
  std::printf("\n%s\n", title.c_str());
  std::fflush(stdout);
}

void Report::row(const std::string& what, double value, const std::string& unit,
                 const std::string& remark) {
  std::printf("  %-48s %9.3f %-9s %s\n", what.c_str(), value, unit.c_str(), remark.c_str());
  std::fflush(stdout);
  const auto quoted = [](const std::string& text) { return '"' + text + '"'; };
  csv_ += quoted(section_) + ',' + quoted(what) + ',' + std::to_string(value) + ',' + quoted(unit) +
          ',' + quoted(remark) + '\n';
}

void Report::note(const std::string& text) {
  std::printf("  %s\n", text.c_str());
  std::fflush(stdout);
}

void Report::save() const {
  nn::make_directory(file_.parent_path());
  nn::write_whole_file(file_, csv_);
  std::printf("\nAs CSV: %s\n", file_.c_str());
}

std::string text(const char* format, double a, double b) {
  std::array<char, 100> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, a, b);
  return buffer.data();
}

}  // namespace bench
