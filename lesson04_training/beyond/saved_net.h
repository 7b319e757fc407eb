// A network as a directory of files: the weights as .npy, one a tensor ("0.conv.w.npy"), and
// net.txt, which says of what network they are.
//
//   net c5x16s2,r,f10          Net's notation
//   mean 0.130660608           what was subtracted from the pixels,
//   deviation 0.308107883      and what they were then divided by
#pragma once

#include <filesystem>

#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/net.h"
#include "lesson04_training/weights.h"

namespace nn {

struct SavedNet {
  Net net;
  Brightness brightness;
};

// All parameters of the network, the running means of batch normalisations among them; and net.txt,
// to be saved beside them.
Weights weights_of(Net& net);
NamedContents net_txt(const Net& net, const Brightness& brightness);

// The network that was saved, for images of this size. Throws std::runtime_error, one line that
// names the file, if net.txt is missing or damaged, or the weights are not those of its network
// (load_weights).
SavedNet load_net(const std::filesystem::path& directory, const Extent& image);

// Its predictions for all the images, [n, 10] in their order.
Tensor predict(const SavedNet& saved, const Samples& samples);

}  // namespace nn
