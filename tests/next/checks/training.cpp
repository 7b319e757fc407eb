#include <algorithm>
#include <cmath>

#include "lesson04_training/accuracy.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

// Of w1, b1, w2, b2, their gradients in the same order, lr.
Known known_step(const Arguments& a) {
  const auto rate = static_cast<double>(a[8][0]);
  // The parameters after a step: f of each and of its gradient.
  const auto each = [&](auto&& f) {
    Results results;
    for (std::size_t i = 0; i < 4; ++i) {
      const std::string name = std::string(i % 2 == 0 ? "w" : "b") + (i < 2 ? "1" : "2");
      results.push_back({name, a[i].shape(), map(Matrix(a[i]), Matrix(a[4 + i]), f).values});
    }
    return results;
  };
  return {each([=](double p, double d) { return p - rate * d; }),
          {{"it goes uphill: lr times the gradient is to be subtracted",
            each([=](double p, double d) { return p + rate * d; })},
           {"the learning rate is missing", each([](double p, double d) { return p - d; })},
           {"the parameters are not changed: p comes by reference, so change p itself",
            each([](double p, double) { return p; })},
           {"the parameters are replaced by the step",
            each([=](double, double d) { return -rate * d; })},
           {"the parameters are replaced by the step",
            each([=](double, double d) { return rate * d; })},
           {"it is divided by the learning rate",
            each([=](double p, double d) { return p - d / rate; })},
           {"the step is taken twice", each([=](double p, double d) { return p - 2 * rate * d; })},
           {"the parameter shrinks too: lr belongs to the gradient alone",
            each([=](double p, double d) { return rate * (p - d); })},
           {"the sum of both is multiplied: p - lr · gradient",
            each([=](double p, double d) { return p * (1 - rate * d); })},
           {"only the sign of the gradient counts",
            each([=](double p, double d) { return p - rate * (d > 0 ? 1 : -1); })}}};
}

Trial step_of(float lr) {
  Generator g(27);
  Arguments a;
  for (int i = 0; i < 2; ++i) {
    for (const Shape& shape : {Shape{4, 3}, {3}, {3, 2}, {2}}) a.push_back(random(shape, g));
  }
  a.push_back(Tensor({1}, {lr}));
  char given[60];
  std::snprintf(given, sizeof given, "a network 4-3-2 and lr %g", static_cast<double>(lr));
  const auto call = [=] {
    nn::Params p = {a[0], a[1], a[2], a[3]};
    nn::sgd_step(p, {a[4], a[5], a[6], a[7], 0}, lr);
    return Results{result("w1", p.w1), result("b1", p.b1), result("w2", p.w2), result("b2", p.b2)};
  };
  return trial(given, call, known_step(a));
}

std::vector<Trial> step_trials() { return {step_of(0.3f), step_of(7)}; }

std::size_t largest_in(const Matrix& m, std::size_t row) {
  std::size_t best = 0;
  for (std::size_t c = 1; c < m.columns; ++c) {
    if (m.at(row, c) > m.at(row, best)) best = c;
  }
  return best;
}

double right_rows(const Matrix& preds, const Matrix& y) {
  double right = 0;
  for (std::size_t r = 0; r < preds.rows; ++r) {
    if (largest_in(preds, r) == largest_in(y, r)) ++right;
  }
  return right;
}

Results share(double value) { return {number("accuracy", value)}; }

// Of xb and yb.
Known known_share(const Arguments& a) {
  const Matrix p(a[0]), y(a[1]);
  const double right = right_rows(p, y);
  const auto b = static_cast<double>(p.rows);
  double above = 0, column_of_row = 0;
  for (std::size_t i = 0; i < p.values.size(); ++i)
    above += (p.values[i] > 0) == (y.values[i] == 1);
  for (std::size_t r = 0; r < p.rows; ++r) column_of_row += y.at(r, 0) == 1 ? 1 : 0;
  return {share(right / b),
          {{"the right answers are counted, not their share", share(right)},
           {"whole numbers are divided, which leaves 0: make them floats first", share(0)},
           {"the wrong answers are counted instead of the right ones", share(1 - right / b)},
           {"each of the outputs is judged, not the largest of a row",
            share(above / static_cast<double>(p.values.size()))},
           {"the right answers are divided by the number of values, not of rows",
            share(right / static_cast<double>(p.values.size()))},
           {"the right answers are divided by the classes, not by the rows",
            share(right / static_cast<double>(p.columns))},
           {"the share is in percent: it is to be 0 to 1", share(100 * right / b)},
           {"column 0 is always taken for the largest", share(column_of_row / b)},
           {"the smallest prediction is taken, not the largest",
            share(right_rows(times(p, -1), y) / b)}},
          kExact};
}

// Right for about half of the rows; all predictions below 0 with `shift`.
Trial judged(std::size_t rows, std::size_t classes, float shift, std::uint32_t seed) {
  Generator g(seed);
  const Tensor yb = targets(rows, classes, g);
  Tensor xb = random({rows, classes}, g);
  for (std::size_t i = 0; i < xb.size(); ++i) xb[i] += 1.4f * yb[i] + shift;
  return trial(
      shapes({{"xb", xb.shape()}, {"yb", yb.shape()}}),
      [=] { return share(static_cast<double>(nn::batch_accuracy(xb, yb))); },
      known_share({xb, yb}));
}

std::vector<Trial> accuracy_trials() { return {judged(13, 4, 0, 28), judged(11, 3, -9, 29)}; }

// Of x, y, w1, b1, w2, b2 and the batch size.
Known known_validation(const Arguments& a) {
  const std::size_t rows = a[0].size(0);
  const auto size = static_cast<std::size_t>(a[6][0]);
  const Matrix y(a[1]);
  const Matrix p =
      oracle::simple_net(Matrix(a[0]), {Matrix(a[2]), Matrix(a[3]), Matrix(a[4]), Matrix(a[5])});
  std::vector<double> accuracies;
  for (std::size_t from = 0; from < rows; from += size) {
    const std::size_t to = std::min(from + size, rows);
    double right = 0;
    for (std::size_t r = from; r < to; ++r) right += largest_in(p, r) == largest_in(y, r) ? 1 : 0;
    accuracies.push_back(right / static_cast<double>(to - from));
  }
  const auto count = static_cast<double>(accuracies.size());
  double sum = 0;
  for (const double accuracy : accuracies) sum += accuracy;
  const auto rounded = [](double value, double to) { return share(std::round(value * to) / to); };
  return {
      rounded(sum / count, 1e4),
      {{"it is not rounded to 4 decimals", share(sum / count)},
       {"it is rounded to 2 decimals, not 4", rounded(sum / count, 1e2)},
       {"it is rounded to 3 decimals, not 4", rounded(sum / count, 1e3)},
       {"it is rounded to a whole number", rounded(sum / count, 1)},
       {"it is cut off after 4 decimals, not rounded", share(std::floor(sum / count * 1e4) / 1e4)},
       {"the images count the same, not the batches: in the article each batch counts once",
        rounded(right_rows(p, y) / static_cast<double>(rows), 1e4)},
       {"the last batch, which is short, is left out",
        rounded((sum - accuracies.back()) / (count - 1), 1e4)},
       {"only the first batch counts", rounded(accuracies.front(), 1e4)},
       {"only the last batch counts", rounded(accuracies.back(), 1e4)},
       {"the accuracies of the batches are added up, not averaged", rounded(sum, 1e4)},
       {"it is divided by the number of images, not of batches",
        rounded(sum / static_cast<double>(rows), 1e4)},
       {"it is in percent: it is to be 0 to 1", rounded(100 * sum / count, 1e4)}},
      kExact};
}

Trial validated(std::size_t rows, std::size_t size, std::uint32_t seed) {
  Generator g(seed);
  const nn::Dataset dset = {random({rows, 4}, g), targets(rows, 3, g)};
  const nn::Params p = {random({4, 5}, g), random({5}, g), random({5, 3}, g), random({3}, g)};
  return trial(
      std::to_string(rows) + " images in batches of " + std::to_string(size),
      [=] { return share(static_cast<double>(nn::validate_epoch(p, nn::DataLoader(dset, size)))); },
      known_validation({dset.x, dset.y, p.w1, p.b1, p.w2, p.b2, as_tensor({size})}));
}

std::vector<Trial> validate_trials() { return {validated(22, 9, 33), validated(40, 13, 31)}; }

}  // namespace

std::vector<Check> training_checks() {
  return {
      {"lesson04", "step", "lesson04_training/train.cpp", "lesson04_training/train.h",
       "void sgd_step(",
       "the gradient points to where the loss grows fastest; a short step against it lowers it.",
       step_trials, known_step},
      {"lesson04", "batch_accuracy", "lesson04_training/accuracy.cpp",
       "lesson04_training/accuracy.h", "float batch_accuracy(",
       "the loss has slopes to follow; the share of right answers is what we want.",
       accuracy_trials, known_share},
      {"lesson04", "validate_epoch", "lesson04_training/validate.cpp",
       "lesson04_training/validate.h", "float validate_epoch(",
       "what counts is how the network does on images that it was not trained on.", validate_trials,
       known_validation}};
}

}  // namespace next
