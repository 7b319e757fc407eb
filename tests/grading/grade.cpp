#include "tests/grading/grade.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>

#include "tests/grading/build/submission.h"
#include "tests/grading/judging/judge.h"
#include "tests/grading/judging/outcome.h"

namespace nn::grading {
namespace {

// Calls f(0), ..., f(count - 1), `jobs` at a time, and throws the first exception at the end.
void for_each(std::size_t count, std::size_t jobs, const std::function<void(std::size_t)>& f) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex mutex;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        f(i);
      } catch (...) {
        const std::scoped_lock lock(mutex);
        if (!failure) failure = std::current_exception();
      }
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < std::min(jobs, count); ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
}

// One program to build, and the cases that it runs.
struct Task {
  const Unit* unit;
  Cases cases;
  Program program;
};

std::vector<Task> make_tasks() {
  std::vector<Task> tasks;
  for (const Unit& unit : units()) tasks.push_back({&unit, unit.cases(), {}});
  return tasks;
}

// Where a case's result stands in the report.
CaseResult& result_in(Report& report, const Task& task, std::size_t number) {
  const Case& the_case = task.cases[number];
  for (FunctionResult& function : report.functions) {
    if (function.assignment.function != the_case.function) continue;
    return *std::ranges::find(function.cases, the_case.what, &CaseResult::what);
  }
  throw std::logic_error("a case of no assignment: " + std::string(the_case.function));
}

}  // namespace

Report grade(Workshop& workshop, const std::filesystem::path& submission, std::uint32_t seed,
             std::size_t jobs) {
  const auto start = std::chrono::steady_clock::now();
  Report report = blank_report(seed);
  std::vector<Task> tasks = make_tasks();
  for_each(tasks.size(), jobs, [&](std::size_t i) {
    Task& task = tasks[i];
    const Source source = read_source(submission, task.unit->file);
    task.program = source.problem.empty() ? workshop.build(*task.unit, source.text)
                                          : Program{"", source.problem};
  });
  std::vector<std::pair<const Task*, std::size_t>> runs;
  for (const Task& task : tasks) {
    for (std::size_t number = 0; number < task.cases.size(); ++number) {
      runs.emplace_back(&task, number);
    }
  }
  for_each(runs.size(), jobs, [&](std::size_t i) {
    const auto& [task, number] = runs[i];
    CaseResult& result = result_in(report, *task, number);
    if (!task->program.problem.empty()) {
      result.cause = task->program.problem;
      return;
    }
    const Drawn drawn = draw(task->cases, number, seed);
    result = result_of(task->cases[number], drawn,
                       workshop.run_case(task->program, number, seed, drawn.attempt));
  });
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

}  // namespace nn::grading
