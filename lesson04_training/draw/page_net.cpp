#include "lesson04_training/draw/page_net.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

#include "common/tensor/reduce.h"
#include "lesson01_tensors/digits.h"
#include "lesson04_training/weights.h"

namespace nn {
namespace {

constexpr Extent kImage = {kImageSide, kImageSide, 1};

SavedNet load(const Recipe& recipe, const std::filesystem::path& directory) {
  SavedNet net = load_net(directory, kImage);
  if (net.net.notation() == recipe.net) return net;
  throw std::runtime_error(directory.string() + " holds the weights of " + net.net.notation() +
                           ", expected " + recipe.net + ": remove it, and the net is trained anew");
}

}  // namespace

SavedNet load_or_train(const Recipe& recipe, const std::filesystem::path& directory,
                       const std::function<Data()>& data, std::uint32_t seed, Team& team) {
  if (std::filesystem::exists(directory)) return load(recipe, directory);
  RunResult result = run_recipe(recipe, data(), seed, team);
  save_weights(directory, weights_of(result.net), {net_txt(result.net, result.brightness)});
  return {std::move(result.net), result.brightness};
}

Tensor predict(SavedNet& net, const Samples& samples, std::size_t first, std::size_t count) {
  constexpr std::size_t kGroup = 50;
  Tensor result({count, kClasses});
  Tensor x;
  for (std::size_t done = 0; done < count; done += kGroup) {
    std::vector<std::size_t> rows(std::min(kGroup, count - done));
    std::iota(rows.begin(), rows.end(), first + done);
    load_images(samples, rows, net.brightness, 0, 0, x);
    const Tensor& preds = net.net.forward(x);
    std::ranges::copy(preds.values(), result.row(done).begin());
  }
  return result;
}

double accuracy(const Tensor& preds, std::span<const std::uint8_t> labels) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < preds.size(0); ++i) right += argmax(preds.row(i)) == labels[i];
  return static_cast<double>(right) / static_cast<double>(preds.size(0));
}

}  // namespace nn
