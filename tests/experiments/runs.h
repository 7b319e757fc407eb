// The lines that `tweaks` and `make spread` wrote, read back.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nn {

// The lines of a file of comma-separated values after its headings, each as its words: one more
// than it has commas. Throws std::runtime_error that names the file if it cannot be read.
std::vector<std::vector<std::string>> read_csv(const std::filesystem::path& file);

// A word of such a line as a number. Throws std::runtime_error that names both if it is none.
double read_number(const std::filesystem::path& file, const std::string& word);

// What is known of one recipe.
struct Runs {
  std::string name;
  std::vector<double> accuracies;  // percent, one a seed
  double seconds = 0;              // of one run
  double units = 0;                // the same in U, beyond/report.h

  double mean() const;
  // Half the width of the interval that holds the mean with a probability of 95 %: Student's t for
  // as many seeds as there are.
  double interval() const;
};

// In the order of the first file, those whose names begin with `prefix`; the prefix is cut off.
// Throws std::runtime_error that names the file if it cannot be read or holds something else.
std::vector<Runs> read_runs(const std::filesystem::path& accuracies,
                            const std::filesystem::path& times, const std::string& prefix);

}  // namespace nn
