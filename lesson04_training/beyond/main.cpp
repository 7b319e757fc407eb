// "This Model vs SOTA", the article's last section: the ladder from its recipe upwards.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <optional>
#include <thread>

#include "common/machine/blas.h"
#include "common/machine/memory.h"
#include "common/mnist/data_dir.h"
#include "common/picture/gallery.h"
#include "common/picture/save.h"
#include "common/picture/show.h"
#include "common/program/printed.h"
#include "common/program/program.h"
#include "lesson04_training/beyond/ready.h"
#include "lesson04_training/beyond/report.h"
#include "lesson04_training/beyond/run_recipe.h"
#include "lesson04_training/beyond/rungs.h"
#include "lesson04_training/beyond/saved_net.h"
#include "lesson04_training/beyond/trainer.h"
#include "lesson04_training/beyond/transfer.h"
#include "lesson04_training/pictures/confusion.h"
#include "lesson04_training/pictures/examples.h"

namespace {

using namespace nn;

// What the last network that was trained gets right and wrong.
void show_network(const RunResult& result, const Samples& test) {
  const Rows rows = numbers(0, test.size());
  Dataset dset;
  load_images(test, rows, {}, 0, 0, dset.x);
  load_targets(test, rows, dset.y);
  const Confusion counts = confusion(result.preds, dset.y);
  print_confusion(counts);
  print_picture(confusion_picture(counts), "beyond", "confusion.svg");
  if (test.extent() != Extent{kImageSide, kImageSide, 1}) return;
  const std::vector<CaptionedImage> mistakes = worst_mistakes(dset, result.preds, 15);
  if (mistakes.empty()) return;
  std::cout << "\nThe mistakes that it is surest of\n";
  show_images(std::span(mistakes).first(std::min<std::size_t>(5, mistakes.size())));
  print_picture(gallery("The mistakes that the network is surest of", mistakes, 5, Palette::kInk),
                "beyond", "mistakes.svg");
}

// The network that was saved, if the user names one: then only the last recipe goes on from it.
std::optional<SavedNet> load(const Options& options, const Data& data,
                             std::vector<Recipe>& recipes) {
  if (options.load.empty()) return {};
  SavedNet saved = load_net(options.load, data.test.extent());
  if (!options.net.empty() && options.net != saved.net.notation()) {
    throw UsageError("--net " + in_quotes(options.net) + ": " + printable(options.load) +
                     " holds the network " + saved.net.notation() + "; leave --net out");
  }
  recipes = {recipes.back()};
  recipes[0].net = saved.net.notation();
  recipes[0].dropout = 0;  // what there is of it stands in the notation
  return saved;
}

void print_loaded(const SavedNet& saved, const std::string& directory, const Samples& test) {
  const float accuracy = accuracy_of(predict(saved, test), test, numbers(0, test.size()));
  std::printf("Network %s loaded from %s, accuracy: %.2f%%\n", saved.net.notation().c_str(),
              printable(directory).c_str(), 100 * static_cast<double>(accuracy));
}

std::size_t threads_for(const Options& options) {
  if (options.threads > 0) return options.threads;
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kShares);
}

// Transfer learning: what the network that knows some digits needs to learn the others.
void transfer(const Options& options) {
  const Recipe recipe = transfer_recipe(options);
  const Data data = load_data(find_data_dir(options.data));
  require_pictures("beyond");
  require_ready({recipe}, data, options);
  Team team(threads_for(options));
  print_section("This Model vs SOTA: transfer learning");
  const auto results = try_transfer(recipe, data, options.seed, team);
  std::printf(
      "Accuracy on 5 to 9\nimages a digit  from random weights  from weights that know 0 to 4\n");
  for (const TransferResult& r : results) {
    std::printf("%14zu %19.2f%% %29.2f%%\n", r.images, 100 * static_cast<double>(r.without),
                100 * static_cast<double>(r.with));
  }
  print_picture(transfer_picture(results), "beyond", "transfer.svg");
}

void beyond(const Options& options) {
  if (options.list) return print_rungs();
  if (options.rung == "transfer") return transfer(options);
  std::vector<Recipe> recipes = choose(options);
  const Data data = load_data(find_data_dir(options.data));
  const std::optional<SavedNet> loaded = load(options, data, recipes);
  require_pictures("beyond");
  const Saver saver = require_ready(recipes, data, options);
  Extras extras{.is_over = [&] { return saver.interrupted(); }};
  print_section("This Model vs SOTA");
  const double unit = measure_unit(20);  // a third of an epoch: nobody is to wait for it
  Team team(threads_for(options));
  std::printf("seed %u, OpenBLAS kernel %s, %s; 1 U is %.2f s here\n", options.seed,
              blas_kernel().c_str(), counted(team.size(), "thread").c_str(), unit);
  if (loaded) {
    print_loaded(*loaded, options.load, data.test);
    extras.start = &loaded->net;
    extras.brightness = loaded->brightness;
  }
  std::optional<RunResult> last;
  for (const Recipe& recipe : recipes) {
    last = run_watched(recipe, data, options.seed, team, extras);
    print_rung(recipe, *last, unit);
    if (saver.interrupted()) break;
  }
  saver.save(weights_of(last->net), {net_txt(last->net, last->brightness)});
  std::printf("Peak memory %.0f MB\n", peak_memory_mb());
  show_network(*last, data.test);
}

// 0: what a rung has.
Options the_rungs() {
  Options options;
  options.epochs = options.batch_size = 0;
  options.lr = 0;
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv,
                     {"beyond",
                      "climbs from the article's recipe to a better one",
                      {"rung", "list", "net", "epochs", "batch-size", "lr", "dropout", "shift",
                       "momentum", "schedule", "seed", "threads", "load", "save"},
                      the_rungs()},
                     beyond);
}
