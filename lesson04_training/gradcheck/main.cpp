// Gradient check: every gradient of the way back beside what a small step shows it to be. See "The
// idea" in lesson 4.
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/program/program.h"
#include "lesson04_training/gradcheck/compare.h"
#include "lesson04_training/gradcheck/mistakes.h"
#include "lesson04_training/gradcheck/way_back.h"
#include "lesson04_training/gradcheck/way_forward.h"

namespace {

using namespace nn;
using namespace nn::gradcheck;

// A step's gradient at some of its entries: all, or 60 that are spread over it.
struct Compared {
  std::vector<std::size_t> entries;
  std::vector<double> derived;
  std::vector<double> measured;
};

Compared compare(const WayForward& way, const Step& step, const Tensor& derived) {
  constexpr std::size_t kMost = 60;
  const std::size_t all = numbers_of(way, step.of).values.size();
  if (derived.size() != all) {
    throw std::runtime_error(step.name + ": got shape " + to_string(derived.shape()) +
                             ", expected " + std::to_string(all) + " numbers: look at " +
                             step.function + " in lesson04_training/backward.cpp");
  }
  Compared result;
  const std::size_t stride = (all + kMost - 1) / kMost;
  for (std::size_t i = 0; i < all; i += stride) {
    result.entries.push_back(i);
    result.derived.push_back(static_cast<double>(derived[i]));
    result.measured.push_back(measured_slope(way, step.of, i));
  }
  return result;
}

std::string index_of(std::size_t i, const Tensor& tensor) {
  if (tensor.rank() == 1) return to_string(Shape{i});
  return to_string(Shape{i / tensor.size(1), i % tensor.size(1)});
}

// Prints the step with a few of its entries. True if derived and measured gradient agree.
bool print_step(const WayForward& way, const Step& step, const Tensor& derived) {
  const Compared c = compare(way, step, derived);
  std::cout << '\n' << step.name << " = " << step.formula << "    " << step.function << '\n';
  for (const std::size_t i : telling_entries(c.derived, c.measured)) {
    const auto [left, right] = digits_side_by_side(c.derived[i], c.measured[i]);
    std::printf("  %-8s  %-16s  %-16s  %.1e\n", index_of(c.entries[i], derived).c_str(),
                left.c_str(), right.c_str(), relative_error({c.derived[i]}, {c.measured[i]}));
  }
  const double error = relative_error(c.derived, c.measured);
  const bool agree = error <= kAgree;
  std::printf("  %zu of %zu together: relative error %.1e, %s\n", c.entries.size(), derived.size(),
              error, agree ? "they agree" : "THE DIGITS PART");
  return agree;
}

void print_mistakes() {
  for (const Mistake& mistake : mistakes()) {
    std::printf("%-15s %-4s %s\n", mistake.name.c_str(), mistake.step.c_str(),
                mistake.what.c_str());
  }
}

// Takes the way back with the mistake, if there is one. Returns the first step whose digits part.
const Step* first_to_part(const WayForward& way, const Mistake* mistake) {
  Known known = known_from(way);
  const Step* first = nullptr;
  for (const Step& step : steps()) {
    Tensor derived = step.derive(known);
    if (mistake != nullptr && mistake->step == step.name) derived = mistake->make(known, derived);
    if (!print_step(way, step, derived) && first == nullptr) first = &step;
    known[step.name] = std::move(derived);
  }
  return first;
}

void gradcheck_program(const Options& options) {
  if (options.broken == "list") return print_mistakes();
  const Mistake* const mistake = options.broken.empty() ? nullptr : &mistake_called(options.broken);
  const WayForward way = draw(options.hidden, options.seed);
  std::printf("B = %zu images, I = %zu inputs, H = %zu hidden, C = %zu classes; seed %u\n",
              way.x.rows, way.x.columns, way.w1.columns, way.p.columns, options.seed);
  std::printf(
      "derived: lesson04_training/backward.cpp, in float\n"
      "measured: (loss(v + h) - loss(v - h)) / 2h with h = 1e-5, in double\n"
      "A bar stands where the digits part. Floats have seven; less is left where 1 - s or a sum\n"
      "of both signs takes them away.\n"
      "\n  entry     derived           measured          relative error\n");
  const Step* const first = first_to_part(way, mistake);
  std::cout << '\n';
  if (mistake != nullptr) {
    std::cout << "--break " << mistake->name << ": " << mistake->what
              << ".\nThe digits part first at " << (first == nullptr ? "no step" : first->name)
              << ". "
              << (first != nullptr && first->name == mistake->step
                      ? mistake->why
                      : "The lesson's own step is wrong: run it without --break.")
              << '\n';
  } else if (first == nullptr) {
    std::cout << "All seven agree. ARGS=\"--break list\" names mistakes that would show.\n";
  } else {
    throw std::runtime_error("the digits part first at " + first->name + ": look at " +
                             first->function + " in lesson04_training/backward.cpp");
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options defaults;
  defaults.hidden = 6;
  return run_program(argc, argv,
                     {"gradcheck",
                      "holds every derived gradient against a measured one, digit by digit",
                      {"hidden", "seed", "break"},
                      defaults,
                      /*reads_data=*/false},
                     gradcheck_program);
}
