#include "lesson04_training/beyond/net.h"

#include <utility>

namespace nn {

Net::Net(std::vector<std::unique_ptr<Layer>> layers) : layers_(std::move(layers)) {
  require(!layers_.empty(), "Net", "got no layers, expected at least one");
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    for (Parameter* p : layers_[i]->parameters()) {
      p->name = std::to_string(i) + "." + layers_[i]->kind() + "." + p->name;
    }
  }
}

Net::Net(const Net& other) {
  for (const auto& layer : other.layers_) layers_.push_back(layer->clone());
}

Net& Net::operator=(Net other) noexcept {
  std::swap(layers_, other.layers_);
  return *this;
}

Tensor& Net::forward(Tensor& x, const Pass& pass) {
  Tensor* current = &x;
  for (const auto& layer : layers_) current = &layer->forward(*current, pass);
  return *current;
}

void Net::backward(Tensor& dpreds) {
  Tensor* current = &dpreds;
  for (std::size_t i = layers_.size(); i-- > 0;) {
    layers_[i]->backward_weights(*current);
    if (i > 0) current = &layers_[i]->backward(*current);
  }
}

std::vector<Parameter*> Net::parameters() {
  std::vector<Parameter*> all;
  for (const auto& layer : layers_) {
    for (Parameter* p : layer->parameters()) all.push_back(p);
  }
  return all;
}

std::size_t Net::count_weights() {
  std::size_t count = 0;
  for (const Parameter* p : parameters())
    count += p->role == Role::kStatistic ? 0 : p->value.size();
  return count;
}

}  // namespace nn
