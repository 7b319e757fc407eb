// What reads bytes from outside, each with inputs that it takes: a new one is a row in readers.cpp.
#pragma once

#include <string>
#include <vector>

namespace fuzz {

struct Reader {
  std::string name;
  std::vector<std::string> inputs;           // good ones, to be damaged
  void (*read)(const std::string& damaged);  // throws std::runtime_error for what it refuses
};

const std::vector<Reader>& readers();

}  // namespace fuzz
