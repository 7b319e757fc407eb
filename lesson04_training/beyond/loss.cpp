#include "lesson04_training/beyond/loss.h"

#include "lesson03_network/mnist_loss.h"
#include "lesson04_training/backward.h"

namespace nn {

LossResult loss_of(const Recipe&, const Tensor& preds, const Tensor& y) {
  return {mnist_loss(preds, y), mnist_loss_backward(preds, y)};
}

}  // namespace nn
