#include "lesson04_training/weights.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "common/tensor/npy.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

std::string file_of(const NamedTensor& weight) { return weight.name + ".npy"; }

std::vector<NamedContents> files_of(const Weights& weights, std::vector<NamedContents> beside) {
  for (const NamedTensor& weight : weights) {
    beside.push_back({file_of(weight), to_npy(weight.value)});
  }
  return beside;
}

// A file too many is as wrong as one too few: w3.npy is of a network with one more layer.
void require_no_others(const fs::path& directory, const Weights& weights) {
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    const fs::path name = at->path().filename();
    const auto is_it = [&](const NamedTensor& weight) { return file_of(weight) == name; };
    if (name.extension() == ".npy" && std::ranges::none_of(weights, is_it)) {
      throw std::runtime_error(directory.string() + ": holds " + name.string() +
                               ", which this network does not have; name another directory");
    }
  }
}

void require_numbers(const fs::path& file, const Tensor& tensor) {
  const auto is_finite = [](float value) { return std::isfinite(value); };
  if (!std::ranges::all_of(tensor.values(), is_finite)) {
    throw std::runtime_error(file.string() + ": holds a value that is no finite number");
  }
}

}  // namespace

Weights weights_of(const Params& params) {
  return {{"w1", params.w1}, {"b1", params.b1}, {"w2", params.w2}, {"b2", params.b2}};
}

Params params_of(Weights weights) {
  require(weights.size() == 4, "params_of", "expected w1, b1, w2 and b2");
  return {std::move(weights[0].value), std::move(weights[1].value), std::move(weights[2].value),
          std::move(weights[3].value)};
}

void save_weights(const fs::path& directory, const Weights& weights,
                  const std::vector<NamedContents>& beside) {
  require_no_others(directory, weights);
  replace_files(directory, files_of(weights, beside));
}

void try_saving(const fs::path& directory, const Weights& weights) {
  require_no_others(directory, weights);
  try_replacing(directory, files_of(weights, {}));
}

Weights load_weights(const fs::path& directory, const Weights& like) {
  const DirectoryLock lock(directory, DirectoryLock::Kind::kShared);
  Weights loaded;
  for (const NamedTensor& weight : like) {
    const fs::path file = directory / file_of(weight);
    loaded.push_back({weight.name, read_npy(file, weight.value.shape())});
    require_numbers(file, loaded.back().value);
  }
  require_no_others(directory, like);
  return loaded;
}

}  // namespace nn
