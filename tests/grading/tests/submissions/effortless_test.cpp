// Answers that take no work get no points: every function returns zeros, ones, NaN, a tensor of no
// elements, or what it was given.
#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>

#include "tests/grading/report/report.h"
#include "tests/grading/tests/submissions/submissions.h"

namespace nn::grading {
namespace {

// For each function: the shape of its result, and the argument that can be given back.
struct Result {
  std::string shape;
  std::string argument;
};

const std::map<std::string, Result> kTensors = {
    {"stack", {"{images.count(), images.rows, images.columns}", "as_they_are(images)"}},
    {"mean_image", {"{images.size(1), images.size(2)}", "images"}},
    {"cat", {"shape", "parts[0]"}},
    {"one_hot",
     {"{std::accumulate(counts.begin(), counts.end(), std::size_t{0}), counts.size()}",
      "as_they_are(counts)"}},
    {"init_params", {"size", "as_they_are(size)"}},
    {"linear", {"{x.size(0), w.size(1)}", "x"}},
    {"relu", {"z.shape()", "z"}},
    {"simple_net", {"{xb.size(0), params.b2.size()}", "xb"}},
    {"sigmoid", {"t.shape()", "t"}},
    {"mnist_loss_backward", {"preds.shape()", "preds"}},
    {"linear_backward_w", {"{x.size(1), dout.size(1)}", "x"}},
    {"linear_backward_b", {"{dout.size(1)}", "dout"}},
    {"linear_backward_x", {"{dout.size(0), w.size(0)}", "dout"}},
    {"relu_backward", {"da.shape()", "da"}},
};

// What a program of such a submission answers is decided when it starts, by the seed that it is
// given, so that all five are compiled as one.
enum Answer : std::uint32_t { kZeros, kOnes, kNan, kEmpty, kInput };

// V is the number that is given everywhere, answer() what a function returns as a tensor.
const char* const kHelpers = R"(
#include "common/mnist/idx.h"
#include "common/tensor/tensor.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
static int chosen = 0;
[[gnu::constructor]] static void choose(int, char** argv) { chosen = std::atoi(argv[2]); }
#define V (chosen == 0 ? 0.0f : chosen == 1 ? 1.0f : chosen == 2 ? NAN : 0.5f)
[[maybe_unused]] static nn::Tensor filled(nn::Shape shape, float value) {
  nn::Tensor t(shape);
  for (float& v : t.values()) v = value;
  return t;
}
[[maybe_unused]] static nn::Tensor answer(nn::Shape shape, const nn::Tensor& input) {
  return chosen == 3 ? nn::Tensor() : chosen == 4 ? input : filled(shape, V);
}
template <class T> nn::Tensor as_they_are(const T& list) {
  nn::Tensor t({list.size()});
  std::copy(list.begin(), list.end(), t.values().begin());
  return t;
}
[[maybe_unused]] static nn::Tensor as_they_are(const nn::Images& images) {
  nn::Tensor t({images.count(), images.rows, images.columns});
  std::copy(images.pixels.begin(), images.pixels.end(), t.values().begin());
  return t;
}
)";

Report grade_effortless(Answer answer) {
  TestSubmission submission;
  for (const auto& [function, result] : kTensors) {
    submission.body(function, "  return answer(" + result.shape + ", " + result.argument + ");");
  }
  for (const char* function : {"mnist_loss", "batch_accuracy", "validate_epoch"}) {
    submission.body(function, "  return V;");
  }
  submission.body("step", "  p = filled(p.shape(), V);");
  submission.body("calc_grad",
                  "  return {filled(params.w1.shape(), V), filled(params.b1.shape(), V),\n"
                  "          filled(params.w2.shape(), V), filled(params.b2.shape(), V), V};");
  submission.body("DataLoader::Iterator::load",
                  "  const std::size_t n = std::min(batch_size_, order_.size() - start_);\n"
                  "  batch_ = {filled({n, dataset_->x.size(1)}, V),\n"
                  "            filled({n, dataset_->y.size(1)}, V)};");
  submission.body("pass_order", "  return std::vector<std::size_t>(rows);");
  std::string last;
  for (const Assignment& assignment : kAssignments) {
    if (assignment.file == last) continue;
    last = assignment.file;
    submission.prepend(last, kHelpers);
  }
  return submission.grade(answer);
}

void expect_nothing(const Report& report, const std::string& cause) {
  EXPECT_EQ(report.points(), 0) << table(report);
  for (const FunctionResult& function : report.functions) {
    EXPECT_EQ(function.outcome(), Outcome::kFailed)
        << function.assignment.function << ": " << function.cases[0].cause;
  }
  EXPECT_NE(causes_of(report, "linear").find(cause), std::string::npos)
      << causes_of(report, "linear");
}

}  // namespace

TEST(Effortless, ZerosHaveNoPoints) { expect_nothing(grade_effortless(kZeros), "got 0"); }

TEST(Effortless, OnesHaveNoPoints) { expect_nothing(grade_effortless(kOnes), "got 1"); }

TEST(Effortless, NanHasNoPoints) { expect_nothing(grade_effortless(kNan), "NaN at [0, 0]"); }

TEST(Effortless, EmptyTensorsHaveNoPoints) {
  expect_nothing(grade_effortless(kEmpty), "wrong shape: got []");
}

TEST(Effortless, TheInputHasNoPoints) { expect_nothing(grade_effortless(kInput), "wrong"); }

}  // namespace nn::grading
