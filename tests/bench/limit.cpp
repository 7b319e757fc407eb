#include "tests/bench/limit.h"

#include <algorithm>

#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "lesson01_tensors/digits.h"
#include "tests/bench/article.h"

namespace bench {

using nn::kClasses;

double arithmetic(std::size_t n, std::size_t hidden) {
  return 2.0 * static_cast<double>(n) * static_cast<double>(hidden) * (2 * kInputs + 3 * kClasses);
}

Limit::Limit(const nn::Tensor& x, std::size_t batch_size, std::size_t hidden)
    : a1_({batch_size, hidden}),
      preds_({batch_size, kClasses}),
      da1_({batch_size, hidden}),
      dw1_({kInputs, hidden}),
      dw2_({hidden, kClasses}) {
  for (std::size_t start = 0; start + batch_size <= x.size(0); start += batch_size) {
    nn::Tensor batch = nn::Tensor::uninitialized({batch_size, kInputs});
    std::ranges::copy(x.values().subspan(start * kInputs, batch.size()), batch.values().begin());
    xb_.push_back(std::move(batch));
  }
  nn::Generator generator(1);
  w1_ = nn::randn({kInputs, hidden}, generator);
  w2_ = nn::randn({hidden, kClasses}, generator);
  dpreds_ = nn::randn({batch_size, kClasses}, generator);
}

void Limit::products(const nn::Tensor& xb) {
  nn::sgemm(false, xb, false, w1_, a1_);       // z1 = xb w1
  nn::sgemm(false, a1_, false, w2_, preds_);   // preds = a1 w2
  nn::sgemm(true, a1_, false, dpreds_, dw2_);  // dw2 = a1ᵀ dpreds
  nn::sgemm(false, dpreds_, true, w2_, da1_);  // da1 = dpreds w2ᵀ
  nn::sgemm(true, xb, false, da1_, dw1_);      // dw1 = xbᵀ dz1
}

void Limit::epoch() {
  for (const nn::Tensor& xb : xb_) products(xb);
}

void Limit::epoch_with_steps() {
  const float lr = 1e-12f;  // not 0: saxpy would return at once
  for (const nn::Tensor& xb : xb_) {
    products(xb);
    nn::add_scaled(w1_, -lr, dw1_);
    nn::add_scaled(w2_, -lr, dw2_);
  }
}

}  // namespace bench
