#include "tests/mutation/fault.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <sstream>
#include <stdexcept>

#include "tests/support/files.h"

namespace mutation {
namespace {

namespace fs = std::filesystem;

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

// How far `piece` reaches if it begins at `at`; npos if it does not.
std::size_t end_of(std::string_view text, std::size_t at, std::string_view piece) {
  for (std::size_t i = 0; i < piece.size();) {
    if (!is_space(piece[i])) {
      if (at == text.size() || text[at++] != piece[i++]) return std::string_view::npos;
      continue;
    }
    if (at == text.size() || !is_space(text[at])) return std::string_view::npos;
    while (at < text.size() && is_space(text[at])) ++at;
    while (i < piece.size() && is_space(piece[i])) ++i;
  }
  return at;
}

// The text behind `start`, where the line begins with that.
bool take(const std::string& line, std::string_view start, std::string& rest) {
  if (!line.starts_with(start)) return false;
  rest = line.substr(start.size());
  return true;
}

void append(std::string& text, const std::string& line) {
  text += text.empty() ? line : "\n" + line;
}

}  // namespace

std::vector<Fault> parse_faults(std::string_view text, const std::string& room) {
  std::vector<Fault> faults;
  Fault fault;
  std::string file;
  const auto finish = [&] {
    if (!fault.find.empty()) faults.push_back(fault);
    fault = Fault();
  };
  std::istringstream in{std::string(text)};
  std::size_t number = 0;
  for (std::string line, rest; std::getline(in, line);) {
    const std::string place = "faults/" + room + ".txt:" + std::to_string(++number);
    if (line.empty()) {
      finish();
    } else if (take(line, "file ", rest)) {
      finish();
      file = rest;
    } else if (take(line, "- ", rest)) {
      if (fault.find.empty()) fault = {place, room, file, "", "", "", ""};
      append(fault.find, rest);
    } else if (fault.find.empty() && !line.starts_with('#')) {
      throw std::runtime_error(place + ": expected 'file', '- ' or '#', got '" + line + "'");
    } else if (take(line, "+ ", rest)) {
      append(fault.replace, rest);
    } else if (!take(line, "seen by ", fault.seen_by) &&
               !take(line, "cannot be seen: ", fault.unseen) && line != "+" &&
               !line.starts_with('#')) {
      throw std::runtime_error(place + ": expected '+', 'seen by' or 'cannot be seen: ', got '" +
                               line + "'");
    }
    if (!fault.find.empty() && file.empty()) throw std::runtime_error(place + ": of which file?");
  }
  finish();
  return faults;
}

std::vector<Fault> read_faults(const fs::path& directory, const std::string& chosen) {
  std::vector<std::string> rooms;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
    const fs::path list = entry.path().lexically_relative(directory);
    const std::string room = fs::path(list).replace_extension().generic_string();
    if (list.extension() == ".txt" && room.starts_with(chosen)) rooms.push_back(room);
  }
  std::ranges::sort(rooms);
  std::vector<Fault> all;
  for (const std::string& room : rooms) {
    const std::vector<Fault> faults = parse_faults(read_text(directory / (room + ".txt")), room);
    all.insert(all.end(), faults.begin(), faults.end());
  }
  return all;
}

std::string with_fault(const std::string& source, const Fault& fault) {
  std::size_t found = std::string::npos;
  std::size_t end = 0;
  int count = 0;
  for (std::size_t at = 0; at < source.size(); ++at) {
    const std::size_t stop = end_of(source, at, fault.find);
    if (stop == std::string::npos) continue;
    if (++count == 1) found = at, end = stop;
  }
  if (count != 1) {
    throw std::runtime_error(fault.place + ": '" + fault.find + "' occurs " +
                             std::to_string(count) + " times in " + fault.file +
                             ", expected once: bring the list up to date");
  }
  return source.substr(0, found) + fault.replace + source.substr(end);
}

// FNV-1a: std::hash may give another number in the next run.
std::string key_of(const Fault& fault) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : fault.file + '\0' + fault.find + '\0' + fault.replace) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  }
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

}  // namespace mutation
