#include <charconv>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "lesson04_training/beyond/batch_norm.h"
#include "lesson04_training/beyond/conv.h"
#include "lesson04_training/beyond/dropout.h"
#include "lesson04_training/beyond/linear.h"
#include "lesson04_training/beyond/max_pool.h"
#include "lesson04_training/beyond/net.h"
#include "lesson04_training/beyond/relu.h"

namespace nn {
namespace {

constexpr const char* kExample = "expected layers such as c5x16s2,b,r,p,f128,d30";

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

std::vector<std::string> split(const std::string& notation) {
  std::vector<std::string> words;
  std::istringstream in(notation);
  for (std::string word; std::getline(in, word, ',');) words.push_back(word);
  return words;
}

// Whether what layer i adds to a channel is taken away again.
bool is_normalised(const std::vector<std::string>& words, std::size_t i) {
  do ++i;
  while (i < words.size() && words[i] == "p");
  return i < words.size() && words[i] == "b";
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
  require(kernel && channels && stride > 0 && rest.empty(), "make_net",
          std::string("is no layer; ") + kExample);
  return std::make_unique<Conv>(Window{in, *kernel, stride}, *channels, has_bias);
}

}  // namespace

Net make_net(const std::string& notation, const Extent& image, std::size_t classes) {
  const std::vector<std::string> words = split(notation);
  std::vector<std::unique_ptr<Layer>> layers;
  Extent extent = image;
  for (std::size_t i = 0; i < words.size(); ++i) {
    try {
      layers.push_back(make_layer(words[i], extent, !is_normalised(words, i), i));
    } catch (const std::invalid_argument& error) {
      throw std::invalid_argument("layer '" + words[i] + "' of '" + notation +
                                  "': " + error.what());
    }
    extent = layers.back()->output();
  }
  require(extent == Extent{1, 1, classes}, "make_net",
          "'" + notation + "' ends in " + std::to_string(extent.size()) + " numbers, expected " +
              std::to_string(classes) + ", one a class; end it with f" + std::to_string(classes));
  return Net(std::move(layers));
}

}  // namespace nn
