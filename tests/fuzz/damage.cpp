#include "tests/fuzz/damage.h"

#include <array>
#include <string_view>

namespace fuzz {
namespace {

// Bytes and words at which readers stumble: limits of binary numbers, and of written ones.
constexpr std::array<std::string_view, 16> kNasty = {std::string_view("\0", 1),
                                                     std::string_view("\xff\xff\xff\xff", 4),
                                                     std::string_view("\0\0\0\0", 4),
                                                     std::string_view("\x80\0\0\0", 4),
                                                     std::string_view("\x7f\xff\xff\xff", 4),
                                                     "0",
                                                     "-1",
                                                     "18446744073709551616",
                                                     "4294967296",
                                                     "9223372036854775807",
                                                     "1e999",
                                                     "'",
                                                     "(",
                                                     ")",
                                                     ",",
                                                     "\x1b[2J\n"};

using Change = void (*)(std::string&, std::size_t at, nn::Generator&);

// At a place in a text that is not empty.
const std::array<Change, 8> kChanges = {{
    [](std::string& text, std::size_t at, nn::Generator& random) {
      text[at] = static_cast<char>(text[at] ^ (1 << random.below(8)));
    },
    [](std::string& text, std::size_t at, nn::Generator& random) {
      text[at] = static_cast<char>(random.below(256));
    },
    [](std::string& text, std::size_t at, nn::Generator&) { text.resize(at); },
    [](std::string& text, std::size_t at, nn::Generator& random) {
      text.erase(at, 1 + random.below(8));
    },
    [](std::string& text, std::size_t at, nn::Generator& random) {
      text.insert(at, text.substr(random.below(text.size()), 1 + random.below(16)));
    },
    [](std::string& text, std::size_t at, nn::Generator& random) {
      text.insert(at, std::string(random.below(300), text[at]));
    },
    [](std::string& text, std::size_t at, nn::Generator& random) {
      text.insert(at, kNasty[random.below(kNasty.size())]);
    },
    [](std::string& text, std::size_t at, nn::Generator& random) {
      const std::string_view nasty = kNasty[random.below(kNasty.size())];
      text.replace(at, nasty.size(), nasty);
    },
}};

}  // namespace

std::string damaged(std::string input, nn::Generator& random) {
  for (std::size_t changes = 1 + random.below(4); changes > 0 && !input.empty(); --changes) {
    const std::size_t at = random.below(input.size());
    kChanges[random.below(kChanges.size())](input, at, random);
  }
  return input;
}

}  // namespace fuzz
