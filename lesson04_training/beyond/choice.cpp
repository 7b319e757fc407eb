#include "lesson04_training/beyond/choice.h"

#include <algorithm>
#include <cstdio>

#include "lesson04_training/beyond/rungs.h"

namespace nn {
namespace {

Schedule schedule_named(const std::string& name) {
  if (name == "constant") return Schedule::kConstant;
  return name == "plateau" ? Schedule::kPlateau : Schedule::kOneCycle;
}

// The recipe with what the user gave in place of its own; `changes` is set if there is anything.
Recipe changed(Recipe r, const Options& o, bool& changes) {
  const auto put = [&](bool is_given, auto& place, const auto& value) {
    if (!is_given) return;
    place = value;
    changes = true;
  };
  put(!o.net.empty(), r.net, o.net);
  put(o.epochs > 0, r.epochs, o.epochs);
  put(o.batch_size > 0, r.batch_size, o.batch_size);
  put(o.lr > 0.0f, r.lr, o.lr);
  put(o.dropout.has_value(), r.dropout, o.dropout.value_or(0.0f));
  put(o.momentum.has_value(), r.momentum, o.momentum.value_or(0.0f));
  put(o.shift.has_value(), r.shift, o.shift.value_or(0));
  put(!o.schedule.empty(), r.schedule, schedule_named(o.schedule));
  return r;
}

Recipe rung_named(const std::string& name) {
  try {
    return find_rung(name);
  } catch (const std::invalid_argument& error) {
    throw UsageError("--rung '" + name + "': " + error.what());
  }
}

}  // namespace

std::vector<Recipe> choose(const Options& options) {
  bool changes = false;
  const std::vector<Recipe> rungs = ladder();
  const Recipe base = options.rung.empty() ? rungs.back() : rung_named(options.rung);
  const Recipe wanted = changed(base, options, changes);
  if (options.rung.empty() && !changes) return rungs;
  return {wanted};
}

void print_rungs() {
  const auto print = [](const Recipe& rung) {
    std::printf("%-12s %s\n", rung.name.c_str(), rung.change.c_str());
  };
  std::ranges::for_each(ladder(), print);
  std::printf("\nBeside the ladder: rungs to be tried by themselves\n");
  std::ranges::for_each(side_rungs(), print);
  std::printf("%-12s %s\n", "transfer", "5 to 9 from a few images, by a network that knows 0 to 4");
}

}  // namespace nn
