// Single images and what the trained network says to them.
#pragma once

#include <cstddef>
#include <vector>

#include "common/picture/show.h"
#include "common/tensor/tensor.h"
#include "lesson01_tensors/dataset.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/data_loader.h"

namespace nn {

// simple_net for every image of a loader that goes in order, batch by batch: [n, C], row i for
// image i of the dataset.
Tensor predict(const Params& params, const DataLoader& dl);

// `count` images from all over the dataset with the captions "says 3, is 3" or "says 3, is 5
// <- wrong". preds [n, C] are the predictions for all of it. Images must have 784 pixels.
std::vector<CaptionedImage> sample_images(const Dataset& dset, const Tensor& preds,
                                          std::size_t count);

// The wrongly classified images that the network is surest about, the worst first, at most `count`:
// those where the prediction that won exceeds the one that should have by most.
std::vector<CaptionedImage> worst_mistakes(const Dataset& dset, const Tensor& preds,
                                           std::size_t count);

}  // namespace nn
