// make grade: grades one submission, or all in a directory.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <thread>

#include "common/program/guard.h"
#include "common/program/terminal.h"
#include "tests/grading/class.h"
#include "tests/grading/environment.h"
#include "tests/grading/grade.h"
#include "tests/grading/report/report.h"
#include "tests/grading/sandbox/namespaces.h"
#include "tests/grading/sandbox/supervisor.h"
#include "tests/support/files.h"

namespace {

namespace fs = std::filesystem;
using namespace nn::grading;

// A line on the terminal that is written again and again; nothing where there is none.
void show_progress(std::size_t done, std::size_t all) {
  if (!nn::has_escape_codes(STDERR_FILENO)) return;
  if (done < all) {
    std::fprintf(stderr, "\rgrading: %zu of %zu", done, all);
  } else {
    std::fprintf(stderr, "\r%30s\r", "");
  }
}

// results.json holds zeros before anything of the student runs, so that whatever kills the grader
// leaves zeros. Where the grader gives up by itself the fault is not the student's: they go.
int grade_one(const Task& task, const fs::path& place, Settings settings) {
  settings.seed = parse_seed(task.seed);
  Report report = blank_report("", settings.seed, settings.selection);
  const fs::path results = task.out / "results.json";
  write_text(results, results_json(report));
  try {
    const Workshop workshop(task.toolchain, place);
    const fs::path directory = fs::canonical(task.submission);
    const Submission submission = read_submission(directory.filename().string(), directory);
    Record record;
    report = grade(workshop, {submission}, settings, record).at(0);
    write_text(results, results_json(report));
  } catch (...) {
    std::error_code ignored;
    fs::remove(results, ignored);
    throw;
  }
  write_text(task.out / "report.md", markdown(report));
  write_text(task.out / "report.html", page(report));
  std::cout << table(report);
  return report.points() == report.max_points() ? 0 : 1;
}

int run(const Task& task, const fs::path& directory) {
  Settings settings;
  settings.selection = Selection(task.lesson, task.points);
  settings.jobs = can_isolate() ? std::max(1u, std::thread::hardware_concurrency()) : 1;
  settings.progress = show_progress;
  if (!task.submission.empty()) return grade_one(task, directory, settings);
  grade_class(Workshop(task.toolchain, directory), task, settings);
  return 0;
}

}  // namespace

// Exit status: 0 for full marks (or a class that is graded), 1 for less, 2 if it could not grade.
int main() {
  const nn::Guard guard{.name = "grade", .failure = 2};
  nn::leave(nn::guarded(guard, [&] {
    const Task task = task_from_environment();
    return supervise([&](const fs::path& directory) {
      return nn::guarded(guard, [&] { return run(task, directory); });
    });
  }));
}
