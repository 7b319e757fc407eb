#include "tests/grading/build/workshop.h"

#include <fstream>
#include <stdexcept>
#include <utility>

#include "tests/grading/answer/emit.h"
#include "tests/grading/build/build_problem.h"
#include "tests/grading/build/system_paths.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

void write_file(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace

Workshop::Workshop(Toolchain toolchain)
    : toolchain_(std::move(toolchain)), stage_(toolchain_.root, toolchain_.objects) {
  toolchain_.cxx.at(0) = find_program(toolchain_.cxx.at(0)).string();
  libraries_ = loaded_libraries();
  system_ = compiler_paths(toolchain_.cxx[0], toolchain_.flags, toolchain_.libs);
}

Program Workshop::build(const Unit& unit, const std::string& text) {
  std::pair key(std::string(unit.file), text);
  {
    const std::scoped_lock lock(mutex_);
    if (const auto found = built_.find(key); found != built_.end()) return found->second;
  }
  Program program = build_anew(unit, text);
  const std::scoped_lock lock(mutex_);
  return built_.emplace(std::move(key), std::move(program)).first->second;
}

Program Workshop::build_anew(const Unit& unit, const std::string& text) {
  const fs::path job = stage_.make_job();
  const std::string file(unit.file);
  std::string problem = compile(job, file, text);
  if (problem.empty()) problem = link(job, unit);
  if (!problem.empty()) return {"", problem};
  // Out of the reach of every other job. What is kept of this one is the program alone.
  const fs::path program = stage_.path() / "programs" / job.filename();
  fs::copy_file(job / "program", program);
  fs::permissions(program, fs::perms(0555));
  fs::remove_all(job);
  return {program, ""};
}

std::string Workshop::compile(const fs::path& job, const std::string& file,
                              const std::string& text) const {
  write_file(job / file, text);
  hand_over(job);
  std::vector<std::string> argv = toolchain_.cxx;
  argv.insert(argv.end(), toolchain_.flags.begin(), toolchain_.flags.end());
  // -w: a student's warnings are for the student; -Wfatal-errors: the first error says it all.
  for (const char* flag : {"-O1", "-w", "-Wfatal-errors"}) {
    argv.emplace_back(flag);
  }
  argv.push_back("-I" + stage_.include().string());
  argv.insert(argv.end(), {"-c", file, "-o", "student.o"});
  std::vector<fs::path> read = system_;
  read.push_back(stage_.include());
  const Limits& limits = allowed_.compiling;
  const Ended ended =
      run({argv, compiler_environment(job), job, 2, true, limits, {read, {job, "/dev/null"}}});
  return problem_of(ended, limits, "the compiler", "compile");
}

std::string Workshop::link(const fs::path& job, const Unit& unit) const {
  std::vector<std::string> argv = toolchain_.cxx;
  for (const fs::path& object : stage_.given_to(unit)) argv.push_back(object.string());
  argv.push_back("student.o");
  argv.insert(argv.end(), {"-o", "program"});
  argv.insert(argv.end(), toolchain_.libs.begin(), toolchain_.libs.end());
  std::vector<fs::path> read = system_;
  read.push_back(stage_.given());
  const Limits& limits = allowed_.compiling;
  const Ended ended =
      run({argv, compiler_environment(job), job, 2, true, limits, {read, {job, "/dev/null"}}});
  return problem_of(ended, limits, "the linker", "link");
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
              allowed_.running,
              {read, {}}});
}

}  // namespace nn::grading
