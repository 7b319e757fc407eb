// The article's training once more, with the functions that lesson 4 calls, for its numbers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "lesson01_tensors/dataset.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/pictures/confusion.h"
#include "lesson04_training/pictures/descent.h"
#include "lesson04_training/pictures/examples.h"
#include "lesson04_training/pictures/film.h"
#include "lesson04_training/pictures/history.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"

struct Recipe {
  std::uint32_t seed;
  std::size_t epochs;
  std::size_t batch_size;
  std::size_t hidden;
  float init_std;
  float lr;
};

struct Trained {
  nn::Mnist data;
  nn::Params params;
  std::vector<nn::Epoch> epochs;
  float before = 0;  // the accuracy before training
  float loss = 0;    // of all training images, after it
  nn::Tensor preds;  // of the validation images
  std::optional<nn::Svg> steps;
  std::optional<nn::Film> film;
  std::optional<nn::DataLoader> valid_dl;

  Trained(const std::filesystem::path& directory, const Recipe& r)
      : data(nn::load_mnist(directory)) {
    nn::Generator generator(r.seed);
    const nn::DataLoader dl(data.train, r.batch_size, generator);
    valid_dl.emplace(data.valid, std::min(r.batch_size, data.valid.size()));
    params = nn::init_net(784, r.hidden, nn::kClasses, generator, r.init_std);
    steps = nn::steps_picture(nn::first(dl), params);
    before = nn::validate_epoch(params, *valid_dl);
    film.emplace(params, data.valid, *valid_dl, r.epochs);
    for (std::size_t i = 0; i < r.epochs; ++i) {
      const float train_loss = nn::train_epoch(dl, r.lr, params);
      epochs.push_back({train_loss, nn::mean_loss(params, *valid_dl),
                        nn::validate_epoch(params, *valid_dl), 0.0});
      film->add(params, i + 1 == r.epochs);
    }
    loss = nn::mean_loss(params, nn::DataLoader(data.train, r.batch_size));
    preds = nn::predict(params, *valid_dl);
  }
  Trained(const Trained&) = delete;  // the loaders point into it
  Trained& operator=(const Trained&) = delete;

  static double percent(float share) { return 100.0 * static_cast<double>(share); }
};
