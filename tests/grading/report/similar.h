// Which submissions are alike: sources that say the same, whatever their names, comments and
// layout.
#pragma once

#include <string>
#include <vector>

#include "tests/grading/build/submission.h"

namespace nn::grading {

struct Alike {
  std::string first;
  std::string second;
  double share;  // of the sequences of tokens in either that are in both: 1 for equal ones
};

// The pairs whose share is at least this, the most alike first. What was handed out, and what most
// submissions have, tells nothing and is left out.
std::vector<Alike> similar(const std::vector<Submission>& submissions, const Submission& handed_out,
                           double least = 0.8);

// A line for each pair.
std::string similar_table(const std::vector<Alike>& pairs);

}  // namespace nn::grading
