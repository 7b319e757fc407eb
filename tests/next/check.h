// How each function that a student writes is tried, and what is said when it is right.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/next/compare.h"

namespace next {

// One call with arguments that are made for it.
struct Trial {
  std::string given;                   // "x [5, 4], w [4, 3], b [3]"
  std::function<std::string()> wrong;  // calls it: "" if it is right, else see what_is_wrong
};

// What a function is called with, as tensors in the order of its parameters: the members of a
// struct one by one, a number as a tensor of one value, a list of numbers as one of one axis.
using Arguments = std::vector<nn::Tensor>;

// What a function gives for some arguments, and what it gives with a mistake that is often made.
struct Known {
  Results expected;
  std::vector<Guess> guesses;
  double tolerance = kTolerance;
};

// The usual trial: what `call` returns is compared with what is known.
Trial trial(const std::string& given, const std::function<Results()>& call, const Known& known);

struct Check {
  std::string lesson;    // "lesson02"
  std::string function;  // "linear", as in the list of the course
  std::string file;      // "lesson02_linear/linear.cpp"
  std::string header;    // where its contract stands
  std::string declared;  // and under which words: "Tensor linear("
  std::string why;       // said when it is right: why it is so, in a line
  std::vector<Trial> (*trials)();
  Known (*known)(const Arguments& arguments);  // for any arguments: the grader has others
};

// All functions, in the order of the course.
std::vector<Check> all_checks();

std::vector<Check> stack_checks();
std::vector<Check> one_hot_checks();
std::vector<Check> linear_checks();
std::vector<Check> net_checks();
std::vector<Check> loss_checks();
std::vector<Check> loader_checks();
std::vector<Check> backward_checks();
std::vector<Check> layer_checks();
std::vector<Check> calc_grad_checks();
std::vector<Check> training_checks();

}  // namespace next
