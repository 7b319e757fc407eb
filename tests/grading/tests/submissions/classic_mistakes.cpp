#include "tests/grading/tests/submissions/mistaken.h"

namespace nn::grading {

std::vector<Mistaken> classic_mistakes() {
  return {
      {"stack",
       "  Tensor t({images.count(), images.rows, images.columns});\n"
       "  for (std::size_t i = 0; i < t.size(); ++i) t[i] = images.pixels[i];\n  return t;",
       "the values are not divided by 255"},
      {"stack",
       "  Tensor t({images.count(), images.rows, images.columns});\n"
       "  for (std::size_t i = 0; i < t.size(); ++i) t[i] = images.pixels[i] / 255;\n  return t;",
       "the division is one of whole numbers"},
      {"mean_image",
       "  Tensor t({images.size(1), images.size(2)});\n"
       "  for (std::size_t i = 0; i < images.size(); ++i) t[i % t.size()] += images[i];\n"
       "  return t;",
       "the sum is not divided by the number of images"},
      {"one_hot",
       "  Tensor y({std::accumulate(counts.begin(), counts.end(), std::size_t{0}), "
       "counts.size()});\n"
       "  for (std::size_t c = 0; c < counts.size(); ++c) {\n"
       "    for (std::size_t i = 0; i < counts[c]; ++i) y.row(i)[c] = 1.0f;\n  }\n  return y;",
       "every class starts at row 0 again"},
      {"init_params", "  return randn(size, generator);", "the draws are not multiplied by std"},
      {"linear", "  return matmul(x, w);", "the bias is missing"},
      {"relu", "  for (float& v : z.values()) v = v < 0 ? -v : v;\n  return z;",
       "the absolute value is taken"},
      {"relu", "  for (float& v : z.values()) v = v > 0 ? v : 0.0f;\n  return z;",
       "NaN becomes 0, where it should stay NaN"},
      {"simple_net", "  return linear(linear(xb, params.w1, params.b1), params.w2, params.b2);",
       "the ReLU between the layers is missing"},
      {"sigmoid",
       "  const std::size_t n = t.size(t.rank() - 1);\n"
       "  for (std::size_t r = 0; r < t.size(); r += n) {\n    float sum = 0;\n"
       "    float top = t[r];\n"
       "    for (std::size_t i = r; i < r + n; ++i) top = std::max(top, t[i]);\n"
       "    for (std::size_t i = r; i < r + n; ++i) sum += t[i] = std::exp(t[i] - top);\n"
       "    for (std::size_t i = r; i < r + n; ++i) t[i] /= sum;\n  }\n  return t;",
       "softmax stands in the place of sigmoid"},
      {"mnist_loss",
       "  Tensor s = sigmoid(predictions);\n  float sum = 0;\n"
       "  for (std::size_t i = 0; i < s.size(); ++i) sum += targets[i] == 1 ? 1 - s[i] : s[i];\n"
       "  return sum;",
       "the distances are added up, not averaged"},
      {"DataLoader::Iterator::load",
       "  if (start_ >= order_.size()) return;\n"
       "  if (order_.size() - start_ < batch_size_) {\n    start_ = order_.size();\n    return;\n  "
       "}\n"
       "  batch_.xb = Tensor({batch_size_, dataset_->x.size(1)});\n"
       "  batch_.yb = Tensor({batch_size_, dataset_->y.size(1)});\n"
       "  for (std::size_t i = 0; i < batch_size_; ++i) {\n"
       "    std::ranges::copy(dataset_->x.row(order_[start_ + i]), batch_.xb.row(i).begin());\n"
       "    std::ranges::copy(dataset_->y.row(order_[start_ + i]), batch_.yb.row(i).begin());\n  }",
       "the last batch is dropped where it is short"},
      {"mnist_loss_backward",
       "  Tensor d = sigmoid(preds);\n  for (std::size_t i = 0; i < d.size(); ++i) {\n"
       "    d[i] = (targets[i] == 1 ? -1.0f : 1.0f) * d[i] * (1 - d[i]);\n  }\n  return d;",
       "it is not divided by the batch size"},
      {"linear_backward_w", "  return matmul(x, dout);", "the transpose is missing"},
      {"linear_backward_b",
       "  Tensor d = sum_rows(dout);\n  for (float& v : d.values()) v /= dout.size(0);\n  return "
       "d;",
       "the rows are averaged, not added up"},
      {"linear_backward_x", "  return matmul(dout, w);", "the transpose is missing"},
      {"relu_backward", "  return da;", "the derivative of ReLU is taken for 1 everywhere"},
      {"calc_grad",
       "  const Tensor a1 = relu(linear(xb, params.w1, params.b1));\n"
       "  const Tensor preds = linear(a1, params.w2, params.b2);\n"
       "  const Tensor d = mnist_loss_backward(preds, yb);\n"
       "  const Tensor da = linear_backward_x(d, params.w2);\n"
       "  return {linear_backward_w(xb, da), linear_backward_b(da), linear_backward_w(a1, d),\n"
       "          linear_backward_b(d), mnist_loss(preds, yb)};",
       "the derivative of ReLU is taken for 1 everywhere"},
      {"step", "  for (std::size_t i = 0; i < p.size(); ++i) p[i] += grad[i] * lr;",
       "it goes uphill"},
      {"batch_accuracy",
       "  float right = 0;\n  for (std::size_t b = 0; b < xb.size(0); ++b) {\n"
       "    right += argmax(xb.row(b)) == argmax(yb.row(b));\n  }\n  return right;",
       "the right answers are counted, not their share"},
      {"validate_epoch",
       "  float sum = 0;\n"
       "  for (const auto& [xb, yb] : valid_dl) sum += batch_accuracy(simple_net(xb, params), "
       "yb);\n"
       "  return sum / valid_dl.size();",
       "it is not rounded to 4 decimals"},

  };
}

}  // namespace nn::grading
