#include "common/program/option_values.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <system_error>

#include "common/program/options.h"

namespace nn {

std::uint64_t whole_number(const std::string& option, const std::string& text, std::uint64_t least,
                           std::uint64_t most) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || value < least || value > most) {
    throw UsageError("--" + option + " '" + text + "': expected a whole number from " +
                     std::to_string(least) + " to " + std::to_string(most));
  }
  return value;
}

float positive_number(const std::string& option, const std::string& text) {
  char* end = nullptr;
  const float value = std::strtof(text.c_str(), &end);
  const bool is_number = !text.empty() && end == text.c_str() + text.size();
  if (!is_number || !std::isfinite(value) || !(value > 0.0f)) {
    throw UsageError("--" + option + " '" + text +
                     "': expected a finite number above 0, such as 0.5");
  }
  return value;
}

std::string shown(float value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

}  // namespace nn
