#include "lesson04_training/draw/write_page.h"

#include <sstream>
#include <stdexcept>
#include <string_view>

#include "common/program/place.h"
#include "common/program/whole_file.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

// What stands between `before` and `after`, if the line is nothing else.
std::string_view between(std::string_view line, std::string_view before, std::string_view after) {
  if (!line.starts_with(before) || !line.ends_with(after)) return {};
  return line.substr(before.size(), line.size() - before.size() - after.size());
}

}  // namespace

std::string one_page(const fs::path& page, const std::string& data) {
  std::istringstream lines(read_whole_file(page / "page.html"));
  std::string result;
  bool has_data = false;
  for (std::string line; std::getline(lines, line);) {
    const std::string_view style = between(line, "<link rel=\"stylesheet\" href=\"", "\">");
    const std::string_view script = between(line, "<script src=\"", "\"></script>");
    if (!style.empty()) {
      result += "<style>\n" + read_whole_file(page / style) + "</style>\n";
    } else if (!script.empty()) {
      result += "<script>\n" + read_whole_file(page / script) + "</script>\n";
    } else if (line == "<script type=\"application/json\" id=\"data\"></script>") {
      result += "<script type=\"application/json\" id=\"data\">\n" + data + "</script>\n";
      has_data = true;
    } else {
      result += line + '\n';
    }
  }
  if (has_data) return result;
  throw std::runtime_error((page / "page.html").string() + " has no line for the data");
}

fs::path find_template() {
  const fs::path page = find_above_program("lesson04_training/draw/page/page.html");
  if (!page.empty()) return page.parent_path();
  throw std::runtime_error("found no lesson04_training/draw/page above " +
                           program_directory().string());
}

}  // namespace nn
