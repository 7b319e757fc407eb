// Prints what each tweak of lesson04_training/beyond is worth, as the Markdown tables of its
// README.
//   tweaks-table ACCURACIES.csv TIMES.csv     the files of `make tweaks`
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "common/program/guard.h"
#include "common/program/options.h"
#include "tests/experiments/runs.h"

namespace {

using namespace nn;

// The first of the runs is what the others are compared with.
void print_table(const std::string& heading, const std::vector<Runs>& all) {
  if (all.empty()) return;
  std::printf("| %s | accuracy, 95 %% interval | against the first | U |\n|---|---|---|---|\n",
              heading.c_str());
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
    print_table("rung", read_runs(argv[1], argv[2], "ladder/"));
    print_table("beside the ladder", read_runs(argv[1], argv[2], "side/"));
    print_table("alone, on the article's recipe", read_runs(argv[1], argv[2], "alone/"));
    print_table("among the others", read_runs(argv[1], argv[2], "among/"));
    return 0;
  }));
}
