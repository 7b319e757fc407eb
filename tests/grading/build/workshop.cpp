#include "tests/grading/build/workshop.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/grading/answer/bytes.h"
#include "tests/grading/build/elf.h"
#include "tests/grading/build/needed.h"
#include "tests/grading/build/problems.h"
#include "tests/grading/sandbox/namespaces.h"
#include "tests/support/files.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// Gives a directory and all below to the user that commands run as: nobody, for root.
void hand_over(const fs::path& directory) {
  if (geteuid() != 0) return;
  for (fs::recursive_directory_iterator at(directory), end; at != end; ++at) {
    if (lchown(at->path().c_str(), kNobody, kNobody) != 0) {
      throw std::runtime_error("cannot give " + at->path().string() + " to another user");
    }
  }
  if (chown(directory.c_str(), kNobody, kNobody) != 0) {
    throw std::runtime_error("cannot give " + directory.string() + " to another user");
  }
}

}  // namespace

// One build: the directory with the student's files, the only place where its compiler may write.
struct Workshop::Job {
  const Unit& unit;
  const Submission& submission;
  fs::path directory;
};

Program::~Program() {
  std::error_code ignored;
  fs::remove_all(directory, ignored);
}

Workshop::Workshop(Toolchain toolchain, fs::path directory)
    : toolchain_(std::move(toolchain)),
      directory_(std::move(directory)),
      islands_(toolchain_, directory_),
      system_(compiler_paths(toolchain_, directory_)) {
  toolchain_.cxx.at(0) = find_program(toolchain_.cxx.at(0)).string();
}

fs::path Workshop::new_place() const {
  const fs::path place = directory_ / "places" / std::to_string(++places_);
  fs::create_directories(place);
  return place;
}

void Workshop::build(const Unit& unit, const Submission& submission, Program& program) const {
  const std::string file(unit.file);
  if (!submission.files.contains(file)) {
    program.problem = problem_of(submission, file);
    return;
  }
  const Job job{unit, submission, program.directory / "build"};
  for (const auto& [name, text] : submission.files) {
    const bool is_given = name != file && fs::exists(toolchain_.root / name);
    if (!is_given && unit.reaches(name)) write_text(job.directory / name, text);
  }
  hand_over(job.directory);
  std::vector<std::string> objects = {"student.o"};
  program.problem = compile(job, file, objects[0]);
  if (program.problem.empty()) {
    add_sources(job, objects);
    program.problem = link(job, objects);
  }
  if (program.problem.empty()) {
    islands_.furnish(job.directory / "program", program.directory / "run");
  }
  fs::remove_all(job.directory);
}

std::string Workshop::compile(const Job& job, const std::string& file,
                              const std::string& object) const {
  // -w: a student's warnings are for the student; -Wfatal-errors: the first error says it all.
  std::vector<std::string> arguments = toolchain_.flags;
  const fs::path include = islands_.include(job.unit);
  arguments.insert(arguments.end(),
                   {"-O1", "-w", "-Wfatal-errors", "-fno-lto", "-ffunction-sections",
                    "-D_GLIBCXX_ASSERTIONS", "-I" + include.string(), "-I.",
                    "-iquote" + (include / room_of(file)).string(), "-c", file, "-o", object});
  const std::string problem = run_compiler(job, arguments, include, "the compiler", "compile");
  if (!problem.empty()) return problem;
  const std::string refused = problem_of_object(read_text(job.directory / object));
  return refused.empty() ? "" : "is not linked: " + file + ' ' + refused;
}

// Sources of the student's own are compiled if they may define what is missing. All of them
// together are given the time of one.
void Workshop::add_sources(const Job& job, std::vector<std::string>& objects) const {
  const std::string first = read_text(job.directory / objects[0]);
  const std::set<std::string>& given = islands_.defined(job.unit);
  if (open_symbols(first, given).empty()) return;
  std::vector<std::string> others;
  std::vector<std::string> bytes;
  const auto start = Clock::now();
  const std::chrono::duration<double> most(allowed_.compiling.wall_seconds);
  for (const auto& [name, text] : job.submission.files) {
    const bool is_unit = std::ranges::find(units(), name, &Unit::file) != units().end();
    const bool is_main = fs::path(name).filename() == "main.cpp";
    if (Clock::now() - start > most) break;
    if (!name.ends_with(".cpp") || is_unit || is_main || !job.unit.reaches(name) ||
        fs::exists(toolchain_.root / name)) {
      continue;
    }
    const std::string object = "other" + std::to_string(others.size()) + ".o";
    if (!compile(job, name, object).empty()) continue;
    others.push_back(object);
    bytes.push_back(read_text(job.directory / object));
  }
  for (const std::size_t i : needed_by(first, bytes, given)) objects.push_back(others[i]);
}

std::string Workshop::link(const Job& job, const std::vector<std::string>& objects) const {
  std::vector<std::string> arguments = {"-fno-lto", "-fno-use-linker-plugin", kLeaveOutUnused};
  for (const fs::path& object : islands_.object_files(job.unit)) {
    arguments.push_back(object.string());
  }
  arguments.insert(arguments.end(), objects.begin(), objects.end());
  arguments.insert(arguments.end(), {"-o", "program"});
  arguments.insert(arguments.end(), toolchain_.libs.begin(), toolchain_.libs.end());
  const std::string problem =
      run_compiler(job, arguments, islands_.objects(job.unit), "the linker", "link");
  if (!problem.empty()) return problem;
  std::vector<std::string> own;
  for (const std::string& object : objects) own.push_back(read_text(job.directory / object));
  return problem_of_program(read_text(job.directory / "program"), own,
                            islands_.reference(job.unit));
}

std::string Workshop::run_compiler(const Job& job, const std::vector<std::string>& arguments,
                                   const fs::path& readable, const std::string& what,
                                   const std::string& doing) const {
  std::vector<std::string> argv = toolchain_.cxx;
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  std::vector<fs::path> read = system_;
  read.push_back(readable);
  const Limits& limits = allowed_.compiling;
  const Ended ended = run({Role::kTool,
                           argv,
                           compiler_environment(job.directory),
                           job.directory,
                           "",
                           2,
                           limits,
                           {read, {job.directory, "/dev/null"}}});
  return problem_of(ended, limits, what, doing);
}

Ended Workshop::run_in(const fs::path& directory, const std::string& input,
                       const Limits& limits) const {
  std::vector<fs::path> read = {directory};
  std::string libraries = "/lib";
  if (!can_isolate()) {  // then the loader is the system's, and the paths are as they are here
    libraries = (directory / "lib").string();
    for (const char* loader : {"/lib", "/lib64"}) read.emplace_back(loader);
  }
  // One thread for OpenBLAS, which would start as many as there are processors.
  return run({Role::kProgram,
              {"/program"},
              {"OPENBLAS_NUM_THREADS=1", "LD_LIBRARY_PATH=" + libraries},
              directory,
              input,
              kAnswerPipe,
              limits,
              {read, {}}});
}

Ended Workshop::run_program(const Program& program, const std::string& input) const {
  return run_in(program.directory / "run", input, allowed_.running);
}

Ended Workshop::run_judge(const std::string& input) const {
  constexpr Limits kJudging = {120, 60, std::size_t{2} << 30, 0, 16 << 20};
  return run_in(islands_.judge(), input, kJudging);
}

}  // namespace nn::grading
