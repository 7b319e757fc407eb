#include "lesson02_linear/matmul/bars.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace nn {

std::string bars(const std::vector<Speed>& speeds, double most) {
  constexpr double kLength = 40;
  std::string text;
  for (const Speed& speed : speeds) {
    const double share = std::clamp(speed.gflops / most, 0.0, 1.0);
    const auto length = static_cast<std::size_t>(std::lround(kLength * share));
    const std::string bar = std::string(length, '#') + std::string(40 - length, '.');
    char line[120];
    std::snprintf(line, sizeof line, "%-24s %8.2f  %s %5.1f %%\n", speed.name.c_str(), speed.gflops,
                  bar.c_str(), 100 * speed.gflops / most);
    text += line;
  }
  return text;
}

}  // namespace nn
