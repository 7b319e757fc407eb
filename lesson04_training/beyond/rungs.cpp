#include "lesson04_training/beyond/rungs.h"

#include <algorithm>
#include <stdexcept>

namespace nn {

std::vector<Recipe> ladder() {
  std::vector<Recipe> rungs;
  Recipe r;  // each rung is the one before with what is written here changed
  rungs.push_back(r);

  r.name = "loss";
  r.change = "softmax cross-entropy is the loss";
  r.loss = Loss::kCrossEntropy;
  r.lr = 0.5f;
  r.epochs = 10;
  rungs.push_back(r);

  r.name = "start";
  r.change = "weights scaled to their inputs";
  r.start = Start::kScaled;
  rungs.push_back(r);

  r.name = "batch";
  r.change = "batches of 100 images";
  r.batch_size = 100;
  r.group = 50;
  r.epochs = 5;
  rungs.push_back(r);

  r.name = "pixels";
  r.change = "pixels with mean 0, deviation 1";
  r.is_normalised = true;
  r.lr = 0.1f;
  rungs.push_back(r);

  r.name = "momentum";
  r.change = "Nesterov's momentum";
  r.momentum = 0.9f;
  r.lr = 0.05f;
  rungs.push_back(r);

  r.name = "cycle";
  r.change = "the learning rate goes up, then down to 0";
  r.schedule = Schedule::kOneCycle;
  r.lr = 0.1f;
  rungs.push_back(r);

  r.name = "smooth";
  r.change = "targets of 0.91 and 0.01 in place of 1 and 0";
  r.label_smoothing = 0.1f;
  rungs.push_back(r);

  r.name = "shift";
  r.change = "images moved by up to a pixel, and twice as long";
  r.shift = 1;
  r.epochs = 10;
  rungs.push_back(r);

  r.name = "conv";
  r.change = "two convolutions, and one pass over the images as they are";
  r.net = "c5x16s2,r,c3x32,r,f128,r,f10";
  r.shift = 0;
  r.epochs = 1;
  r.batch_size = 64;
  r.group = 32;
  rungs.push_back(r);

  r.name = "pool";
  r.change = "max pooling after the second";
  r.net = "c5x16s2,r,c3x32,p,r,f128,r,f10";
  rungs.push_back(r);

  r.name = "norm";
  r.change = "batch normalisation, and steps three times as long";
  r.net = "c5x16s2,b,r,c3x32,p,b,r,f128,r,f10";
  r.lr = 0.3f;
  rungs.push_back(r);

  r.name = "passes";
  r.change = "three passes over images moved by up to a pixel";
  r.shift = 1;
  r.epochs = 3;
  r.lr = 0.2f;
  rungs.push_back(r);
  return rungs;
}

namespace {

// A rung of the ladder under another name, to be changed.
Recipe based_on(const std::string& rung, const std::string& name, const std::string& change) {
  const std::vector<Recipe> rungs = ladder();
  Recipe r = *std::ranges::find(rungs, rung, &Recipe::name);
  r.name = name;
  r.change = "'" + rung + "' and " + change;
  return r;
}

}  // namespace

std::vector<Recipe> side_rungs() {
  Recipe quick = based_on("smooth", "quick", "two passes only");
  quick.epochs = 2;

  Recipe adam = based_on("norm", "adam", "Adam in place of momentum");
  adam.method = Method::kAdam;
  adam.lr = 0.004f;

  Recipe dropout = based_on("norm", "dropout", "a third of the last hidden units left out");
  dropout.dropout = 0.3f;

  Recipe average = based_on("norm", "average", "running means of the weights");
  average.average = 0.99f;

  Recipe layers = based_on("norm", "layers", "steps that are shorter the nearer to the pixels");
  layers.lr_decay = 0.7f;

  Recipe plateau = based_on("momentum", "plateau", "half the learning rate when the loss rises");
  plateau.schedule = Schedule::kPlateau;
  plateau.epochs = 10;
  plateau.held_out = 10'000;

  Recipe patience = based_on("momentum", "patience", "epochs while the validation loss decreases");
  patience.epochs = 100;
  patience.held_out = 10'000;
  patience.patience = 1;

  Recipe best = based_on("passes", "best", "a larger network for minutes");
  best.net = "c5x32,p,b,r,c3x64,p,b,r,f256,r,f10";
  best.epochs = 16, best.shift = 2;
  return {quick, adam, dropout, average, layers, plateau, patience, best};
}

Recipe find_rung(const std::string& name) {
  std::string names;
  const auto find_in = [&](const std::vector<Recipe>& rungs) {
    for (const Recipe& rung : rungs) names += (names.empty() ? "" : ", ") + rung.name;
    return std::ranges::find(rungs, name, &Recipe::name);
  };
  const std::vector<Recipe> main = ladder();
  if (const auto found = find_in(main); found != main.end()) return *found;
  const std::vector<Recipe> side = side_rungs();
  if (const auto found = find_in(side); found != side.end()) return *found;
  throw std::invalid_argument("there is no such rung; there are " + names);
}

}  // namespace nn
