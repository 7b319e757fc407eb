#include "tests/grading/grade.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "tests/grading/answer/values.h"
#include "tests/grading/for_each.h"
#include "tests/grading/judging/verdicts.h"

namespace nn::grading {
namespace {

class Grading {
 public:
  Grading(const Workshop& workshop, const std::vector<Submission>& submissions,
          const Settings& settings, Record& record)
      : workshop_(workshop), submissions_(submissions), settings_(settings), record_(record) {
    for (const Submission& submission : submissions_) {
      reports_.push_back(blank_report(submission.name, settings_.seed, settings_.selection));
      std::vector<std::string>& notes = reports_.back().notes;
      notes.insert(notes.end(), submission.notes.begin(), submission.notes.end());
    }
    for (std::size_t phase = 0; phase < settings_.selection.phases(); ++phase) {
      all_ += settings_.selection.units_of(phase).size() * submissions_.size();
    }
  }

  // Of every submission all programs of the phase are run to their end before the judge is started
  // for any of them. Only the judge, and programs of later phases, hold the references of this one.
  void grade_phase(std::size_t phase) {
    const std::vector<const Unit*> units = settings_.selection.units_of(phase);
    const std::size_t count = units.size() * submissions_.size();
    const std::size_t n = units.size();
    for_each(count, settings_.jobs, [&](std::size_t i) { run_unit(i / n, *units[i % n]); });
    for_each(count, settings_.jobs, [&](std::size_t i) { judge_unit(i / n, *units[i % n]); });
  }

  std::vector<Report> reports() && { return std::move(reports_); }

 private:
  // Builds the unit's program and runs its cases; records how they ended, or why there is none.
  void run_unit(std::size_t number, const Unit& unit) {
    const Submission& submission = submissions_[number];
    if (record_.find(submission, verdicts_of(unit)) || record_.find(submission, runs_of(unit))) {
      return count_one();
    }
    const auto start = std::chrono::steady_clock::now();
    settings_.watch("programs", unit, true);
    Runs runs{{settings_.seed, submission.name}, std::string(unit.name()), {}};
    std::string problem;
    {
      Program program(workshop_.new_place());
      workshop_.build(unit, submission, program);
      problem = program.problem;
      if (problem.empty()) {
        for (const Chosen* one : settings_.selection.cases_of(unit)) {
          runs.ended.push_back(run_case(program, runs.key, one->the_case));
        }
      }
    }
    settings_.watch("programs", unit, false);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    {
      const std::scoped_lock lock(mutex_);
      reports_[number].seconds += seconds.count();
    }
    if (problem.empty()) {
      record_.keep(submission, runs_of(unit), encode(runs));
    } else {
      const std::size_t cases = settings_.selection.cases_of(unit).size();
      record_.keep(submission, verdicts_of(unit),
                   encode(std::vector<Verdict>(cases, {Outcome::kCouldNotRun, problem})));
    }
    count_one();
  }

  void count_one() {
    const std::scoped_lock lock(mutex_);
    settings_.progress(++done_, all_);
  }

  Ended run_case(const Program& program, const Key& key, const Case& the_case) const {
    const Request request{
        std::string(the_case.function),
        draw_arguments(the_case.arguments, key, the_case.function, the_case.what)};
    Ended ended = workshop_.run_program(program, encode(request));
    // The system's fault and nobody else's: no mark comes of it. But what cannot even be started
    // was built so.
    const bool is_theirs = ended.output == kNoProgram;
    if (ended.how == Ended::How::kNotStarted && !is_theirs) throw std::runtime_error(ended.output);
    return ended;
  }

  void judge_unit(std::size_t number, const Unit& unit) {
    const Submission& submission = submissions_[number];
    std::optional<std::string> bytes = record_.find(submission, verdicts_of(unit));
    if (!bytes) {
      settings_.watch("judge", unit, true);
      const Ended judged = workshop_.run_judge(record_.find(submission, runs_of(unit)).value());
      settings_.watch("judge", unit, false);
      bytes = judged.output;
      record_.keep(submission, verdicts_of(unit), *bytes);
    }
    const std::vector<Verdict> verdicts = decode_verdicts(*bytes);
    const std::vector<const Chosen*> cases = settings_.selection.cases_of(unit);
    if (verdicts.size() != cases.size()) throw std::runtime_error("too few verdicts");
    for (std::size_t i = 0; i < cases.size(); ++i) {
      CaseResult& result = result_in(reports_[number], *cases[i]);
      result.outcome = verdicts[i].outcome;
      result.cause = verdicts[i].cause;
    }
  }

  static CaseResult& result_in(Report& report, const Chosen& chosen) {
    for (FunctionResult& function : report.functions) {
      if (function.assignment.function != chosen.the_case.function) continue;
      return *std::ranges::find(function.cases, chosen.the_case.what, &CaseResult::what);
    }
    throw std::logic_error("a case of no assignment");
  }

  static std::string runs_of(const Unit& unit) { return std::string(unit.name()) + ".runs"; }
  static std::string verdicts_of(const Unit& unit) {
    return std::string(unit.name()) + ".verdicts";
  }

  const Workshop& workshop_;
  const std::vector<Submission>& submissions_;
  const Settings& settings_;
  Record& record_;
  std::mutex mutex_;  // guards what follows
  std::vector<Report> reports_;
  std::size_t done_ = 0;
  std::size_t all_ = 0;
};

}  // namespace

std::vector<Report> grade(const Workshop& workshop, const std::vector<Submission>& submissions,
                          const Settings& settings, Record& record) {
  Grading grading(workshop, submissions, settings, record);
  for (std::size_t phase = 0; phase < settings.selection.phases(); ++phase) {
    grading.grade_phase(phase);
  }
  return std::move(grading).reports();
}

}  // namespace nn::grading
