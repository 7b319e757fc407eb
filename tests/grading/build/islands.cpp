#include "tests/grading/build/islands.h"

#include <algorithm>

#include "tests/grading/build/elf.h"
#include "tests/support/files.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kCommon = {"common/machine", "common/tensor", "common/program",
                                          "common/mnist"};

// In its place stands answer/guarded.cpp.
constexpr std::string_view kReplaced = "floats.o";

void copy_all(const fs::path& from, const fs::path& to, const std::string& ending) {
  if (!fs::is_directory(from)) return;
  fs::create_directories(to);
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (entry.path().extension() != ending || entry.path().stem() == "main") continue;
    fs::copy_file(entry.path(), to / entry.path().filename());
  }
}

void link_all(const fs::path& from, const fs::path& to) {
  if (!fs::is_directory(from)) return;
  fs::create_directories(to);
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    fs::create_hard_link(entry.path(), to / entry.path().filename());
  }
}

fs::path object_of(std::string_view source) { return fs::path(source).replace_extension(".o"); }

}  // namespace

Islands::Islands(const Toolchain& toolchain, const fs::path& directory)
    : built_(fs::canonical(toolchain.objects)),
      directory_(directory),
      headers_(directory / "all/include"),
      linked_(directory / "all/objects") {
  std::vector<std::string> rooms = kCommon;
  rooms.insert(rooms.end(), std::begin(kRooms), std::end(kRooms));
  for (const std::string& room : rooms) {
    copy_all(toolchain.root / room, headers_ / room, ".h");
    copy_all(built_ / room, linked_ / room, ".o");
  }
  copy_all(built_ / "tests/grading/answer", linked_ / "answer", ".o");
  copy_all(built_ / "tests/grading/answer/adapters", linked_ / "adapters", ".o");
  fs::create_directories(judge());
  fs::copy_file(built_ / "bin/judge", judge() / "program");
  fs::create_directories(directory_ / "lib");
  for (const fs::path& library : libraries_of(judge() / "program")) {
    fs::copy_file(library, directory_ / "lib" / library.filename());
    libraries_.push_back(library);
  }
  furnish(judge() / "program", judge());
  for (const Unit& unit : units()) settle(unit);
}

// Of the rooms before, everything; of its own room, what it needs; and the main program.
void Islands::settle(const Unit& unit) {
  const fs::path to = objects(unit);
  std::vector<std::string> rooms = kCommon;
  for (const std::string_view room : unit.rooms_before()) rooms.emplace_back(room);
  for (const std::string& room : rooms) {
    link_all(headers_ / room, include(unit) / room);
    link_all(linked_ / room, to / room);
  }
  fs::remove(to / "common/machine" / kReplaced);
  const fs::path own = fs::path(unit.file).parent_path();
  link_all(headers_ / own, include(unit) / own);
  std::vector<fs::path> more = {"answer/guarded.o", "answer/values.o",
                                fs::path("answer") / ("main_" + std::string(unit.name()) + ".o"),
                                fs::path("adapters") / (std::string(unit.lesson()) + ".o")};
  for (const std::string_view needed : unit.needs) more.push_back(object_of(needed));
  for (const fs::path& object : more) {
    fs::create_directories((to / object).parent_path());
    fs::create_hard_link(linked_ / object, to / object);
  }
  std::vector<fs::path>& files = object_files_[unit.name()];
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(to)) {
    if (!entry.is_regular_file()) continue;
    files.push_back(entry.path());
    defined_[unit.name()].merge(symbols_of(read_text(entry.path())).defined);
  }
  std::ranges::sort(files);
}

const std::vector<fs::path>& Islands::object_files(const Unit& unit) const {
  return object_files_.at(unit.name());
}

const std::set<std::string>& Islands::defined(const Unit& unit) const {
  return defined_.at(unit.name());
}

std::string Islands::reference(const Unit& unit) const {
  return read_text(linked_ / object_of(unit.file));
}

void Islands::furnish(const fs::path& program, const fs::path& directory) const {
  fs::create_directories(directory / "lib");
  // Moved, not copied: a file that was open for writing when another thread started a process
  // cannot be executed.
  if (program != directory / "program") fs::rename(program, directory / "program");
  fs::permissions(directory / "program", fs::perms(0555));
  for (const fs::path& library : libraries_) {
    const fs::path copy = directory_ / "lib" / library.filename();
    fs::create_hard_link(copy, directory / "lib" / library.filename());
    // The program names its loader by its whole path.
    if (!library.filename().string().starts_with("ld")) continue;
    const fs::path loader = directory / library.relative_path();
    if (fs::exists(loader)) continue;
    fs::create_directories(loader.parent_path());
    fs::create_hard_link(copy, loader);
  }
}

}  // namespace nn::grading
