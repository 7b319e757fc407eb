// Prints what each tweak of lesson04_training/beyond is worth, as the Markdown tables of its
// README.
//   tweaks-table ACCURACIES.csv TIMES.csv     the files of `make tweaks`
#include <cstddef>
#include <cstdio>
#include <vector>

#include "common/program/guard.h"
#include "common/program/options.h"
#include "lesson04_training/beyond/rungs.h"
#include "tests/experiments/runs.h"

namespace {

using namespace nn;

// Recipes of the ladder or beside it, each with what it changes.
void print_rungs(const std::vector<Runs>& all) {
  std::printf("| rung | what changed | accuracy | U |\n|---|---|---|---|\n");
  for (const Runs& runs : all) {
    std::printf("| `%s` | %s | %.2f ± %.2f %% | %.1f |\n", runs.name.c_str(),
                find_rung(runs.name).change.c_str(), runs.mean(), runs.interval(), runs.units);
  }
  std::printf("\n");
}

// The first of the runs is what the others are compared with.
void print_tweaks(const char* heading, const std::vector<Runs>& all) {
  std::printf("| %s | accuracy | against the first | U |\n|---|---|---|---|\n", heading);
  for (const Runs& runs : all) {
    std::printf("| %s | %.2f ± %.2f %% | %+.2f | %.1f |\n", runs.name.c_str(), runs.mean(),
                runs.interval(), runs.mean() - all[0].mean(), runs.units);
  }
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  leave(guarded({"tweaks-table"}, [&] {
    if (argc != 3) throw UsageError("expected two files: accuracies, times");
    const auto read = [&](const char* prefix) { return read_runs(argv[1], argv[2], prefix); };
    print_rungs(read("ladder/"));
    print_rungs(read("side/"));
    print_tweaks("alone", read("alone/"));
    print_tweaks("among the others", read("among/"));
    return 0;
  }));
}
