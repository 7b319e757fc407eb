// Writes the page on which one draws a digit, with networks that were trained here.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>

#include "common/mnist/data_dir.h"
#include "common/program/place.h"
#include "common/program/program.h"
#include "common/program/whole_file.h"
#include "common/tensor/npy.h"
#include "lesson04_training/draw/gate_samples.h"
#include "lesson04_training/draw/page_data.h"
#include "lesson04_training/draw/page_net.h"
#include "lesson04_training/draw/page_recipes.h"
#include "lesson04_training/draw/rule.h"
#include "lesson04_training/draw/write_page.h"

namespace {

using namespace nn;
namespace fs = std::filesystem;

// Where page and weights are kept, and what training needs.
struct Workshop {
  fs::path directory;
  std::uint32_t seed;
  Team team{2};

  SavedNet net(const Recipe& recipe, const std::function<Data()>& data) {
    const fs::path weights = directory / "weights" / recipe.name;
    if (!fs::exists(weights)) {
      std::cout << "training " << recipe.net << ": " << recipe.change << std::endl;
    }
    return load_or_train(recipe, weights, data, seed, team);
  }
};

Data gate_data(const Data& mnist, std::uint32_t seed) {
  Generator generator(seed);
  return {gate_samples(mnist.train, {}, generator), mnist.test};
}

// Chosen by images that the gate was not trained on: the last of the training images.
Rule rule_for(SavedNet& gate, SavedNet& best, const Samples& train) {
  const std::size_t count = std::min<std::size_t>(10000, train.size() / 2);
  const std::size_t first = train.size() - count;
  return choose_rule(
      evidence_of(predict(gate, train, first, count), predict(best, train, first, count)), 0.006f,
      0.001f);
}

ShownNet shown(const std::string& name, const Recipe& recipe, SavedNet& net, double accuracy) {
  return {name, recipe.change, net.net.notation(), net.brightness, weights_of(net.net), accuracy};
}

void draw(const Options& options) {
  Workshop workshop{build_directory("draw"), options.seed};
  const Data mnist = load_data(find_data_dir(options.data));
  const auto same = [&] { return mnist; };
  SavedNet best = workshop.net(best_recipe(), same);
  SavedNet gate = workshop.net(gate_recipe(), [&] { return gate_data(mnist, options.seed); });
  SavedNet article = workshop.net(Recipe{}, same);

  const Samples& valid = mnist.test;
  const auto all = [&](SavedNet& net) { return predict(net, valid, 0, valid.size()); };
  const Tensor best_preds = all(best), article_preds = all(article), gate_preds = all(gate);
  PageData data;
  data.nets = {shown("best", best_recipe(), best, accuracy(best_preds, valid.labels)),
               shown("article", Recipe{}, article, accuracy(article_preds, valid.labels)),
               shown("gate", gate_recipe(), gate, 0)};
  data.rule = rule_for(gate, best, mnist.train);
  data.refused = refused(data.rule, evidence_of(gate_preds, best_preds));
  data.samples = choose_samples(best_preds, valid);

  // The predictions too, so that others can compare theirs.
  replace_files(workshop.directory, {{"best_preds.npy", to_npy(best_preds)},
                                     {"article_preds.npy", to_npy(article_preds)},
                                     {"gate_preds.npy", to_npy(gate_preds)}});
  const fs::path page = workshop.directory / "index.html";
  write_whole_file(page, one_page(find_template(), to_json(data, valid)));
  for (const ShownNet& net : {data.nets[0], data.nets[1]}) {
    std::printf("%-8s %6.2f%% of the validation images, %s\n", net.name.c_str(), 100 * net.accuracy,
                net.notation.c_str());
  }
  std::printf("\"not sure\" for %.2f%% of them\n", 100 * data.refused);
  std::cout << "Page: " << page.string() << " (open it in a browser)\n";
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv, {"draw", "writes a page on which one draws a digit", {"seed"}},
                     draw);
}
