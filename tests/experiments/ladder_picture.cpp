// Draws the ladder of lesson04_training/beyond, a rung a line: the error and the time of each.
//   ladder-picture ACCURACIES.csv TIMES.csv     the files of `make tweaks`
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "common/picture/save.h"
#include "common/picture/svg.h"
#include "common/program/guard.h"
#include "common/program/options.h"
#include "lesson04_training/beyond/rungs.h"
#include "tests/experiments/runs.h"

namespace {

using namespace nn;

constexpr double kTop = 86;
constexpr double kLine = 34;
constexpr double kNames = 16;    // where the names begin,
constexpr double kErrors = 300;  // the bars of the errors,
constexpr double kErrorWidth = 300;
constexpr double kTimes = 720;  // and those of the times
constexpr double kTimeWidth = 170;
constexpr double kWidth = 950;

// Errors from 100 % to 0.3 % on a scale on which each halving is as long as the one before: the
// last tenths of a percent are as hard to come by as the first tens.
double error_length(double error) {
  return kErrorWidth * std::log(100 / std::max(error, 0.3)) / std::log(100 / 0.3);
}

std::string printed(const char* format, double value) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

void draw_axis(Svg& svg, std::size_t lines) {
  const double bottom = kTop + kLine * static_cast<double>(lines) + 4;
  svg.text({kNames, kTop - 34}, "rung: what changed", Anchor::kStart);
  svg.text({kErrors, kTop - 34}, "wrong answers, percent of the test images", Anchor::kStart);
  svg.text({kTimes, kTop - 34}, "time, U", Anchor::kStart);
  for (const double error : {100.0, 30.0, 10.0, 3.0, 1.0, 0.3}) {
    const double x = kErrors + error_length(error);
    svg.line({x, kTop - 8}, {x, bottom}, "#ddd");
    svg.text({x, kTop - 14}, printed("%g", error), Anchor::kMiddle, 11, "#666");
  }
}

void draw_rung(Svg& svg, double y, const Runs& rung, const std::string& change, double most) {
  svg.text({kNames, y + 13}, rung.name, Anchor::kStart, 13);
  svg.text({kNames, y + 26}, change, Anchor::kStart, 10, "#666");
  const double length = error_length(100 - rung.mean());
  svg.rectangle({kErrors, y + 4}, length, 20, "#1f77b4");
  svg.text({kErrors + length + 6, y + 19}, printed("%.2f %%", rung.mean()), Anchor::kStart, 13);
  const double time = kTimeWidth * rung.units / most;
  svg.rectangle({kTimes, y + 4}, std::max(time, 1.0), 20, "#ff7f0e");
  svg.text({kTimes + time + 6, y + 19}, printed("%.1f", rung.units), Anchor::kStart, 13);
}

Svg ladder_picture(const std::vector<Runs>& rungs) {
  const double most = std::ranges::max(rungs, {}, &Runs::units).units;
  Svg svg(kWidth, kTop + kLine * static_cast<double>(rungs.size()) + 20);
  svg.text({kWidth / 2, 28}, "From the article's recipe upwards, a tweak at a time",
           Anchor::kMiddle, 16);
  draw_axis(svg, rungs.size());
  for (std::size_t i = 0; i < rungs.size(); ++i) {
    const double y = kTop + kLine * static_cast<double>(i);
    draw_rung(svg, y, rungs[i], find_rung(rungs[i].name).change, most);
  }
  return svg;
}

}  // namespace

int main(int argc, char** argv) {
  leave(guarded({"ladder-picture"}, [&] {
    if (argc != 3) throw UsageError("expected two files: accuracies, times");
    const std::vector<Runs> rungs = read_runs(argv[1], argv[2], "ladder/");
    if (rungs.empty()) throw UsageError("no line of the first file begins with 'ladder/'");
    print_picture(ladder_picture(rungs), "beyond", "ladder.svg");
    return 0;
  }));
}
