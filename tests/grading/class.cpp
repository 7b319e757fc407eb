#include "tests/grading/class.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>
#include <string_view>

#include "tests/grading/handout/markers.h"
#include "tests/grading/report/report.h"
#include "tests/grading/report/similar.h"
#include "tests/grading/report/text.h"
#include "tests/support/files.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOurs[] = {"class.csv", "functions.csv", "similar.txt", "results.json"};
constexpr std::string_view kRecord = ".unfinished";

std::vector<Submission> read_all(const std::vector<fs::path>& directories) {
  std::vector<Submission> submissions;
  for (const fs::path& directory : directories) {
    submissions.push_back(read_submission(directory.filename().string(), directory));
  }
  return submissions;
}

// The lessons as students get them.
Submission handed_out(const fs::path& root) {
  Submission handout = read_submission("", root);
  for (auto& [file, text] : handout.files) {
    if (file.ends_with(".cpp")) text = handout::strip_solutions(file, text).text;
  }
  return handout;
}

// The seed of the grading that was interrupted, if it is to be gone on with.
std::string seed_of(const Task& task, const std::string& stamp) {
  const std::string old = Record::stamp_of(task.out / kRecord);
  const bool goes_on = task.seed.empty() && old.ends_with(stamp);
  return goes_on ? old.substr(0, old.size() - stamp.size()) : task.seed;
}

void write_reports(const std::vector<Report>& reports, const fs::path& out) {
  for (const Report& report : reports) {
    const fs::path place = out / place_for(report.name);
    write_text(place / "results.json", results_json(report));
    write_text(place / "report.txt", table(report));
    write_text(place / "report.md", markdown(report));
    write_text(place / "report.html", page(report));
  }
  write_text(out / "functions.csv", functions_csv(reports));
  write_text(out / "class.csv", class_csv(reports));
}

}  // namespace

std::string place_for(const std::string& name) {
  const bool is_ours = std::ranges::find(kOurs, name) != std::end(kOurs) || name.starts_with('.');
  // Nor may one have the place of another; and a name can be as long as a file system allows.
  constexpr std::string_view kApart = "submission ";
  if (!is_ours && !name.starts_with(kApart)) return name;
  return std::string(kApart) + (name.size() < 200 ? name : digest(name));
}

std::vector<fs::path> submissions_in(const fs::path& directory, std::vector<std::string>& skipped) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    std::error_code error;
    if (fs::is_directory(entry.symlink_status(error))) {
      found.push_back(entry.path());
    } else {
      skipped.push_back(printable(entry.path().filename().string(), 100) + " is no directory");
    }
  }
  std::ranges::sort(found);
  std::ranges::sort(skipped);
  return found;
}

std::string stamp_of(const Task& task) {
  std::string all = task.lesson + '\n' + task.points;
  for (const char* program : {"grade", "judge"}) {
    all += '\n' + digest(read_text(task.toolchain.objects / "bin" / program));
  }
  return ' ' + digest(all);
}

void grade_class(const Workshop& workshop, const Task& task, Settings settings) {
  std::vector<std::string> skipped;
  const std::vector<Submission> submissions = read_all(submissions_in(task.submissions, skipped));
  if (submissions.empty()) {
    throw std::runtime_error("no submissions in " + printable(task.submissions.string(), 200));
  }
  const std::string stamp = stamp_of(task);
  const std::string seed = seed_of(task, stamp);
  settings.seed = parse_seed(seed);
  if (seed != task.seed)
    std::cerr << "grade: goes on where it was interrupted, seed " << seed << '\n';
  Record record(task.out / kRecord, std::to_string(settings.seed) + stamp);
  const std::vector<Report> reports = grade(workshop, submissions, settings, record);
  write_reports(reports, task.out);
  const std::string alike = similar_table(similar(submissions, handed_out(task.toolchain.root)));
  write_text(task.out / "similar.txt", alike);
  record.remove();
  std::cout << class_table(reports) << '\n';
  if (!alike.empty()) std::cout << "alike:\n" << alike << '\n';
  for (const std::string& line : skipped) std::cout << "left out: " << line << '\n';
  for (const std::string& note : missing_protections()) std::cout << "note: " << note << '\n';
  const std::string out = printable(task.out.string(), 200);
  std::cout << "seed " << settings.seed << "; one by one: " << out
            << "/*/report.html, .md and .txt; as tables: " << out << "/class.csv, functions.csv\n";
}

}  // namespace nn::grading
