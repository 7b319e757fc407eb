#include "tests/grading/tests/submissions/mistaken.h"

namespace nn::grading {

std::vector<Mistaken> other_mistakes() {
  return {
      {"stack",
       "  const std::size_t n = images.count() * images.rows * images.columns;\n"
       "  Tensor t({images.count(), images.rows, images.columns});\n"
       "  volatile float last = 0;\n"
       "  for (std::size_t i = 0; i <= n; ++i) {\n    last = images.pixels.data()[i] / 255.0f;\n"
       "    if (i < n) t[i] = last;\n  }\n  return t;",
       "SIGSEGV"},
      {"stack",
       "  Tensor t({images.count(), images.columns, images.rows});\n"
       "  for (std::size_t i = 0; i < t.size(); ++i) t[i] = images.pixels[i] / 255.0f;\n  return "
       "t;",
       ""},
      {"stack",
       "  Tensor t({images.count(), images.rows, images.columns});\n"
       "  for (std::size_t i = 0; i + 1 < t.size(); ++i) t[i] = images.pixels[i] / 255.0f;\n"
       "  return t;",
       ""},
      {"mean_image",
       "  Tensor t({images.size(1), images.size(2)});\n"
       "  for (std::size_t i = 0; i <= images.size(); ++i) {\n"
       "    t[i % t.size()] += images[i] / images.size(0);\n  }\n  return t;",
       "SIGSEGV"},
      {"mean_image",
       "  Tensor t({images.size(1), images.size(2)});\n"
       "  for (std::size_t i = 0; i < images.size(); ++i) {\n"
       "    t[i % t.size()] += images[i] / (images.size(0) - 1);\n  }\n  return t;",
       ""},
      {"cat",
       "  Tensor t(shape);\n  std::size_t at = 0;\n"
       "  for (const Tensor& part : parts) {\n"
       "    for (std::size_t i = 0; i < part.size(); ++i) t[at + i] = part[i];\n"
       "    at += part.size(0);\n  }\n  return t;",
       ""},
      {"one_hot",
       "  Tensor y({std::accumulate(counts.begin(), counts.end(), std::size_t{0}), "
       "counts.size()});\n"
       "  std::size_t row = 0;\n  for (std::size_t c = 0; c < counts.size(); ++c) {\n"
       "    for (std::size_t i = 0; i < counts[c]; ++i) y.row(row++)[(c + 1) % counts.size()] = "
       "1;\n"
       "  }\n  return y;",
       ""},
      {"one_hot",
       "  Tensor y({std::accumulate(counts.begin(), counts.end(), std::size_t{0}), "
       "counts.size()});\n"
       "  for (std::size_t r = 0; r < y.size(0); ++r) y.row(r)[r % counts.size()] = 1;\n  return "
       "y;",
       ""},
      {"init_params",
       "  Generator copy = generator;\n  Tensor p = randn(size, copy);\n"
       "  for (float& v : p.values()) v *= std;\n  return p;",
       "the draws come from a copy of the generator"},
      {"init_params",
       "  Generator mine(1);\n  Tensor p = randn(size, mine);\n"
       "  for (float& v : p.values()) v *= std;\n  return p;",
       ""},
      {"init_params",
       "  Tensor p(size);\n  for (float& v : p.values()) {\n"
       "    v = std * (static_cast<float>(generator.below(1000)) / 500 - 1);\n  }\n  return p;",
       ""},
      {"linear",
       "  Tensor out = matmul(x, w);\n"
       "  for (std::size_t i = 0; i < out.size(); ++i) out[i] += b[i % x.size(0) % b.size()];\n"
       "  return out;",
       ""},
      {"linear",
       "  Tensor out = matmul(x, w);\n"
       "  for (std::size_t n = 0; n < b.size(); ++n) out[n] += b[n];\n"
       "  if (out.size(0) == 1) out[0] += 1;\n  return out;",
       ""},
      {"relu", "  for (float& v : z.values()) v = v > 0.0f ? v : 0.01f * v;\n  return z;", ""},
      {"relu", "  for (float& v : z.values()) v = std::min(std::max(v, 0.0f), 0.5f);\n  return z;",
       ""},
      {"simple_net",
       "  Tensor res = relu(linear(xb, params.w1, params.b1));\n"
       "  return linear(res, params.w2, Tensor({params.b2.size()}));",
       ""},
      {"sigmoid", "  for (float& v : t.values()) v = 0.5f + v / 4;\n  return t;", ""},
      {"sigmoid", "  for (float& v : t.values()) v = 0.5f * (1 + std::tanh(v));\n  return t;", ""},
      {"mnist_loss",
       "  const Tensor s = sigmoid(std::move(predictions));\n  float sum = 0;\n"
       "  for (std::size_t i = 0; i + 1 < s.size(); ++i) {\n"
       "    sum += targets[i] == 1 ? 1 - s[i] : s[i];\n  }\n  return sum / s.size();",
       ""},
      {"mnist_loss",
       "  const Tensor s = sigmoid(std::move(predictions));\n  float sum = 0;\n"
       "  for (std::size_t i = 0; i < s.size(); ++i) sum -= std::log(targets[i] == 1 ? s[i] : 1 - "
       "s[i]);\n"
       "  return sum / s.size();",
       ""},
      {"DataLoader::Iterator::load",
       "  const std::size_t rows = std::min(batch_size_, order_.size() - start_);\n"
       "  const std::span<const std::size_t> current(order_.data() + start_, rows);\n"
       "  gather_rows(dataset_->x, current, batch_.xb);\n"
       "  gather_rows(dataset_->y, std::span(order_).first(rows), batch_.yb);",
       ""},
      {"DataLoader::Iterator::load",
       "  const std::size_t rows = std::min(batch_size_, order_.size() - start_);\n"
       "  std::vector<std::size_t> current(order_.rbegin() + start_, order_.rbegin() + start_ + "
       "rows);\n"
       "  gather_rows(dataset_->x, current, batch_.xb);\n"
       "  gather_rows(dataset_->y, current, batch_.yb);",
       ""},
      {"mnist_loss_backward",
       "  Tensor d = sigmoid(std::move(preds));\n  for (std::size_t i = 0; i < d.size(); ++i) {\n"
       "    d[i] = (d[i] - targets[i]) / d.size();\n  }\n  dpreds = d;",
       ""},
      {"linear_backward_w",
       "  Tensor d = matmul_transposed_a(x, dout);\n"
       "  for (float& v : d.values()) v *= 2;\n  return d;",
       ""},
      {"linear_backward_b", "  Tensor d = sum_rows(dout);\n  d[0] = 0;\n  return d;", ""},
      {"linear_backward_x",
       "  Tensor d = matmul_transposed_b(dout, w);\n  for (float& v : d.values()) v = -v;\n"
       "  return d;",
       ""},
      {"relu_backward",
       "  for (std::size_t i = 0; i < da.size(); ++i) da[i] = a[i] >= 0 ? da[i] : 0;\n  return da;",
       ""},
      {"calc_grad",
       "  Gradients g = {Tensor(params.w1.shape()), Tensor(params.b1.shape()),\n"
       "                 Tensor(params.w2.shape()), Tensor(params.b2.shape()), 0};\n"
       "  const Tensor a1 = relu(linear(xb, params.w1, params.b1));\n"
       "  const Tensor preds = linear(a1, params.w2, params.b2);\n"
       "  g.loss = mnist_loss(preds, yb);\n"
       "  g.dw2 = linear_backward_w(a1, mnist_loss_backward(preds, yb));\n  return g;",
       ""},
      {"step", "  add_scaled(p, -lr * 0.5f, grad);", ""},
      {"step", "  p[0] -= lr * grad[0];", ""},
      {"batch_accuracy", "  return argmax(xb.row(0)) == argmax(yb.row(0));", ""},
      {"validate_epoch",
       "  const auto& [xb, yb] = *valid_dl.begin();\n"
       "  return std::round(batch_accuracy(simple_net(xb, params), yb) * 1e4f) / 1e4f;",
       ""},
  };
}

}  // namespace nn::grading
