// Speeds as bars, for any terminal and for files: plain characters.
#pragma once

#include <string>
#include <vector>

namespace nn {

struct Speed {
  std::string name;
  double gflops;
};

// A line each: name, GFLOP/s, a bar as long as its share of `most`, and the share in percent.
std::string bars(const std::vector<Speed>& speeds, double most);

}  // namespace nn
