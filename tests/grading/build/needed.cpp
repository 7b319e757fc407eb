#include "tests/grading/build/needed.h"

#include <algorithm>
#include <string_view>

#include "tests/grading/build/elf.h"

namespace nn::grading {
namespace {

// What begins so is a C++ name that someone must have written: not one of the library's.
bool is_written(std::string_view symbol) {
  constexpr std::string_view kLibrary[] = {"_ZNSt", "_ZNKSt", "_ZSt", "_ZT", "_ZN9__gnu_cxx"};
  const auto begins = [&](std::string_view start) { return symbol.starts_with(start); };
  // _Znwm and the like: operator new
  return begins("_Z") && symbol.size() > 7 && std::ranges::none_of(kLibrary, begins);
}

std::set<std::string> open_in(const Symbols& symbols, const std::set<std::string>& given) {
  std::set<std::string> open = symbols.undefined;
  std::erase_if(open, [&](const std::string& symbol) {
    return !is_written(symbol) || given.contains(symbol);
  });
  return open;
}

}  // namespace

std::set<std::string> open_symbols(const std::string& object, const std::set<std::string>& given) {
  return open_in(symbols_of(object), given);
}

std::vector<std::size_t> needed_by(const std::string& object,
                                   const std::vector<std::string>& others,
                                   const std::set<std::string>& given) {
  std::vector<Symbols> all;
  for (const std::string& other : others) all.push_back(symbols_of(other));
  std::set<std::string> open = open_symbols(object, given);
  std::vector<std::size_t> needed;
  for (bool found = true; found;) {
    found = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (std::ranges::find(needed, i) != needed.end()) continue;
      const std::set<std::string>& defined = all[i].defined;
      const auto is_open = [&](const std::string& symbol) { return open.contains(symbol); };
      if (std::ranges::none_of(defined, is_open)) continue;
      needed.push_back(i);
      open.merge(open_in(all[i], given));
      std::erase_if(open, [&](const std::string& symbol) { return defined.contains(symbol); });
      found = true;
    }
  }
  return needed;
}

}  // namespace nn::grading
