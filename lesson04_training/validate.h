// How good the network is. Article: "Calculate Gradient", validate_epoch.
#pragma once

#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"

namespace nn {

// The mean of the batches' accuracies, rounded to 4 decimals. As in the article each batch counts
// the same, a short last one too.
float validate_epoch(const Params& params, const DataLoader& valid_dl);

// mnist_loss(simple_net(x), y) over all images of the loader. The article puts all 60,000 images
// through the network at once; their hidden layer alone would take 120 MB, so here they go through
// batch by batch.
float mean_loss(const Params& params, const DataLoader& dl);

}  // namespace nn
