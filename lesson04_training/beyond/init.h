// Where training starts: the random weights of a network.
#pragma once

#include "common/tensor/random.h"
#include "lesson04_training/beyond/net.h"
#include "lesson04_training/beyond/recipe.h"

namespace nn {

// kArticle: its init_params for every weight and bias, standard deviation 1. kScaled: weights
// scaled to their number of inputs (He et al., 2015); biases stay 0.
void init_weights(Net& net, Start start, Generator& generator);

// The recipe's network, with its dropout and with weights as they are before training. Throws as
// Net does.
Net start_net(const Recipe& recipe, const Extent& image, Generator& generator);

}  // namespace nn
