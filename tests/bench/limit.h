// The limit: the five sgemm calls of a batch and nothing else. What a training loop takes beyond
// them is overhead, because the products cannot be left out.
#pragma once

#include <cstddef>
#include <vector>

#include "common/tensor/tensor.h"

namespace bench {

// The floating point operations of the five products for n images: two for each multiplication.
double arithmetic(std::size_t n, std::size_t hidden);

class Limit {
 public:
  // For the images x [n, 784] in batches, with a net of that many hidden units. Copies x, batch by
  // batch: the calls shall read all of it from memory, as training does.
  Limit(const nn::Tensor& x, std::size_t batch_size, std::size_t hidden);

  // All the sgemm calls of an epoch, into memory that is there already. A short last batch is left
  // out.
  void epoch();

  // The same, with a step after every batch, too short to change what the next batch computes: what
  // it costs that the weights are written at all, and have to be fetched again by whoever reads
  // them. Two calls of OpenBLAS's saxpy. No training goes without.
  void epoch_with_steps();

 private:
  void products(const nn::Tensor& xb);

  std::vector<nn::Tensor> xb_;                                  // each [B, I]
  nn::Tensor w1_, w2_, a1_, preds_, dpreds_, da1_, dw1_, dw2_;  // as in calc_grad
};

}  // namespace bench
