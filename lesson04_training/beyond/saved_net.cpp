#include "lesson04_training/beyond/saved_net.h"

#include <fstream>
#include <iomanip>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/trainer.h"

namespace nn {

Weights weights_of(Net& net) {
  Weights weights;
  for (const Parameter* p : net.parameters()) weights.push_back({p->name, p->value});
  return weights;
}

NamedContents net_txt(const Net& net, const Brightness& brightness) {
  std::ostringstream out;
  out << std::setprecision(9) << "net " << net.notation() << "\nmean " << brightness.mean
      << "\ndeviation " << brightness.deviation << '\n';
  return {"net.txt", out.str()};
}

SavedNet load_net(const std::filesystem::path& directory, const Extent& image) {
  const std::filesystem::path file = directory / "net.txt";
  const auto fail = [&](const std::string& what) -> std::runtime_error {
    return std::runtime_error(file.string() + ": " + what);
  };
  std::ifstream in(file);
  if (!in) throw fail("cannot be read; expected a network that was saved with --save");
  std::string net_key, notation, mean_key, deviation_key;
  Brightness b;
  in >> net_key >> notation >> mean_key >> b.mean >> deviation_key >> b.deviation;
  const bool has_keys = net_key == "net" && mean_key == "mean" && deviation_key == "deviation";
  if (!in || !has_keys || !(b.deviation > 0.0f)) {
    throw fail("expected the lines: net LAYERS, mean NUMBER, deviation NUMBER (above 0)");
  }
  try {
    Net net(notation, image, kClasses);
    Weights loaded = load_weights(directory, weights_of(net));
    std::size_t i = 0;
    for (Parameter* p : net.parameters()) p->value = std::move(loaded[i++].value);
    return {std::move(net), b};
  } catch (const std::invalid_argument& error) {
    throw fail(error.what());
  }
}

Tensor predict(const SavedNet& saved, const Samples& samples) {
  Team team(1);
  Trainer trainer(saved.net, {}, saved.brightness, team);
  return trainer.predict(samples, numbers(0, samples.size()));
}

}  // namespace nn
