#include "tests/mutation/summary.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace mutation {
namespace {

struct Counts {
  int caught = 0, missed = 0, unseen = 0;

  void add(Verdict verdict) {
    caught += verdict == Verdict::kCaught ? 1 : 0;
    missed += verdict == Verdict::kMissed ? 1 : 0;
    unseen += verdict == Verdict::kUnseen ? 1 : 0;
  }
  double share() const { return caught + missed == 0 ? 1 : double(caught) / (caught + missed); }
};

std::string row(const std::string& room, const Counts& counts) {
  char text[200];
  std::snprintf(text, sizeof text, "%-30.60s %7d %7d %7d %15d %6.1f %%\n", room.c_str(),
                counts.caught + counts.missed + counts.unseen, counts.caught, counts.missed,
                counts.unseen, 100 * counts.share());
  return text;
}

Counts total(const std::vector<Judged>& all) {
  Counts counts;
  for (const Judged& one : all) counts.add(one.verdict);
  return counts;
}

}  // namespace

std::string summary(const std::vector<Judged>& all) {
  std::map<std::string, Counts> rooms;
  for (const Judged& one : all) rooms[one.fault.room].add(one.verdict);
  std::string text =
      "room                            faults  caught  missed  cannot be seen  caught\n";
  for (const auto& [room, counts] : rooms) text += row(room, counts);
  text += row("all", total(all));
  for (const Judged& one : all) {
    if (one.verdict == Verdict::kUnseen) {
      text += "cannot be seen: " + one.fault.place + ": " + one.fault.unseen + "\n";
    }
  }
  for (const Judged& one : all) {
    if (one.verdict == Verdict::kMissed) {
      text += "missed: " + one.fault.place + ": " + one.fault.find + "\n";
    } else if (one.verdict == Verdict::kBroken) {
      text += "broken: " + one.fault.place + ": " + one.by + "\n";
    }
  }
  return text;
}

bool is_good(const std::vector<Judged>& all) {
  const auto is_broken = [](const Judged& one) { return one.verdict == Verdict::kBroken; };
  return std::ranges::none_of(all, is_broken) && total(all).share() >= kWanted;
}

}  // namespace mutation
