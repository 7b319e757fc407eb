#include "common/program/options.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>

#include "common/program/option_values.h"
#include "common/program/printed.h"

namespace nn {
namespace {

// One line an option: its name, what stands for its value in the help, what it is for, how a value
// gets into Options and how the default is shown.
struct Spec {
  const char* name;
  const char* value;  // nullptr: takes none
  const char* purpose;
  void (*set)(Options&, const std::string&);
  std::string (*show)(const Options&);
};

const std::array<Spec, 12> kSpecs = {{
    {"epochs", "N", "passes over the training images",
     [](Options& o, const std::string& v) { o.epochs = whole_number("epochs", v, 1, 1'000'000); },
     [](const Options& o) { return std::to_string(o.epochs); }},
    {"lr", "X", "learning rate",  //
     [](Options& o, const std::string& v) { o.lr = positive_number("lr", v); },
     [](const Options& o) { return shown(o.lr); }},
    {"batch-size", "N", "images a step",
     [](Options& o, const std::string& v) {
       o.batch_size = whole_number("batch-size", v, 1, 100'000'000);
     },
     [](const Options& o) { return std::to_string(o.batch_size); }},
    {"hidden", "N", "hidden units",
     [](Options& o, const std::string& v) { o.hidden = whole_number("hidden", v, 1, 100'000); },
     [](const Options& o) { return std::to_string(o.hidden); }},
    {"init-std", "X", "standard deviation of the initial weights",
     [](Options& o, const std::string& v) { o.init_std = positive_number("init-std", v); },
     [](const Options& o) { return shown(o.init_std); }},
    {"seed", "N", "seed of the random numbers",
     [](Options& o, const std::string& v) {
       o.seed = static_cast<std::uint32_t>(whole_number("seed", v, 0, UINT32_MAX));
     },
     [](const Options& o) { return std::to_string(o.seed); }},
    {"break", "NAME", "forget one factor, and see where it shows; 'list' names them",
     [](Options& o, const std::string& v) {
       if (v.empty()) throw UsageError("--break '': expected a name, or 'list'");
       o.broken = v;
     },
     [](const Options&) { return std::string("none"); }},
    {"show", nullptr, "print all questions with their answers",
     [](Options& o, const std::string&) { o.show = true; }, nullptr},
    {"load", "DIR", "start with the weights in DIR, not with random ones",
     [](Options& o, const std::string& v) { o.load = directory("load", v); }, nullptr},
    {"save", "DIR", "keep the weights in DIR; Ctrl-C then ends after the epoch",
     [](Options& o, const std::string& v) { o.save = directory("save", v); }, nullptr},
    {"data", "DIR", "directory of the four IDX files",
     [](Options& o, const std::string& v) { o.data = directory("data", v); },
     [](const Options&) { return std::string("$MNIST_DIR, or build/data"); }},
    {"help", nullptr, "print this help", [](Options& o, const std::string&) { o.help = true; },
     nullptr},
}};

constexpr std::string_view kNumberRule =
    "\nN is a whole number in digits, such as 30. X is a number such as 50, 0.5 or 1e-3: digits, "
    "and\n"
    "if need be a point with digits after it, and an exponent. No sign before it and no blanks.\n";

bool is_accepted(const Spec& spec, const std::vector<std::string_view>& accepted) {
  const std::string_view name = spec.name;
  return name == "data" || name == "help" || std::ranges::find(accepted, name) != accepted.end();
}

}  // namespace

// Not getopt_long, which takes --ep for --epochs: what is short today would mean something else as
// soon as another option began with the same letters.
Options parse_options(int argc, char** argv, const std::vector<std::string_view>& accepted,
                      const Options& defaults) {
  Options options = defaults;
  const std::vector<std::string> words(argv + 1, argv + argc);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with('-')) throw UsageError(in_quotes(words[i]) + ": expected an option");
    const std::size_t equals = words[i].find('=');  // --seed=3 is --seed 3
    const std::string name = words[i].substr(0, equals);
    const auto is_it = [&](const Spec& spec) {
      return name == std::string("--") + spec.name && is_accepted(spec, accepted);
    };
    const auto spec = std::find_if(kSpecs.begin(), kSpecs.end(), is_it);
    if (spec == kSpecs.end()) throw UsageError(in_quotes(words[i]) + ": no such option");
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
  for (const Spec& spec : kSpecs) {
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
