// Answers that take no work get no points: every function returns zeros, ones, NaN, a tensor of no
// elements, or what it was given.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/grading/report.h"
#include "tests/grading/submissions/submissions.h"

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

// A submission whose functions all give `value` everywhere. `tensor` makes the text of a result
// from what kTensors says.
template <class Tensors>
Report grade_constant(const std::string& value, const Tensors& tensor) {
  TestSubmission submission;
  for (const auto& [function, result] : kTensors) {
    submission.body(function, "  return " + tensor(result) + ";");
  }
  for (const char* function : {"mnist_loss", "batch_accuracy", "validate_epoch"}) {
    submission.body(function, "  return " + value + ";");
  }
  submission.body("step", "  p = filled(p.shape(), " + value + ");");
  submission.body("calc_grad",
                  "  return {filled(params.w1.shape(), V), filled(params.b1.shape(), V),\n"
                  "          filled(params.w2.shape(), V), filled(params.b2.shape(), V), V};");
  submission.body("DataLoader::Iterator::load",
                  "  const std::size_t n = std::min(batch_size_, order_.size() - start_);\n"
                  "  batch_ = {filled({n, dataset_->x.size(1)}, V),\n"
                  "            filled({n, dataset_->y.size(1)}, V)};");
  submission.body("DataLoader::begin",
                  "  return {*dataset_, batch_size_, std::vector<std::size_t>(dataset_->size())};");
  const std::string helpers =
      "#include \"common/idx.h\"\n#include \"common/tensor.h\"\n#include <algorithm>\n"
      "#include <cmath>\n#include <numeric>\n"
      "#define V static_cast<float>(" +
      value +
      ")\n"
      "[[maybe_unused]] static nn::Tensor filled(nn::Shape shape, float value) {\n"
      "  nn::Tensor t(shape);\n  for (float& v : t.values()) v = value;\n  return t;\n}\n"
      "template <class T> nn::Tensor as_they_are(const T& list) {\n"
      "  nn::Tensor t({list.size()});\n"
      "  std::copy(list.begin(), list.end(), t.values().begin());\n  return t;\n}\n"
      "[[maybe_unused]] static nn::Tensor as_they_are(const nn::Images& images) {\n"
      "  nn::Tensor t({images.count(), images.rows, images.columns});\n"
      "  std::copy(images.pixels.begin(), images.pixels.end(), t.values().begin());\n"
      "  return t;\n}\n";
  std::string last;
  for (const Assignment& assignment : kAssignments) {
    if (assignment.file == last) continue;
    last = assignment.file;
    submission.prepend(last, helpers);
  }
  return submission.grade();
}

std::string filled(const Result& result) { return "filled(" + result.shape + ", V)"; }

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

TEST(Effortless, ZerosHaveNoPoints) { expect_nothing(grade_constant("0.0f", filled), "got 0"); }

TEST(Effortless, OnesHaveNoPoints) { expect_nothing(grade_constant("1.0f", filled), "got 1"); }

TEST(Effortless, NanHasNoPoints) { expect_nothing(grade_constant("NAN", filled), "NaN at [0, 0]"); }

TEST(Effortless, EmptyTensorsHaveNoPoints) {
  const auto empty = [](const Result&) { return std::string("nn::Tensor()"); };
  expect_nothing(grade_constant("0.5f", empty), "wrong shape: got []");
}

TEST(Effortless, TheInputHasNoPoints) {
  const auto input = [](const Result& result) { return result.argument; };
  expect_nothing(grade_constant("0.5f", input), "wrong");
}

}  // namespace nn::grading
