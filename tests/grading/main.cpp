// make grade: grades one submission, or all in a directory.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/grading/build/workshop.h"
#include "tests/grading/grade.h"
#include "tests/grading/report/class_report.h"
#include "tests/grading/report/report.h"

namespace {

namespace fs = std::filesystem;
using namespace nn::grading;

using Arguments = std::map<std::string, std::string>;

// --name value --name value ...; an option that is not given is empty. The rules of grading.mk give
// all but the last three.
Arguments parse(int argc, char** argv) {
  Arguments arguments = {{"cxx", ""},        {"flags", ""},       {"libs", ""},
                         {"objects", ""},    {"out", ""},         {"seed", ""},
                         {"submission", ""}, {"submissions", ""}, {"root", "."}};
  for (int i = 1; i < argc; i += 2) {
    const std::string name = argv[i];
    if (!name.starts_with("--") || !arguments.contains(name.substr(2)) || i + 1 == argc) {
      throw std::invalid_argument("unknown option '" + name + "'");
    }
    arguments[name.substr(2)] = argv[i + 1];
  }
  return arguments;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

std::uint32_t parse_seed(const std::string& text) {
  if (text.empty()) return std::random_device()();
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || text.size() > 10 || std::stoull(text) > UINT32_MAX) {
    throw std::invalid_argument("SEED='" + text + "': expected a number from 0 to 4294967295");
  }
  return static_cast<std::uint32_t>(std::stoull(text));
}

// Zeros are on disk before anything of the student runs, and the points after all of it has ended.
Report grade_into(Workshop& workshop, const fs::path& submission, std::uint32_t seed,
                  const fs::path& out) {
  write_whole(out / "results.json", results_json(blank_report(seed)));
  const std::size_t jobs = std::max(1u, std::thread::hardware_concurrency());
  Report report = grade(workshop, submission, seed, jobs);
  write_whole(out / "results.json", results_json(report));
  return report;
}

void require_directory(const std::string& variable, const fs::path& path) {
  if (fs::is_directory(path)) return;
  throw std::invalid_argument(variable + "='" + path.string() + "': not a directory");
}

int grade_class(Workshop& workshop, const fs::path& submissions, std::uint32_t seed,
                const fs::path& out) {
  std::vector<fs::path> directories;
  for (const fs::directory_entry& entry : fs::directory_iterator(submissions)) {
    if (entry.is_directory()) directories.push_back(entry.path());
  }
  std::ranges::sort(directories);
  if (directories.empty()) throw std::runtime_error("no submissions in " + submissions.string());
  std::vector<Graded> graded;
  for (const fs::path& directory : directories) {
    const std::string name = directory.filename().string();
    graded.push_back({name, grade_into(workshop, directory, seed, out / name)});
    write_whole(out / name / "report.txt", table(graded.back().report));
  }
  write_whole(out / "class.csv", class_csv(graded));
  std::cout << class_table(graded) << "\nseed " << seed << "; one by one: " << out.string()
            << "/*/report.txt, as a table: " << (out / "class.csv").string() << '\n';
  return 0;
}

int grade_one(Workshop& workshop, const fs::path& submission, std::uint32_t seed,
              const fs::path& out) {
  const Report report = grade_into(workshop, submission, seed, out);
  std::cout << table(report);
  return report.points() == report.max_points() ? 0 : 1;
}

int run(const Arguments& arguments) {
  const std::string& one = arguments.at("submission");
  const std::string& all = arguments.at("submissions");
  if (one.empty() == all.empty()) {
    throw std::invalid_argument(
        "say what to grade: make grade SUBMISSION=dir, or SUBMISSIONS=dir for all in it");
  }
  if (one.empty()) require_directory("SUBMISSIONS", all);
  if (all.empty()) require_directory("SUBMISSION", one);
  const std::uint32_t seed = parse_seed(arguments.at("seed"));
  const fs::path out = fs::absolute(arguments.at("out"));
  if (all.empty()) write_whole(out / "results.json", results_json(blank_report(seed)));
  Workshop workshop({fs::absolute(arguments.at("root")), arguments.at("objects"),
                     words(arguments.at("cxx")), words(arguments.at("flags")),
                     words(arguments.at("libs"))});
  return all.empty() ? grade_one(workshop, one, seed, out) : grade_class(workshop, all, seed, out);
}

}  // namespace

// Exit status: 0 for full marks (or a class that is graded), 1 for less, 2 if it could not grade.
int main(int argc, char** argv) {
  try {
    return run(parse(argc, argv));
  } catch (const std::exception& error) {
    std::cerr << "grade: " << error.what() << '\n';
    return 2;
  }
}
