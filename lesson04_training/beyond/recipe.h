// A recipe: everything that decides how a network is trained, but for chance and the data.
#pragma once

#include <cstddef>
#include <string>

namespace nn {

enum class Loss { kArticle, kCrossEntropy };             // lesson 3's, or softmax_cross_entropy.h
enum class Start { kArticle, kScaled };                  // the initial weights: init.h
enum class Method { kMomentum, kAdam };                  // momentum.h
enum class Schedule { kConstant, kOneCycle, kPlateau };  // one_cycle.h, schedule.h

// The defaults are the article's recipe.
struct Recipe {
  std::string name = "article";
  std::string change = "the article's recipe";  // against the rung before, in a few words
  std::string net = "f500,r,f10";               // Net's notation
  std::size_t epochs = 30;
  std::size_t batch_size = 1000;
  std::size_t group = 250;  // how many images of a batch pass through the layers together
  Loss loss = Loss::kArticle;
  float label_smoothing = 0.0f;
  Start start = Start::kArticle;
  bool is_normalised = false;  // the pixels: mean 0, standard deviation 1
  std::size_t shift = 0;       // images move by up to so many pixels in each direction
  float dropout = 0.0f;        // share of what the last layer gets that is left out
  float lr = 50.0f;
  float momentum = 0.0f;
  Method method = Method::kMomentum;
  Schedule schedule = Schedule::kConstant;
  float lr_decay = 1.0f;     // discriminative: a layer's steps are so many times the next one's
  float average = 0.0f;      // of the weights: 0 none, 0.99 over the last hundred steps or so
  std::size_t held_out = 0;  // so many training images, the last ones, are for validation
  std::size_t patience = 0;  // stop after so many epochs without a lower loss; 0: never
};

}  // namespace nn
