// The weights of a network as a directory of .npy files, one a tensor: what --save writes and
// --load reads. NumPy opens each: np.load('DIR/w1.npy').shape is (784, 500).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/program/file_set.h"
#include "common/tensor/tensor.h"
#include "lesson03_network/simple_net.h"

namespace nn {

struct NamedTensor {
  std::string name;  // "w1": its file is w1.npy
  Tensor value;
};
using Weights = std::vector<NamedTensor>;

// The article's params under the article's names: w1 [I, H], b1 [H], w2 [H, C], b2 [C]; and back,
// for weights in this order.
Weights weights_of(const Params& params);
Params params_of(Weights weights);

// Writes them all, and the other files `beside` them if there are any, in one step: whatever ends
// the program, the directory holds the old ones or the new ones (common/program/file_set.h). Throws
// std::runtime_error if that cannot be done, or the directory holds a .npy file of another name:
// then it has the weights of another network.
void save_weights(const std::filesystem::path& directory, const Weights& weights,
                  const std::vector<NamedContents>& beside = {});

// Throws what save_weights would throw, as far as one can know before. Makes the directory.
void try_saving(const std::filesystem::path& directory, const Weights& weights);

// The weights that were saved, with the names and shapes of `like`. Throws std::runtime_error, one
// line that says which file does not fit and why: it is missing, damaged, of another type, order or
// shape, holds a value that is no finite number, or is one too many.
Weights load_weights(const std::filesystem::path& directory, const Weights& like);

}  // namespace nn
