// Right work in other styles than the reference's: all of it gets all points. Handed in is what is
// in that style; reference_test.cpp grades a whole submission.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "tests/grading/report/report.h"
#include "tests/grading/tests/submissions/submissions.h"

namespace nn::grading {
namespace {

using Bodies = std::map<std::string, std::string>;

// Nothing of the library but the tensor: every sum is a loop.
const Bodies kLoops = {
    {"stack",
     "  Tensor t({images.count(), images.rows, images.columns});\n  std::size_t i = 0;\n"
     "  while (i < images.pixels.size()) {\n    t[i] = images.pixels[i] / 255.0f;\n    i++;\n  }\n"
     "  return t;"},
    {"mean_image",
     "  Tensor t({images.size(1), images.size(2)});\n"
     "  for (std::size_t p = 0; p < t.size(); ++p) {\n    double sum = 0;\n"
     "    for (std::size_t n = 0; n < images.size(0); ++n) sum += images.row(n)[p];\n"
     "    t[p] = static_cast<float>(sum / images.size(0));\n  }\n  return t;"},
    {"linear",
     "  Tensor out({x.size(0), w.size(1)});\n  for (std::size_t i = 0; i < x.size(0); i++)\n"
     "    for (std::size_t n = 0; n < w.size(1); n++) {\n      float sum = b[n];\n"
     "      for (std::size_t k = 0; k < w.size(0); k++) sum += x.row(i)[k] * w.row(k)[n];\n"
     "      out.row(i)[n] = sum;\n    }\n  return out;"},
    {"relu",
     "  for (std::size_t i = 0; i < z.size(); i++)\n    if (z[i] < 0) z[i] = 0;\n  return z;"},
    {"linear_backward_w",
     "  Tensor d({x.size(1), dout.size(1)});\n  for (std::size_t b = 0; b < x.size(0); ++b)\n"
     "    for (std::size_t i = 0; i < x.size(1); ++i)\n"
     "      for (std::size_t n = 0; n < dout.size(1); ++n) d.row(i)[n] += x.row(b)[i] * "
     "dout.row(b)[n];\n  return d;"},
    {"step", "  for (std::size_t i = 0; i < p.size(); ++i) p[i] = p[i] - lr * grad[i];"}};

// The standard library's algorithms.
const Bodies kAlgorithms = {
    {"stack",
     "  Tensor t({images.count(), images.rows, images.columns});\n"
     "  std::transform(images.pixels.begin(), images.pixels.end(), t.values().begin(),\n"
     "                 [](auto pixel) { return static_cast<float>(pixel) / 255; });\n  return t;"},
    {"relu",
     "  std::ranges::transform(z.values(), z.values().begin(),\n"
     "                         [](float v) { return v < 0 ? 0 : v; });\n  return z;"},
    {"sigmoid",
     "  std::ranges::for_each(t.values(), [](float& v) { v = 1 / (1 + std::exp(-v)); });\n"
     "  return t;"},
    {"init_params",
     "  Tensor p = randn(size, generator);\n"
     "  std::ranges::transform(p.values(), p.values().begin(), [std](float v) { return std * v; "
     "});\n"
     "  return p;"},
    {"pass_order",
     "  std::vector<std::size_t> order(rows);\n"
     "  std::generate(order.begin(), order.end(), [n = std::size_t{0}]() mutable { return n++; "
     "});\n"
     "  for (std::size_t i = rows; shuffle != nullptr && i > 1; --i) {\n"
     "    std::swap(order[i - 1], order[shuffle->below(i)]);\n  }\n  return order;"},
    {"linear_backward_b",
     "  Tensor d({dout.size(1)});\n  for (std::size_t b = 0; b < dout.size(0); ++b) {\n"
     "    std::ranges::transform(d.values(), dout.row(b), d.values().begin(), std::plus<>());\n  "
     "}\n"
     "  return d;"}};

// In double, with other formulas for the same.
const Bodies kDouble = {
    {"sigmoid",
     "  for (float& v : t.values()) {\n"
     "    v = static_cast<float>(0.5 * (1 + std::tanh(0.5 * static_cast<double>(v))));\n  }\n"
     "  return t;"},
    {"mnist_loss",
     "  double sum = 0;\n  const Tensor s = sigmoid(predictions);\n"
     "  for (std::size_t i = 0; i < s.size(); ++i) {\n"
     "    sum += std::abs(static_cast<double>(targets[i]) - s[i]);\n  }\n"
     "  return static_cast<float>(sum / s.size());"},
    {"relu_backward",
     "  Tensor dz(a.shape());\n"
     "  for (std::size_t i = 0; i < a.size(); ++i) dz[i] = da[i] * (a[i] > 0);\n  return dz;"},
    {"validate_epoch",
     "  std::vector<float> all;\n  for (const Batch& batch : valid_dl) {\n"
     "    all.push_back(batch_accuracy(simple_net(batch.xb, params), batch.yb));\n  }\n"
     "  float sum = 0;\n  for (float one : all) sum += one;\n"
     "  return std::round(sum / all.size() * 10000) / 10000;"},
    {"batch_accuracy",
     "  float right = 0;\n  for (std::size_t b = 0; b < xb.size(0); ++b) {\n"
     "    const auto x = xb.row(b);\n    const auto y = yb.row(b);\n"
     "    const auto px = std::max_element(x.begin(), x.end()) - x.begin();\n"
     "    const auto py = std::max_element(y.begin(), y.end()) - y.begin();\n"
     "    right += px == py ? 1.0f : 0.0f;\n  }\n  return right / xb.size(0);"}};

// One expression after the other, everything const.
const Bodies kTerse = {
    {"simple_net",
     "  return linear(relu(linear(xb, params.w1, params.b1)), params.w2, params.b2);"},
    {"calc_grad",
     "  const auto hidden = relu(linear(xb, params.w1, params.b1));\n"
     "  const auto out = linear(hidden, params.w2, params.b2);\n"
     "  const auto d = mnist_loss_backward(out, yb);\n"
     "  const auto dz = relu_backward(linear_backward_x(d, params.w2), hidden);\n"
     "  return {linear_backward_w(xb, dz), linear_backward_b(dz), linear_backward_w(hidden, d),\n"
     "          linear_backward_b(d), mnist_loss(out, yb)};"},
    {"DataLoader::Iterator::load",
     "  const auto n = std::min(batch_size_, order_.size() - start_);\n"
     "  batch_ = {Tensor({n, dataset_->x.size(1)}), Tensor({n, dataset_->y.size(1)})};\n"
     "  for (std::size_t i = 0; i < n; ++i) {\n"
     "    std::ranges::copy(dataset_->x.row(order_[start_ + i]), batch_.xb.row(i).begin());\n"
     "    std::ranges::copy(dataset_->y.row(order_[start_ + i]), batch_.yb.row(i).begin());\n  }"}};

// Recursion, pointers, goto: whatever works.
const Bodies kOdd = {
    {"relu",
     "  float* at = z.values().data();\n  float* const end = at + z.size();\n"
     "again:\n  if (at == end) return z;\n  if (*at < 0) *at = 0;\n  ++at;\n  goto again;"},
    {"one_hot",
     "  std::size_t rows = 0;\n  for (std::size_t n : counts) rows += n;\n"
     "  Tensor y({rows, counts.size()});\n  float* at = y.values().data();\n"
     "  for (std::size_t c = 0; c < counts.size(); ++c)\n"
     "    for (std::size_t i = counts[c]; i-- > 0; at += counts.size()) at[c] = 1;\n  return y;"},
    {"cat",
     "  Tensor all(shape);\n  float* to = all.values().data();\n"
     "  for (Tensor& part : parts) {\n    for (float v : part.values()) *to++ = v;\n"
     "    part = Tensor();\n  }\n  return all;"}};

TestSubmission in_style(const std::string& name, const Bodies& bodies) {
  TestSubmission submission(name, bodies.begin()->first);
  for (const auto& [function, code] : bodies) {
    submission.write(file_of(function), read_text(file_of(function)));
  }
  for (const auto& [function, code] : bodies) {
    submission.body(function, code);
    submission.prepend(file_of(function),
                       "#include <algorithm>\n#include <cmath>\n#include <functional>\n"
                       "#include <numeric>\n#include <vector>\n");
  }
  return submission;
}

// A header and sources of the student's own, one of which needs the other.
TestSubmission with_helpers() {
  TestSubmission submission("helpers", "relu");
  submission.write(file_of("relu_backward"), read_text(file_of("relu_backward")));
  submission.write(
      "lesson03_network/helpers.h",
      "#pragma once\nnamespace mine {\nfloat clipped(float);\nfloat twice(float);\n}\n");
  submission.write("lesson03_network/helpers.cpp",
                   "#include \"helpers.h\"\nfloat mine::clipped(float v) {\n"
                   "  return v < 0 ? mine::twice(0) : v;\n}\n");
  submission.write("lesson03_network/more.cpp",
                   "#include \"lesson03_network/helpers.h\"\n"
                   "float mine::twice(float v) { return 2 * v; }\n");
  submission.write("lesson03_network/relu (copy).cpp", "namespace nn { int relu; }\n#error old\n");
  submission.write("lesson03_network/scratch.cpp", "int main() { return 0; }\n");
  submission.body("relu", "  for (float& v : z.values()) v = mine::clipped(v);\n  return z;");
  submission.prepend("lesson03_network/relu.cpp", "#include \"helpers.h\"\n");
  submission.body("relu_backward",
                  "  for (std::size_t i = 0; i < da.size(); ++i) {\n"
                  "    da[i] = mine::clipped(a[i]) > 0 ? da[i] : 0;\n  }\n  return da;");
  submission.prepend("lesson04_training/backward.cpp", "#include \"lesson03_network/helpers.h\"\n");
  return submission;
}

}  // namespace

TEST(Styles, AllGetAllPoints) {
  std::vector<TestSubmission> all;
  all.push_back(in_style("loops", kLoops));
  all.push_back(in_style("algorithms", kAlgorithms));
  all.push_back(in_style("double", kDouble));
  all.push_back(in_style("terse", kTerse));
  all.push_back(in_style("odd", kOdd));
  all.push_back(with_helpers());
  for (const Report& report : grade_all(all)) {
    for (const FunctionResult& function : report.functions) {
      if (function.cases[0].cause.ends_with("is not in the submission")) continue;
      EXPECT_EQ(function.points(), function.max_points()) << report.name << '\n' << table(report);
    }
  }
}

}  // namespace nn::grading
