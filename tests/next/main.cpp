// make next: which function is next, what it is to do, and what is wrong with it.
//
// Tries the functions of lessons 1 to 4 in the order of the course and stops at the first that is
// not right. Exit status: 0, or 1 if that one is written but wrong.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "common/machine/blas_start.h"
#include "common/program/guard.h"
#include "common/program/place.h"
#include "tests/next/attempt.h"
#include "tests/next/check.h"
#include "tests/next/contract.h"

namespace {

using namespace next;

std::string name_of(const Check& check) { return check.lesson + " " + check.function; }

// Which functions were right at the last run: what is new among them is worth a word.
class Remembered {
 public:
  Remembered() : file_(nn::build_directory("next") / "right.txt") {
    std::ifstream in(file_);
    is_first_run_ = !in;
    for (std::string line; std::getline(in, line);) names_.insert(line);
  }

  bool is_first_run() const { return is_first_run_; }
  bool has(const Check& check) const { return names_.contains(name_of(check)); }

  void write(const std::vector<Check>& right) const {
    std::filesystem::create_directories(file_.parent_path());
    std::ofstream out(file_);
    for (const Check& check : right) out << name_of(check) << '\n';
  }

 private:
  std::filesystem::path file_;
  bool is_first_run_;
  std::set<std::string> names_;
};

void print_right(const Check& check) {
  std::cout << name_of(check) << " is right: " << check.why << '\n';
  const std::string comment = comment_of(check);
  if (!comment.empty()) {
    std::cout << "Compare with the comment over it in " << check.file << ":\n" << comment;
  }
  std::cout << '\n';
}

void print_news(const std::vector<Check>& right) {
  const Remembered before;
  for (const Check& check : right) {
    const bool is_last = &check == &right.back();
    if (before.is_first_run() ? is_last : !before.has(check)) print_right(check);
  }
  before.write(right);
}

void print_next(const Check& check, const Attempt& attempt, std::size_t right, std::size_t all) {
  const std::string place = check.file + ":" + std::to_string(line_of(check));
  if (attempt.how == Attempt::How::kNotWritten) {
    std::cout << "Next: " << name_of(check) << ", " << place << " (" << right << " of " << all
              << " are right)\n"
              << contract_of(check)
              << "Write it in the place of the line that throws NotImplemented, save, and run "
                 "`make next` again.\n";
  } else {
    std::cout << name_of(check) << " is not right yet: " << place << '\n'
              << attempt.text << "\n\nWhat it is to do (" << check.header << "):\n"
              << contract_of(check);
  }
}

int run() {
  nn::start_blas();
  const std::vector<Check> all = all_checks();
  std::vector<Check> right;
  for (const Check& check : all) {
    const Attempt found = attempt(check);
    if (found.how == Attempt::How::kRight) {
      right.push_back(check);
      continue;
    }
    print_news(right);
    print_next(check, found, right.size(), all.size());
    return found.how == Attempt::How::kWrong ? 1 : 0;
  }
  print_news(right);
  std::cout << "All " << all.size()
            << " functions of the lessons are right. `make lesson04` trains.\n"
               "The section beyond them has functions to write as well: "
               "lesson04_training/beyond/README.md, `make test-beyond`.\n";
  return 0;
}

}  // namespace

int main() { nn::leave(nn::guarded({"next"}, run)); }
