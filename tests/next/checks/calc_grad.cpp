#include "lesson04_training/calc_grad.h"

#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

// Once through the network and back, in double, with a mistake in one place.
struct Wrong {
  double dp_factor = 1;          // on the gradient of the loss
  bool without_slope = false;    // s (1 - s) is missing
  bool relu_passes_all = false;  // on the way back
  bool relu_skipped = false;     // on the way forward
  bool dw1_from_da1 = false;     // da1 in the place of dz1
  bool dw2_from_z1 = false;      // z1 in the place of a1
  bool layers_swapped = false;   // dw1 for dw2, db1 for db2
  bool loss_of_nothing = false;  // the loss is not set
};

struct Given {
  Matrix x, y, w1, b1, w2, b2;

  explicit Given(const Arguments& a) : x(a[0]), y(a[1]), w1(a[2]), b1(a[3]), w2(a[4]), b2(a[5]) {}
};

Matrix sum_of_rows(const Matrix& m) {
  Matrix sum(1, m.columns);
  for (std::size_t i = 0; i < m.values.size(); ++i) sum.values[i % m.columns] += m.values[i];
  return sum;
}

// In the order of the way back, so that the first wrong result is the first wrong step.
Results gradients(const Given& g, const Wrong& wrong) {
  using oracle::matmul;
  using oracle::transpose;
  const Matrix z1 = oracle::linear(g.x, g.w1, g.b1);
  const Matrix a1 = wrong.relu_skipped ? z1 : map(z1, relu_of);
  const Matrix p = oracle::linear(a1, g.w2, g.b2);
  const auto count = static_cast<double>(p.values.size());
  const Matrix dp = map(p, g.y, [&](double v, double target) {
    const double s = oracle::sigmoid(v);
    const double slope = wrong.without_slope ? 1 : s * (1 - s);
    return (target == 1 ? -slope : slope) / count * wrong.dp_factor;
  });
  const Matrix da1 = matmul(dp, transpose(g.w2));
  const Matrix dz1 =
      map(da1, a1, [&](double d, double a) { return a > 0 || wrong.relu_passes_all ? d : 0; });
  const Matrix dw1 = matmul(transpose(g.x), wrong.dw1_from_da1 ? da1 : dz1);
  const Matrix dw2 = matmul(transpose(wrong.dw2_from_z1 ? z1 : a1), dp);
  const Matrix db1 = sum_of_rows(dz1), db2 = sum_of_rows(dp);
  const bool swapped = wrong.layers_swapped;
  return {number("loss", wrong.loss_of_nothing ? 0 : oracle::mnist_loss(p, g.y)),
          vector("db2", swapped ? db1 : db2), result("dw2", swapped ? dw1 : dw2),
          vector("db1", swapped ? db2 : db1), result("dw1", swapped ? dw2 : dw1)};
}

// Of xb, yb, w1, b1, w2, b2.
Known known_gradients(const Arguments& a) {
  const Given given(a);
  const auto b = static_cast<double>(given.y.rows);
  const auto c = static_cast<double>(given.y.columns);
  std::vector<Guess> guesses = {
      {"the gradient passes the ReLU everywhere on the way back",
       gradients(given, {.relu_passes_all = true})},
      {"dw1 is made of da1: it needs dz1, on the other side of the ReLU",
       gradients(given, {.dw1_from_da1 = true})},
      {"dw2 is made of z1: w2 multiplies a1, what comes out of the ReLU",
       gradients(given, {.dw2_from_z1 = true})},
      {"the ReLU is missing on the way forward", gradients(given, {.relu_skipped = true})},
      {"the factor s (1 - s) of the sigmoid is missing", gradients(given, {.without_slope = true})},
      {"the sign of every gradient is the wrong one", gradients(given, {.dp_factor = -1})},
      {"the gradients are not divided by B C", gradients(given, {.dp_factor = b * c})},
      {"the gradients are divided by the batch size once more",
       gradients(given, {.dp_factor = 1 / b})},
      {"grads.loss is not set", gradients(given, {.loss_of_nothing = true})}};
  if (given.w1.rows == given.w2.rows && given.w2.rows == given.w2.columns) {
    guesses.push_back({"the gradients of the two layers are swapped",
                       gradients(given, {.layers_swapped = true})});
  }
  return {gradients(given, {}), guesses};
}

Trial taken_back(std::size_t rows, std::size_t inputs, std::size_t hidden, std::size_t classes) {
  Generator g(26);
  const Arguments a = {random({rows, inputs}, g),          targets(rows, classes, g),
                       random({inputs, hidden}, g, 0.7f),  random({hidden}, g, 0.5f),
                       random({hidden, classes}, g, 0.7f), random({classes}, g, 0.5f)};
  const auto call = [=] {
    const nn::Gradients grads = nn::calc_grad(a[0], a[1], {a[2], a[3], a[4], a[5]});
    return Results{number("loss", static_cast<double>(grads.loss)), result("db2", grads.db2),
                   result("dw2", grads.dw2), result("db1", grads.db1), result("dw1", grads.dw1)};
  };
  return trial(shapes({{"xb", a[0].shape()}, {"w1", a[2].shape()}, {"w2", a[4].shape()}}), call,
               known_gradients(a));
}

std::vector<Trial> trials() { return {taken_back(4, 3, 3, 3), taken_back(5, 4, 6, 2)}; }

}  // namespace

std::vector<Check> calc_grad_checks() {
  return {
      {"lesson04", "calc_grad", "lesson04_training/calc_grad.cpp", "lesson04_training/calc_grad.h",
       "Gradients calc_grad(",
       "the chain rule, last step first: each step multiplies what came from behind by its slope.",
       trials, known_gradients}};
}

}  // namespace next
