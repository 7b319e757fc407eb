#include "lesson04_training/draw/base64.h"

#include <bit>
#include <string_view>
#include <vector>

namespace nn {

std::string to_base64(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;  // 24 bits: four letters of 6
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? bytes[i + k] : 0u);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      const bool is_there = i + k < bytes.size() + 1;
      text += is_there ? kLetters[group >> (18 - 6 * k) & 63u] : '=';
    }
  }
  return text;
}

std::string to_base64(std::span<const float> values) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(4 * values.size());
  for (const float value : values) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (unsigned shift = 0; shift < 32; shift += 8) {
      bytes.push_back(static_cast<std::uint8_t>(bits >> shift & 255u));
    }
  }
  return to_base64(std::span<const std::uint8_t>(bytes));
}

}  // namespace nn
