#include "lesson04_training/draw/page_data.h"

#include <array>
#include <iomanip>
#include <optional>
#include <sstream>

#include "common/tensor/reduce.h"
#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/softmax.h"
#include "lesson04_training/draw/base64.h"

namespace nn {
namespace {

// A text as JSON has it. A "<" is written as its number: it could end the page's <script>.
std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << '"';
  for (const char character : text) {
    const auto code = static_cast<unsigned char>(character);
    if (code < 0x20 || character == '<' || character == '"' || character == '\\') {
      out << "\\u" << std::hex << std::setw(4) << std::setfill('0') << static_cast<int>(code);
    } else {
      out << character;
    }
  }
  out << '"';
  return out.str();
}

// A number with all the digits that a float has.
std::string number(double value) {
  std::ostringstream out;
  out << std::setprecision(9) << value;
  return out.str();
}

std::string net_json(const ShownNet& net) {
  std::string parameters;
  for (const auto& [name, value] : net.parameters) {
    parameters +=
        (parameters.empty() ? "" : ",\n") + quoted(name) + ": \"" + to_base64(value.values()) + '"';
  }
  return quoted(net.name) + ": {\"notation\": " + quoted(net.notation) +
         ", \"about\": " + quoted(net.about) + ", \"accuracy\": " + number(net.accuracy) +
         ", \"brightness\": {\"mean\": " + number(static_cast<double>(net.brightness.mean)) +
         ", \"deviation\": " + number(static_cast<double>(net.brightness.deviation)) +
         "}, \"parameters\": {\n" + parameters + "}}";
}

std::string sample_json(const Samples& valid, std::size_t i) {
  return "{\"label\": " + std::to_string(valid.labels[i]) + ", \"pixels\": \"" +
         to_base64(valid.images.image(i)) + "\"}";
}

}  // namespace

std::vector<std::size_t> choose_samples(const Tensor& preds, const Samples& valid) {
  const Tensor probabilities = softmax(preds);
  std::array<std::optional<std::size_t>, kClasses> first, hardest;
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const std::uint8_t label = valid.labels[i];
    if (argmax(preds.row(i)) != label) continue;
    if (!first[label]) first[label] = i;
    const std::size_t before = hardest[label].value_or(i);
    if (probabilities.row(i)[label] <= probabilities.row(before)[label]) hardest[label] = i;
  }
  std::vector<std::size_t> samples;
  for (const auto& chosen : {first, hardest}) {
    for (const std::optional<std::size_t>& i : chosen) {
      if (i) samples.push_back(*i);
    }
  }
  return samples;
}

std::string to_json(const PageData& data, const Samples& valid) {
  std::string nets, samples;
  for (const ShownNet& net : data.nets) nets += (nets.empty() ? "" : ",\n") + net_json(net);
  for (const std::size_t i : data.samples) {
    samples += (samples.empty() ? "" : ",\n") + sample_json(valid, i);
  }
  return "{\"nets\": {" + nets +
         "},\n\"rule\": {\"digit\": " + number(static_cast<double>(data.rule.digit)) +
         ", \"best\": " + number(static_cast<double>(data.rule.best)) +
         ", \"refused\": " + number(data.refused) + "},\n\"samples\": [" + samples + "]}\n";
}

}  // namespace nn
