// Base64: bytes as letters, so that they can stand in a text. Three bytes become four letters.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace nn {

// As RFC 4648 has it, with = at the end where the last group of three is short.
std::string to_base64(std::span<const std::uint8_t> bytes);

// The floats, 4 bytes each, least significant byte first on every machine.
std::string to_base64(std::span<const float> values);

}  // namespace nn
