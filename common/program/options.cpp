#include "common/program/options.h"

#include <algorithm>
#include <iomanip>
#include <span>
#include <sstream>

#include "common/program/option_specs.h"
#include "common/program/option_values.h"
#include "common/program/printed.h"

namespace nn {
namespace {

constexpr std::string_view kNumberRule =
    "\nN is a whole number in digits, such as 30. X is a number such as 50, 0.5 or 1e-3: digits, "
    "and\n"
    "if need be a point with digits after it, and an exponent. No sign before it and no blanks.\n";

bool is_accepted(const OptionSpec& spec, const std::vector<std::string_view>& accepted) {
  const std::string_view name = spec.name;
  return name == "help" || std::ranges::find(accepted, name) != accepted.end();
}

}  // namespace

// Not getopt_long, which takes --ep for --epochs: what is short today would mean something else as
// soon as another option began with the same letters.
Options parse_options(int argc, char** argv, const std::vector<std::string_view>& accepted,
                      const Options& defaults) {
  Options options = defaults;
  const std::span<const OptionSpec> specs = option_specs();
  const std::vector<std::string> words(argv + 1, argv + argc);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with('-')) throw UsageError(in_quotes(words[i]) + ": expected an option");
    const std::size_t equals = words[i].find('=');  // --seed=3 is --seed 3
    const std::string name = words[i].substr(0, equals);
    const auto is_it = [&](const OptionSpec& spec) {
      return name == std::string("--") + spec.name && is_accepted(spec, accepted);
    };
    const auto spec = std::find_if(specs.begin(), specs.end(), is_it);
    if (spec == specs.end()) throw UsageError(in_quotes(words[i]) + ": no such option");
    std::string value;
    if (spec->value == nullptr) {
      if (equals != std::string::npos) throw UsageError(in_quotes(words[i]) + ": takes no value");
    } else if (equals != std::string::npos) {
      value = words[i].substr(equals + 1);
    } else {
      if (++i == words.size()) throw UsageError(name + ": needs a value");
      value = words[i];
    }
    spec->set(options, value);
  }
  return options;
}

std::string options_help(const std::vector<std::string_view>& accepted, const Options& defaults) {
  std::ostringstream text;
  for (const OptionSpec& spec : option_specs()) {
    if (!is_accepted(spec, accepted)) continue;
    const std::string name =
        std::string("--") + spec.name + (spec.value ? std::string(" ") + spec.value : "");
    text << "  " << std::left << std::setw(16) << name << spec.purpose;
    if (spec.show != nullptr) text << " (default " << spec.show(defaults) << ")";
    text << '\n';
  }
  return text.str() + std::string(kNumberRule);
}

}  // namespace nn
