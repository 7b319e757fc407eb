// "This Model vs SOTA", the article's last section: the ladder from its recipe upwards.
#include <cstdio>
#include <iostream>

#include "common/machine/blas.h"
#include "common/machine/memory.h"
#include "common/mnist/data_dir.h"
#include "common/program/program.h"
#include "lesson04_training/beyond/run_recipe.h"
#include "lesson04_training/beyond/rungs.h"
#include "lesson04_training/beyond/unit.h"

namespace {

using namespace nn;

void print_rung(const Recipe& recipe, const RunResult& result, double unit) {
  std::printf("%-10s %6.2f%% %7.2f s %6.1f U  %s\n", recipe.name.c_str(),
              100 * static_cast<double>(result.accuracy), result.seconds, result.seconds / unit,
              recipe.change.c_str());
  std::fflush(stdout);
}

void beyond(const Options& options) {
  const Data data = load_data(find_data_dir(options.data));
  print_section("This Model vs SOTA");
  const double unit = measure_unit();
  Team team(2);
  std::cout << "seed " << options.seed << ", OpenBLAS kernel " << blas_kernel() << ", "
            << team.size() << " threads; 1 U = " << unit << " s\n";
  for (const Recipe& rung : ladder()) {
    print_rung(rung, run_recipe(rung, data, options.seed, team), unit);
  }
  std::printf("Peak memory %.0f MB\n", peak_memory_mb());
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(
      argc, argv, {"beyond", "climbs from the article's recipe to a better one", {"seed"}}, beyond);
}
