#include "common/program/option_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <system_error>

#include "common/program/options.h"
#include "common/program/printed.h"
#include "common/program/tilde.h"

namespace nn {

namespace {

// How many digits the text starts with.
std::size_t digits_in(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// digits [ . digits ] [ e [ + or - ] digits ]: what the help says, and less than strtof() takes,
// which knows blanks, signs, words such as "inf", and numbers to base 16.
bool is_plain_number(std::string_view text) {
  const auto skip_digits = [&] {
    const std::size_t count = digits_in(text);
    text.remove_prefix(count);
    return count > 0;
  };
  const auto skip_one_of = [&](std::string_view characters) {
    const bool is_there = !text.empty() && characters.find(text[0]) != std::string_view::npos;
    if (is_there) text.remove_prefix(1);
    return is_there;
  };
  if (!skip_digits()) return false;
  if (skip_one_of(".") && !skip_digits()) return false;
  if (skip_one_of("eE")) {
    skip_one_of("+-");
    if (!skip_digits()) return false;
  }
  return text.empty();
}

}  // namespace

std::uint64_t whole_number(const std::string& option, const std::string& text, std::uint64_t least,
                           std::uint64_t most) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || value < least || value > most) {
    throw UsageError("--" + option + " " + in_quotes(text) + ": expected a whole number from " +
                     std::to_string(least) + " to " + std::to_string(most));
  }
  return value;
}

float positive_number(const std::string& option, const std::string& text) {
  const float value = is_plain_number(text) ? std::strtof(text.c_str(), nullptr) : 0.0f;
  if (!std::isfinite(value) || !(value > 0.0f)) {
    throw UsageError("--" + option + " " + in_quotes(text) +
                     ": expected a finite number above 0, such as 0.5");
  }
  return value;
}

float share(const std::string& option, const std::string& text) {
  const float value = is_plain_number(text) ? std::strtof(text.c_str(), nullptr) : 1.0f;
  if (value < 1.0f) return value;
  throw UsageError("--" + option + " " + in_quotes(text) +
                   ": expected a number from 0 to below 1, such as 0.5");
}

void require_batches(std::size_t batch_size, std::size_t images) {
  if (batch_size <= images) return;
  throw UsageError("--batch-size '" + std::to_string(batch_size) +
                   "': expected at most the number of training images, " + std::to_string(images));
}

std::string directory(const std::string& option, const std::string& text) {
  if (text.empty()) throw UsageError("--" + option + " '': expected a directory");
  return expand_home("--" + option, text);
}

std::string shown(float value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

}  // namespace nn
