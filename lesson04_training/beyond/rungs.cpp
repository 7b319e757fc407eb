#include "lesson04_training/beyond/rungs.h"

#include <stdexcept>

namespace nn {

std::vector<Recipe> ladder() {
  std::vector<Recipe> rungs;
  // Each rung is the one before with what is written here changed.
  Recipe r;
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

Recipe find_rung(const std::string& name) {
  std::string names;
  for (const Recipe& rung : ladder()) {
    if (rung.name == name) return rung;
    names += (names.empty() ? "" : ", ") + rung.name;
  }
  throw std::invalid_argument("there is no rung '" + name + "'; there are " + names);
}

}  // namespace nn
