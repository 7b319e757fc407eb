#include "tests/grading/workshop.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/grading/handout/markers.h"
#include "tests/grading/student/emit.h"
#include "tests/grading/system_paths.h"
#include "tests/grading/values.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

constexpr Limits kCompiling = {60, 20, std::size_t{2} << 30, 64 << 20, 256 << 10};
constexpr Limits kRunning = {20, 5, 512 << 20, 0, 4 << 20};

const std::vector<std::string> kLessons = {"lesson01_tensors", "lesson02_linear",
                                           "lesson03_network", "lesson04_training"};

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return std::move(text).str();
}

void write_file(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + file.string());
}

void copy_all(const fs::path& from, const fs::path& to, const std::string& ending) {
  fs::create_directories(to);
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (entry.path().extension() != ending || entry.path().stem() == "main") continue;
    fs::copy_file(entry.path(), to / entry.path().filename());
  }
}

std::string object_of(std::string_view source) { return fs::path(source).stem().string() + ".o"; }

// The first line of what a compiler or linker says that tells what is wrong.
std::string first_error(const std::string& output) {
  std::istringstream in(output);
  for (std::string line; std::getline(in, line);) {
    for (const std::string_view sign : {"multiple definition of", "undefined reference to"}) {
      const std::size_t at = line.find(sign);
      if (at != std::string::npos) return printable(line.substr(at, line.find(';', at) - at), 200);
    }
    if (line.find("error:") != std::string::npos) return printable(line, 300);
  }
  return printable(output.substr(0, output.find('\n')), 300);
}

// Why the compiler or the linker gave nothing; "" if it did.
std::string problem_of(const Ended& ended, const std::string& what, const std::string& doing) {
  switch (ended.how) {
    case Ended::How::kExited:
      if (ended.number == 0) return "";
      if (ended.output.find("CPU time limit exceeded") != std::string::npos) break;
      return "did not " + doing + ": " + first_error(ended.output);
    case Ended::How::kKilled:
      return "did not " + doing + ": " + what + " was ended by signal " +
             std::to_string(ended.number);
    case Ended::How::kTooMuchOutput:
      return "did not " + doing + ": " + what + " says too much";
    case Ended::How::kNotStarted:
      return "could not " + doing + ": " + what + ": " + ended.output;
    case Ended::How::kWallTime:
    case Ended::How::kCpuTime:
      break;
  }
  return "did not " + doing + ": " + what + " ran out of time (" +
         std::to_string(kCompiling.cpu_seconds) + " s)";
}

}  // namespace

Workshop::Workshop(Toolchain toolchain) : toolchain_(std::move(toolchain)) {
  toolchain_.cxx.at(0) = find_program(toolchain_.cxx.at(0)).string();
  std::string name = (fs::temp_directory_path() / "nn-grade-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  stage_ = name;
  fs::permissions(stage_, fs::perms(0755));
  copy_all(toolchain_.root / "common", stage_ / "include/common", ".h");
  copy_all(toolchain_.objects / "common", stage_ / "given/common", ".o");
  for (const std::string& lesson : kLessons) {
    copy_all(toolchain_.root / lesson, stage_ / "include" / lesson, ".h");
    copy_all(toolchain_.objects / lesson, stage_ / "given" / lesson, ".o");
  }
  const fs::path grading = toolchain_.objects / "tests/grading";
  copy_all(grading / "cases", stage_ / "given/cases", ".o");
  copy_all(grading / "student", stage_ / "given/student", ".o");
  for (const char* object : {"case.o", "values.o"}) {
    fs::copy_file(grading / object, stage_ / "given/student" / object);
  }
  fs::create_directory(stage_ / "programs");
  libraries_ = loaded_libraries();
  system_ = compiler_paths(toolchain_.cxx[0], toolchain_.flags, toolchain_.libs);
}

Workshop::~Workshop() {
  std::error_code ignored;
  fs::remove_all(stage_, ignored);
}

Program Workshop::build(const Unit& unit, const Shadow* shadow, const std::string& text) {
  std::tuple key(std::string(unit.file), std::string(shadow == nullptr ? "" : shadow->function),
                 text);
  {
    const std::scoped_lock lock(mutex_);
    if (const auto found = built_.find(key); found != built_.end()) return found->second;
  }
  Program program = build_anew(unit, shadow, text);
  const std::scoped_lock lock(mutex_);
  return built_.emplace(std::move(key), std::move(program)).first->second;
}

// A directory for one build, the only place where its compiler may write.
fs::path Workshop::make_job() {
  int number = 0;
  {
    const std::scoped_lock lock(mutex_);
    number = ++jobs_;
  }
  const fs::path job = stage_ / "jobs" / std::to_string(number);
  fs::create_directories(job);
  hand_over(job);
  return job;
}

// The rest of a source, from the reference: without the function that the shadow is for. Made once.
fs::path Workshop::rest_of(const Unit& unit, const Shadow& shadow) {
  const std::scoped_lock lock(rest_mutex_);
  const fs::path rest = stage_ / "rest" / (std::string(unit.name) + ".o");
  if (fs::exists(rest)) return rest;
  const std::string file(unit.file);
  const std::string reference =
      handout::strip_solutions(file, read_file(toolchain_.root / file), shadow.function).text;
  const fs::path job = make_job();
  const std::string problem = compile(job, file, reference, "", "rest.o");
  if (!problem.empty()) throw std::runtime_error("the reference " + problem);
  fs::create_directories(rest.parent_path());
  fs::copy_file(job / "rest.o", rest);
  fs::remove_all(job);
  return rest;
}

Program Workshop::build_anew(const Unit& unit, const Shadow* shadow, const std::string& text) {
  const fs::path job = make_job();
  const std::string file(unit.file);
  std::string prelude;
  fs::path rest;
  if (shadow != nullptr) {
    prelude = shadow->prelude;
    rest = rest_of(unit, *shadow);
  }
  std::string problem = compile(job, file, text, prelude, "student.o");
  if (problem.empty()) problem = link(job, unit, rest);
  if (!problem.empty()) return {"", problem};
  // Out of the reach of every other job. What is kept of this one is the program alone.
  const fs::path program = stage_ / "programs" / job.filename();
  fs::copy_file(job / "program", program);
  fs::permissions(program, fs::perms(0555));
  fs::remove_all(job);
  return {program, ""};
}

std::string Workshop::compile(const fs::path& job, const std::string& file, const std::string& text,
                              const std::string& prelude, const std::string& object) const {
  write_file(job / file, text);
  write_file(job / "prelude.h", prelude);
  hand_over(job);
  std::vector<std::string> argv = toolchain_.cxx;
  argv.insert(argv.end(), toolchain_.flags.begin(), toolchain_.flags.end());
  // -w: a student's warnings are for the student; -Wfatal-errors: the first error says it all.
  for (const char* flag : {"-O1", "-w", "-Wfatal-errors", "-include", "prelude.h"}) {
    argv.emplace_back(flag);
  }
  argv.push_back("-I" + (stage_ / "include").string());
  argv.insert(argv.end(), {"-c", file, "-o", object});
  std::vector<fs::path> read = system_;
  read.push_back(stage_ / "include");
  const Ended ended =
      run({argv, compiler_environment(job), job, 2, true, kCompiling, {read, {job, "/dev/null"}}});
  return problem_of(ended, "the compiler", "compile");
}

std::string Workshop::link(const fs::path& job, const Unit& unit, const fs::path& rest) const {
  const fs::path given = stage_ / "given";
  const std::string name(unit.name);
  std::vector<std::string> argv = toolchain_.cxx;
  // The teacher's main() and all that makes the arguments come first.
  for (const std::string& object : {"student/main_" + name, "cases/" + name}) {
    argv.push_back((given / (object + ".o")).string());
  }
  for (const char* object : {"student/emit.o", "student/case.o", "student/values.o"}) {
    argv.push_back((given / object).string());
  }
  std::vector<std::string> rooms = {"common"};
  rooms.insert(rooms.end(), kLessons.begin(), kLessons.begin() + unit.lessons_before);
  for (const std::string& room : rooms) {
    for (const fs::directory_entry& object : fs::directory_iterator(given / room)) {
      argv.push_back(object.path().string());
    }
  }
  for (const std::string_view needed : unit.needs) {
    argv.push_back((given / fs::path(needed).parent_path() / object_of(needed)).string());
  }
  argv.push_back("student.o");
  // Both objects define what the source defines: the first one counts, unless it is weak.
  if (!rest.empty()) argv.insert(argv.end(), {rest.string(), "-Wl,-z,muldefs"});
  argv.insert(argv.end(), {"-o", "program"});
  argv.insert(argv.end(), toolchain_.libs.begin(), toolchain_.libs.end());
  std::vector<fs::path> read = system_;
  read.push_back(given);
  if (!rest.empty()) read.push_back(rest);
  const Ended ended =
      run({argv, compiler_environment(job), job, 2, true, kCompiling, {read, {job, "/dev/null"}}});
  return problem_of(ended, "the linker", "link");
}

Ended Workshop::run_case(const Program& program, std::size_t number, std::uint32_t seed,
                         std::uint32_t attempt) const {
  std::vector<fs::path> read = libraries_;
  read.push_back(program.path);
  // One thread for OpenBLAS, which would start as many as there are processors. Nothing else.
  return run({{program.path.string(), std::to_string(number), std::to_string(seed),
               std::to_string(attempt)},
              {"OPENBLAS_NUM_THREADS=1"},
              "/",
              kPipe,
              false,
              kRunning,
              {read, {}}});
}

}  // namespace nn::grading
