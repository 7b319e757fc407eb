// What is said about a training while it goes on and when it is over.
#pragma once

#include <array>
#include <cstddef>

#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/run_recipe.h"

namespace nn {

// A unit of time that is the same on every machine, "U": how many seconds this one takes for the
// products of one epoch of the article's network and nothing else, five calls of sgemm for each of
// the 60 batches, with all the threads that OpenBLAS has. Machines differ by a factor of three in
// seconds, but hardly in what a training takes in U. Only so many batches are measured, twice; the
// faster time counts.
double measure_unit(int batches = 60);

// run_recipe() with a line on the terminal that says how far it is: on standard error, and only if
// that is a terminal. That takes the place of extras.watch.
RunResult run_watched(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                      Extras extras = {});

// A rung of the ladder: its name, the accuracy, the time in seconds and in U, what was changed; and
// a line more if images were held out.
void print_rung(const Recipe& recipe, const RunResult& result, double unit);

// A line for each rung that there is.
void print_rungs();

// counts[is][says], how many images of a digit the network took for which one: as
// pictures/confusion.h counts them, which only a main.cpp includes. Printed as a table.
using Counts = std::array<std::array<std::size_t, kClasses>, kClasses>;
void print_confusion(const Counts& counts);

}  // namespace nn
