#include <algorithm>
#include <cmath>

#include "lesson04_training/accuracy.h"
#include "lesson04_training/train.h"
#include "lesson04_training/validate.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

// The parameters after a step: f of each and of its gradient.
template <class Function>
Results stepped(const nn::Params& p, const nn::Gradients& g, const Function& f) {
  const auto after = [&](const std::string& name, const Tensor& t, const Tensor& grad) {
    return Result{name, t.shape(), map(Matrix(t), Matrix(grad), f).values};
  };
  return {after("w1", p.w1, g.dw1), after("b1", p.b1, g.db1), after("w2", p.w2, g.dw2),
          after("b2", p.b2, g.db2)};
}

Trial step_of(float lr) {
  Generator g(27);
  const nn::Params params = {random({4, 3}, g), random({3}, g), random({3, 2}, g), random({2}, g)};
  const nn::Gradients grads = {random({4, 3}, g), random({3}, g), random({3, 2}, g), random({2}, g),
                               0};
  const auto rate = static_cast<double>(lr);
  const auto each = [&](auto&& f) { return stepped(params, grads, f); };
  char given[60];
  std::snprintf(given, sizeof given, "a network 4-3-2 and lr %g", rate);
  const auto call = [=] {
    nn::Params p = params;
    nn::sgd_step(p, grads, lr);
    return Results{result("w1", p.w1), result("b1", p.b1), result("w2", p.w2), result("b2", p.b2)};
  };
  return trial(
      given, call, each([=](double p, double d) { return p - rate * d; }),
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
        each([=](double p, double d) { return p - rate * (d > 0 ? 1 : -1); })}});
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

// Right for about half of the rows; all predictions below 0 with `shift`.
Trial judged(std::size_t rows, std::size_t classes, float shift, std::uint32_t seed) {
  Generator g(seed);
  const Tensor yb = targets(rows, classes, g);
  Tensor xb = random({rows, classes}, g);
  for (std::size_t i = 0; i < xb.size(); ++i) xb[i] += 1.4f * yb[i] + shift;
  const Matrix p(xb), y(yb);
  const double right = right_rows(p, y);
  const auto b = static_cast<double>(rows);
  double above = 0, column_of_row = 0;
  for (std::size_t i = 0; i < p.values.size(); ++i)
    above += (p.values[i] > 0) == (y.values[i] == 1);
  for (std::size_t r = 0; r < rows; ++r) column_of_row += y.at(r, 0) == 1 ? 1 : 0;
  return trial(
      shapes({{"xb", xb.shape()}, {"yb", yb.shape()}}),
      [=] { return share(static_cast<double>(nn::batch_accuracy(xb, yb))); }, share(right / b),
      {{"the right answers are counted, not their share", share(right)},
       {"whole numbers are divided, which leaves 0: make them floats first", share(0)},
       {"the wrong answers are counted instead of the right ones", share(1 - right / b)},
       {"each of the outputs is judged, not the largest of a row",
        share(above / static_cast<double>(p.values.size()))},
       {"the right answers are divided by the number of values, not of rows",
        share(right / static_cast<double>(p.values.size()))},
       {"the right answers are divided by the classes, not by the rows",
        share(right / static_cast<double>(classes))},
       {"the share is in percent: it is to be 0 to 1", share(100 * right / b)},
       {"column 0 is always taken for the largest", share(column_of_row / b)},
       {"the smallest prediction is taken, not the largest",
        share(right_rows(times(p, -1), y) / b)}},
      kExact);
}

std::vector<Trial> accuracy_trials() { return {judged(13, 4, 0, 28), judged(11, 3, -9, 29)}; }

Trial validated(std::size_t rows, std::size_t size, std::uint32_t seed) {
  Generator g(seed);
  const nn::Dataset dset = {random({rows, 4}, g), targets(rows, 3, g)};
  const nn::Params params = {random({4, 5}, g), random({5}, g), random({5, 3}, g), random({3}, g)};
  const Matrix y(dset.y);
  const Matrix p = oracle::simple_net(
      Matrix(dset.x), {Matrix(params.w1), Matrix(params.b1), Matrix(params.w2), Matrix(params.b2)});
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
  return trial(
      std::to_string(rows) + " images in batches of " + std::to_string(size),
      [=] {
        return share(static_cast<double>(nn::validate_epoch(params, nn::DataLoader(dset, size))));
      },
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
      kExact);
}

std::vector<Trial> validate_trials() { return {validated(22, 9, 33), validated(40, 13, 31)}; }

}  // namespace

std::vector<Check> training_checks() {
  return {
      {"lesson04", "step", "lesson04_training/train.cpp", "lesson04_training/train.h",
       "void sgd_step(",
       "the gradient points to where the loss grows fastest; a short step against it lowers it.",
       step_trials},
      {"lesson04", "batch_accuracy", "lesson04_training/accuracy.cpp",
       "lesson04_training/accuracy.h", "float batch_accuracy(",
       "the loss has slopes to follow; the share of right answers is what we want.",
       accuracy_trials},
      {"lesson04", "validate_epoch", "lesson04_training/validate.cpp",
       "lesson04_training/validate.h", "float validate_epoch(",
       "what counts is how the network does on images that it was not trained on.",
       validate_trials}};
}

}  // namespace next
