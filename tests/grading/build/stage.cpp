#include "tests/grading/build/stage.h"

#include <stdlib.h>

#include <stdexcept>
#include <string_view>
#include <system_error>

#include "tests/grading/build/system_paths.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kCommon = {"common/machine", "common/tensor", "common/program",
                                          "common/mnist", "common/picture"};
const std::vector<std::string> kLessons = {"lesson01_tensors", "lesson02_linear",
                                           "lesson03_network", "lesson04_training"};

void copy_all(const fs::path& from, const fs::path& to, const std::string& ending) {
  fs::create_directories(to);
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (entry.path().extension() != ending || entry.path().stem() == "main") continue;
    fs::copy_file(entry.path(), to / entry.path().filename());
  }
}

std::string object_of(std::string_view source) { return fs::path(source).stem().string() + ".o"; }

}  // namespace

Stage::Stage() {
  std::string name = (fs::temp_directory_path() / "nn-grade-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  path_ = name;
  fs::permissions(path_, fs::perms(0755));
}

// Stage() first: if anything is missing here, the directory is removed again.
Stage::Stage(const fs::path& root, const fs::path& objects) : Stage() {
  for (const auto& rooms : {kCommon, kLessons}) {
    for (const std::string& room : rooms) {
      copy_all(root / room, include() / room, ".h");
      copy_all(objects / room, given() / room, ".o");
    }
  }
  const fs::path grading = objects / "tests/grading";
  copy_all(grading / "course/cases", given() / "cases", ".o");
  copy_all(grading / "answer", given() / "answer", ".o");
  fs::copy_file(grading / "course/case.o", given() / "answer/case.o");
  fs::create_directory(path_ / "programs");
}

Stage::~Stage() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path Stage::make_job() {
  const fs::path job = path_ / "jobs" / std::to_string(++jobs_);
  fs::create_directories(job);
  hand_over(job);
  return job;
}

std::vector<fs::path> Stage::given_to(const Unit& unit) const {
  const std::string name(unit.name);
  std::vector<fs::path> objects;
  // The teacher's main() and all that makes the arguments come first.
  for (const std::string& object : {"answer/main_" + name, "cases/" + name}) {
    objects.push_back(given() / (object + ".o"));
  }
  for (const char* object : {"answer/emit.o", "answer/case.o", "answer/values.o"}) {
    objects.push_back(given() / object);
  }
  std::vector<std::string> rooms = kCommon;
  rooms.insert(rooms.end(), kLessons.begin(), kLessons.begin() + unit.lessons_before);
  for (const std::string& room : rooms) {
    for (const fs::directory_entry& object : fs::directory_iterator(given() / room)) {
      objects.push_back(object.path());
    }
  }
  for (const std::string_view needed : unit.needs) {
    objects.push_back(given() / fs::path(needed).parent_path() / object_of(needed));
  }
  return objects;
}

}  // namespace nn::grading
