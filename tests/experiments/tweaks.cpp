// What each tweak of lesson04_training/beyond is worth: as a rung of the ladder or beside it;
// alone, on the article's recipe; and among the others, taken out of the ladder's last rung, or put
// into it where the ladder goes without.
//
//   tweaks accuracy 10 [NAME...]   accuracy on the test images for the seeds 1 to 10
//   tweaks time [NAME...]          one run each: nothing else should run meanwhile
//
// A NAME is how a name begins: "ladder/", "side/best", "alone/", "among/- pooling". Prints
// comma-separated values: a line a run.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "common/machine/blas.h"
#include "common/mnist/data_dir.h"
#include "common/program/guard.h"
#include "common/program/options.h"
#include "common/program/printed.h"
#include "lesson04_training/beyond/report.h"
#include "lesson04_training/beyond/run_recipe.h"
#include "lesson04_training/beyond/rungs.h"
#include "lesson04_training/beyond/team.h"

namespace {

using namespace nn;

constexpr std::size_t kEpochsAlone = 10;

using Change = std::function<void(Recipe&)>;

Recipe changed(Recipe recipe, const std::string& name, const Change& change) {
  recipe.name = name;
  change(recipe);
  return recipe;
}

// The article's recipe with one tweak. The learning rate is changed where the tweak changes what a
// step is worth, by the rule of thumb for it; nothing else is.
std::vector<Recipe> alone() {
  Recipe article = find_rung("article");
  article.epochs = kEpochsAlone;
  const auto with = [&](const std::string& name, const Change& change) {
    return changed(article, "alone/" + name, change);
  };
  return {
      with("nothing", [](Recipe&) {}),
      with("layers", [](Recipe& r) { r.net = "f500,r,f100,r,f10"; }),
      with("convolutions", [](Recipe& r) { r.net = "c5x16s2,r,c3x32,p,r,f128,r,f10"; }),
      with("batch norm", [](Recipe& r) { r.net = "f500,b,r,f10"; }),
      with("dropout", [](Recipe& r) { r.dropout = 0.3f; }),
      with("discriminative", [](Recipe& r) { r.lr_decay = 0.7f; }),
      with("plateau", [](Recipe& r) { r.schedule = Schedule::kPlateau, r.held_out = 10'000; }),
      with("one cycle", [](Recipe& r) { r.schedule = Schedule::kOneCycle; }),
      with("patience", [](Recipe& r) { r.patience = 1, r.held_out = 10'000; }),
      with("loss", [](Recipe& r) { r.loss = Loss::kCrossEntropy, r.lr = 0.5f; }),
      with("scaled weights", [](Recipe& r) { r.start = Start::kScaled; }),
      with("batches of 100", [](Recipe& r) { r.batch_size = 100, r.group = 50; }),
      with("pixels", [](Recipe& r) { r.is_normalised = true; }),
      with("momentum", [](Recipe& r) { r.momentum = 0.9f, r.lr /= 10; }),
      with("Adam", [](Recipe& r) { r.method = Method::kAdam, r.momentum = 0.9f, r.lr = 0.01f; }),
      with("averaging", [](Recipe& r) { r.average = 0.99f; }),
      with("shifts", [](Recipe& r) { r.shift = 1; }),
  };
}

// The last rung of the ladder without one of its tweaks, or with one more.
std::vector<Recipe> among() {
  const Recipe last = ladder().back();
  const auto with = [&](const std::string& name, const Change& change) {
    return changed(last, "among/" + name, change);
  };
  return {
      with("all", [](Recipe&) {}),
      with("- convolutions", [](Recipe& r) { r.net = "f500,b,r,f10"; }),
      with("- pooling", [](Recipe& r) { r.net = "c5x16s2,b,r,c3x32,b,r,f128,r,f10"; }),
      with("- batch norm", [](Recipe& r) { r.net = "c5x16s2,r,c3x32,p,r,f128,r,f10", r.lr /= 3; }),
      with("- one cycle", [](Recipe& r) { r.schedule = Schedule::kConstant, r.lr /= 3; }),
      with("- loss", [](Recipe& r) { r.loss = Loss::kArticle, r.label_smoothing = 0, r.lr = 5; }),
      with("- smoothing", [](Recipe& r) { r.label_smoothing = 0; }),
      with("- scaled weights", [](Recipe& r) { r.start = Start::kArticle; }),
      with("- small batches", [](Recipe& r) { r.batch_size = 1000; }),
      with("- pixels", [](Recipe& r) { r.is_normalised = false; }),
      with("- momentum", [](Recipe& r) { r.momentum = 0, r.lr *= 10; }),
      with("- shifts", [](Recipe& r) { r.shift = 0; }),
      with("+ dropout", [](Recipe& r) { r.dropout = 0.3f; }),
      with("+ Adam", [](Recipe& r) { r.method = Method::kAdam, r.lr = 0.004f; }),
      with("+ discriminative", [](Recipe& r) { r.lr_decay = 0.7f; }),
      with("+ averaging", [](Recipe& r) { r.average = 0.99f; }),
      with("+ a layer", [](Recipe& r) { r.net = "c5x16s2,b,r,c3x32,p,b,r,c3x64,b,r,f128,r,f10"; }),
  };
}

std::vector<Recipe> all() {
  std::vector<Recipe> recipes;
  const auto add = [&](const std::vector<Recipe>& some, const std::string& prefix) {
    for (const Recipe& r : some) recipes.push_back(changed(r, prefix + r.name, [](Recipe&) {}));
  };
  add(ladder(), "ladder/");
  add({find_rung("quick"), find_rung("dense"), find_rung("best")}, "side/");
  add(alone(), "");
  add(among(), "");
  return recipes;
}

// Those whose names begin with one of `names`; all if there are none.
std::vector<Recipe> chosen(std::span<char*> names) {
  std::vector<Recipe> recipes;
  for (const Recipe& r : all()) {
    const auto begins = [&](const char* name) { return r.name.starts_with(name); };
    if (names.empty() || std::ranges::any_of(names, begins)) recipes.push_back(r);
  }
  if (recipes.empty()) throw UsageError("no tweak's name begins so");
  return recipes;
}

// A training that comes to no number is worth what guessing is: that is a result here. Such runs
// are named on standard error, so that nobody takes the 10.00 for a measurement.
double accuracy(const Recipe& recipe, const Data& data, std::uint32_t seed, Team& team) {
  try {
    return 100 * static_cast<double>(run_recipe(recipe, data, seed, team).accuracy);
  } catch (const std::runtime_error& error) {
    std::fprintf(stderr, "%s, seed %u: %s; counted as 10 %%\n", recipe.name.c_str(), seed,
                 error.what());
    return 10;
  }
}

void print_accuracies(const std::vector<Recipe>& recipes, std::uint32_t seeds) {
  const Data data = load_data(find_data_dir(""));
  Team team(2);
  std::printf("name,seed,accuracy\n");
  for (const Recipe& recipe : recipes) {
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
      std::printf("%s,%u,%.2f\n", recipe.name.c_str(), seed, accuracy(recipe, data, seed, team));
      std::fflush(stdout);
    }
  }
}

// The unit is measured anew before each run: clocks change with the temperature. It is one of all
// threads that OpenBLAS had before the team left it one.
void print_times(const std::vector<Recipe>& recipes) {
  const Data data = load_data(find_data_dir(""));
  const int all_threads = blas_threads();
  Team team(2);
  std::printf("name,seconds,units\n");
  for (const Recipe& recipe : recipes) {
    set_blas_threads(all_threads);
    const double unit = measure_unit();
    set_blas_threads(1);
    const double seconds = run_recipe(recipe, data, 1, team).seconds;
    std::printf("%s,%.2f,%.1f\n", recipe.name.c_str(), seconds, seconds / unit);
    std::fflush(stdout);
  }
}

// 0 if the word is anything but a whole number.
std::uint32_t number_of_seeds(std::string_view word) {
  std::uint32_t seeds = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, seeds);
  return error == std::errc() && stop == end ? seeds : 0;
}

}  // namespace

int main(int argc, char** argv) {
  nn::leave(nn::guarded({"tweaks"}, [&] {
    const std::span<char*> words(argv + 1, argv + argc);
    const std::string what = words.empty() ? "" : words[0];
    if (what == "time") {
      print_times(chosen(words.subspan(1)));
    } else if (what == "accuracy" && words.size() > 1 && number_of_seeds(words[1]) > 0) {
      print_accuracies(chosen(words.subspan(2)), number_of_seeds(words[1]));
    } else {
      throw UsageError("expected 'accuracy SEEDS [NAME...]' or 'time [NAME...]'");
    }
    return 0;
  }));
}
