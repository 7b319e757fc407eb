#include "lesson04_training/beyond/net.h"

#include <charconv>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "lesson04_training/beyond/layers.h"

namespace nn {
namespace {

// Takes a letter and the whole number behind it from the front of `text`; nothing if they are not
// there.
std::optional<std::size_t> take(char letter, std::string_view& text) {
  if (text.empty() || text.front() != letter) return {};
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
  if (error != std::errc() || number < 1 || number > 100'000) return {};
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

std::unique_ptr<Layer> make_layer(const std::string& word, const Extent& in, bool has_bias,
                                  std::size_t place) {
  if (word == "r") return std::make_unique<Relu>(in);
  if (word == "p") return std::make_unique<MaxPool>(in);
  if (word == "b") return std::make_unique<BatchNorm>(in);
  std::string_view rest = word;
  if (const auto units = take('f', rest); units && rest.empty()) {
    return std::make_unique<Linear>(in.size(), *units, has_bias);
  }
  if (const auto percent = take('d', rest); percent && *percent < 100 && rest.empty()) {
    return std::make_unique<Dropout>(in, static_cast<float>(*percent) / 100.0f, place);
  }
  const auto kernel = take('c', rest);
  const auto channels = take('x', rest);
  const std::size_t stride = rest.empty() ? 1 : take('s', rest).value_or(0);
  require(kernel && channels && stride > 0 && rest.empty(), "Net",
          "is no layer; expected layers such as c5x16s2,b,r,p,f128,d30");
  return std::make_unique<Conv>(Window{in, *kernel, stride}, *channels, has_bias);
}

// Whether a normalisation takes away again what the layer before `rest` adds to a channel.
bool is_normalised(std::string_view rest) {
  while (rest.starts_with(",p")) rest.remove_prefix(2);
  return rest == ",b" || rest.starts_with(",b,");
}

}  // namespace

Net::Net(const std::string& notation, const Extent& image, std::size_t classes)
    : notation_(notation), image_(image) {
  Extent extent = image;
  const std::string text = "," + notation;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string word(rest.substr(1, rest.substr(1).find(',')));
    rest.remove_prefix(1 + word.size());
    const std::size_t place = layers_.size();
    try {
      layers_.push_back(make_layer(word, extent, !is_normalised(rest), place));
    } catch (const std::invalid_argument& error) {
      throw std::invalid_argument("layer '" + word + "' of '" + notation + "': " + error.what());
    }
    for (Parameter& p : layers_.back()->parameters) p.name = std::to_string(place) + "." + p.name;
    extent = layers_.back()->output;
  }
  require(extent == Extent{1, 1, classes}, "Net",
          "'" + notation + "' ends in " + std::to_string(extent.size()) + " numbers, expected " +
              std::to_string(classes) + ", one a class; end it with f" + std::to_string(classes));
}

Net::Net(const Net& other)
    : Net(other.notation_, other.image_, other.layers_.back()->output.size()) {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    layers_[i]->parameters = other.layers_[i]->parameters;
  }
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
    for (Parameter& p : layer->parameters) all.push_back(&p);
  }
  return all;
}

std::size_t Net::count_weights() {
  std::size_t count = 0;
  for (const Parameter* p : parameters())
    count += p->role != Role::kStatistic ? p->value.size() : 0;
  return count;
}

}  // namespace nn
