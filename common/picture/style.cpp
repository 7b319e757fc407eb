#include "common/picture/style.h"

#include <unistd.h>

#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "common/program/terminal.h"

namespace nn {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string true_grey(float value) {
  const std::string level = std::to_string(std::lround(value * 255.0f));
  return "2;" + level + ";" + level + ";" + level;
}

// Of the 256 colours 232 to 255 are greys, 8 to 238 of 255; 16 and 231 are black and white.
std::string one_of_26_greys(float value) {
  constexpr long kBlack = 16, kDarkest = 232, kWhite = 231, kLast = 25;
  const long step = std::lround(value * kLast);
  const long colour = step == 0 ? kBlack : step == kLast ? kWhite : kDarkest + step - 1;
  std::string code = "5;";
  code += std::to_string(colour);
  return code;
}

}  // namespace

ImageStyle image_style() {
  if (!has_escape_codes(STDOUT_FILENO) || !variable("NO_COLOR").empty()) return ImageStyle::kPlain;
  const std::string_view colours = variable("COLORTERM");
  if (colours == "truecolor" || colours == "24bit") return ImageStyle::kHalfBlocks;
  const bool has_256 = variable("TERM").find("256color") != std::string_view::npos;
  return has_256 ? ImageStyle::kGreys : ImageStyle::kPlain;
}

std::string cell(float upper, float lower, ImageStyle style) {
  if (style == ImageStyle::kPlain) {
    constexpr std::string_view kRamp = " .:-=+*#%@";
    const float brightness = (upper + lower) / 2.0f;
    return {kRamp[static_cast<std::size_t>(std::lround(brightness * (kRamp.size() - 1)))]};
  }
  // ESC[38;...m sets the foreground, 48 the background.
  const auto grey = style == ImageStyle::kGreys ? one_of_26_greys : true_grey;
  return "\x1b[38;" + grey(upper) + ";48;" + grey(lower) + "m▀";
}

}  // namespace nn
