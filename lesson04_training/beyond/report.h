// What is said about a training while it goes on and when it is over.
#pragma once

#include "lesson04_training/beyond/run_recipe.h"

namespace nn {

// run_recipe() with a line on the terminal that says how far it is: on standard error, and only if
// that is a terminal. That takes the place of extras.watch.
RunResult run_watched(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team,
                      Extras extras = {});

// A rung of the ladder: its name, the accuracy, the time in seconds and in units (unit.h), what was
// changed; and a line more if images were held out.
void print_rung(const Recipe& recipe, const RunResult& result, double unit);

}  // namespace nn
