#include "lesson04_training/pictures/film.h"

#include <gtest/gtest.h>

#include "tests/support/oracle.h"

using nn::Tensor;

namespace {

// The text of a film of so many epochs, of ten images, one of each digit, whose network changes
// from epoch to epoch.
std::string film_of(std::size_t epochs) {
  nn::Generator generator(4);
  Tensor y({10, 10});
  for (std::size_t i = 0; i < 10; ++i) y.row(i)[i] = 1.0f;
  const nn::Dataset valid = nn::zip(nn::randn({10, 784}, generator), std::move(y));
  const nn::DataLoader valid_dl(valid, 5);
  nn::Params params = nn::init_net(784, 7, 10, generator);
  nn::Film film(params, valid, valid_dl, epochs);
  for (std::size_t i = 0; i < epochs; ++i) {
    params.w1[i] += 1.0f;
    film.add(params, i + 1 == epochs);
  }
  return film.picture().str();
}

std::size_t frames_in(const std::string& text) {
  std::size_t frames = 0;
  for (std::size_t at = 0; (at = text.find("class=\"frame", at)) != std::string::npos; ++at) {
    ++frames;
  }
  return frames;
}

}  // namespace

TEST(Film, GoesFromBeforeTheTrainingToTheLastEpoch) {
  const std::string text = film_of(3);
  EXPECT_EQ(frames_in(text), 4u);
  for (const char* title : {">before training: ", ">after epoch 0: ", ">after epoch 2: "}) {
    EXPECT_TRUE(contains(text, title));
  }
  EXPECT_TRUE(contains(text, "What the network says for each digit"));
  EXPECT_TRUE(contains(text, ">unit "));
}

TEST(Film, OfManyEpochsShowsSome) {
  const std::string text = film_of(100);
  EXPECT_LE(frames_in(text), 17u);
  EXPECT_TRUE(contains(text, ">after epoch 99: ")) << "the last is always there";
}
