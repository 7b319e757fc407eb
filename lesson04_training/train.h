// Gradient descent. Article: "Calculate Gradient", train_epoch.
#pragma once

#include "common/tensor/tensor.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/calc_grad.h"
#include "lesson04_training/data_loader.h"

namespace nn {

// One step downhill: every parameter p becomes p - lr · ∂loss/∂p. The article's
// p.data -= p.grad*lr. Throws std::invalid_argument if a gradient has not its parameter's shape.
void sgd_step(Params& params, const Gradients& grads, float lr);

// One pass over the training data with a step after every batch. Returns the mean loss over the
// images, each measured just before the step that it took part in; it is NaN once the parameters
// have grown beyond float. The article's train_epoch(model, lr, params).
float train_epoch(const DataLoader& dl, float lr, Params& params);

}  // namespace nn
