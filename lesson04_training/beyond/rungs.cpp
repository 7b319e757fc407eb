#include "lesson04_training/beyond/rungs.h"

#include <algorithm>
#include <stdexcept>

#include "common/program/printed.h"

namespace nn {
namespace {

struct Rung {
  const char* base;  // the rung that is changed
  const char* name;
  const char* change;  // in words
  void (*apply)(Recipe& r);
};

const Rung kLadder[] = {
    {"article", "loss", "softmax cross-entropy is the loss",
     [](Recipe& r) { r.loss = Loss::kCrossEntropy, r.lr = 0.5f, r.epochs = 10; }},
    {"loss", "start", "weights scaled to their inputs",
     [](Recipe& r) { r.start = Start::kScaled; }},
    {"start", "batch", "batches of 100 images",
     [](Recipe& r) { r.batch_size = 100, r.group = 50, r.epochs = 5; }},
    {"batch", "cycle", "the learning rate goes up, then down to 0",
     [](Recipe& r) { r.schedule = Schedule::kOneCycle, r.lr = 1.0f; }},
    {"cycle", "momentum", "Nesterov's momentum",
     [](Recipe& r) { r.momentum = 0.9f, r.lr = 0.15f; }},
    {"momentum", "pixels", "pixels with mean 0, deviation 1",
     [](Recipe& r) { r.is_normalised = true, r.lr = 0.1f; }},
    {"pixels", "smooth", "targets of 0.91 and 0.01 in place of 1 and 0",
     [](Recipe& r) { r.label_smoothing = 0.1f; }},
    {"smooth", "shift", "images moved by up to a pixel, and twice as long",
     [](Recipe& r) { r.shift = 1, r.epochs = 10; }},
    {"shift", "conv", "two convolutions, and one pass over the images as they are",
     [](Recipe& r) {
       r.net = "c5x16s2,r,c3x32,r,f128,r,f10";
       r.shift = 0, r.epochs = 1, r.batch_size = 64, r.group = 32;
     }},
    {"conv", "pool", "max pooling after the second",
     [](Recipe& r) { r.net = "c5x16s2,r,c3x32,p,r,f128,r,f10"; }},
    {"pool", "norm", "batch normalisation, and steps three times as long",
     [](Recipe& r) { r.net = "c5x16s2,b,r,c3x32,p,b,r,f128,r,f10", r.lr = 0.3f; }},
    {"norm", "passes", "four passes over images moved by up to two pixels",
     [](Recipe& r) { r.shift = 2, r.epochs = 4, r.lr = 0.2f; }},
};

const Rung kSideRungs[] = {
    {"smooth", "quick", "two passes in batches of 200, with longer steps",
     [](Recipe& r) { r.epochs = 2, r.batch_size = 200, r.group = 100, r.lr = 0.3f; }},
    {"shift", "dense", "sixteen passes, with longer steps",
     [](Recipe& r) { r.epochs = 16, r.lr = 0.15f; }},
    {"norm", "adam", "Adam in place of momentum",
     [](Recipe& r) { r.method = Method::kAdam, r.lr = 0.004f; }},
    {"norm", "dropout", "a third of the last hidden units left out",
     [](Recipe& r) { r.dropout = 0.3f; }},
    {"norm", "average", "running means of the weights", [](Recipe& r) { r.average = 0.99f; }},
    {"norm", "layers", "steps that are shorter the nearer to the pixels",
     [](Recipe& r) { r.lr_decay = 0.7f; }},
    {"batch", "plateau", "half the learning rate when the loss rises",
     [](Recipe& r) { r.schedule = Schedule::kPlateau, r.epochs = 10, r.held_out = 10'000; }},
    {"batch", "patience", "epochs while the validation loss decreases",
     [](Recipe& r) { r.epochs = 100, r.held_out = 10'000, r.patience = 1; }},
    {"passes", "best", "a larger network for minutes",
     [](Recipe& r) { r.net = "c5x32,p,b,r,c3x64,p,b,r,f256,r,f10", r.epochs = 16; }},
};

const Recipe& named(const std::string& name, const std::vector<Recipe>& rungs) {
  const auto found = std::ranges::find(rungs, name, &Recipe::name);
  if (found != rungs.end()) return *found;
  std::string names;
  for (const Recipe& rung : rungs) names += (names.empty() ? "" : ", ") + rung.name;
  throw std::invalid_argument("there is no such rung; there are " + names);
}

// Adds a rung, based on one that is there already.
void add(const Rung& rung, const std::string& change, std::vector<Recipe>& rungs) {
  Recipe r = named(rung.base, rungs);
  r.name = rung.name;
  r.change = change;
  rung.apply(r);
  rungs.push_back(r);
}

std::vector<Recipe> all_rungs() {
  std::vector<Recipe> rungs = ladder();
  for (const Rung& rung : kSideRungs) {
    std::string change = "'";
    change.append(rung.base).append("' and ").append(rung.change);
    add(rung, change, rungs);
  }
  return rungs;
}

Schedule schedule_named(const std::string& name) {
  if (name == "constant") return Schedule::kConstant;
  return name == "plateau" ? Schedule::kPlateau : Schedule::kOneCycle;
}

}  // namespace

std::vector<Recipe> ladder() {
  std::vector<Recipe> rungs = {Recipe{}};
  for (const Rung& rung : kLadder) add(rung, rung.change, rungs);
  return rungs;
}

std::vector<Recipe> side_rungs() {
  std::vector<Recipe> rungs = all_rungs();
  rungs.erase(rungs.begin(), rungs.end() - std::ssize(kSideRungs));
  return rungs;
}

Recipe find_rung(const std::string& name) { return named(name, all_rungs()); }

std::vector<Recipe> choose(const Options& o) {
  const bool changes = !o.net.empty() || o.epochs > 0 || o.batch_size > 0 || o.lr > 0.0f ||
                       !o.schedule.empty() || o.dropout || o.momentum || o.shift;
  if (o.rung.empty() && !changes) return ladder();
  Recipe r = ladder().back();
  try {
    if (!o.rung.empty()) r = find_rung(o.rung);
  } catch (const std::invalid_argument& error) {
    throw UsageError("--rung " + in_quotes(o.rung) + ": " + error.what());
  }
  if (!o.net.empty()) r.net = o.net;
  if (o.epochs > 0) r.epochs = o.epochs;
  if (o.batch_size > 0) r.batch_size = o.batch_size;
  if (o.lr > 0.0f) r.lr = o.lr;
  if (!o.schedule.empty()) r.schedule = schedule_named(o.schedule);
  r.dropout = o.dropout.value_or(r.dropout);
  r.momentum = o.momentum.value_or(r.momentum);
  r.shift = o.shift.value_or(r.shift);
  return {r};
}

}  // namespace nn
