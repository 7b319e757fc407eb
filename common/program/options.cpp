#include "common/program/options.h"

#include <getopt.h>

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>

#include "common/program/option_values.h"

namespace nn {
namespace {

std::string in_quotes(const std::string& text) { return "'" + text + "'"; }

// One line an option: its name, what stands for its value in the help, what it is for, how a value
// gets into Options and how the default is shown.
struct Spec {
  const char* name;
  const char* value;  // nullptr: takes none
  const char* purpose;
  void (*set)(Options&, const std::string&);
  std::string (*show)(const Options&);
};

const std::array<Spec, 10> kSpecs = {{
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
    {"data", "DIR", "directory of the four IDX files",
     [](Options& o, const std::string& v) {
       if (v.empty()) throw UsageError("--data '': expected a directory");
       o.data = v;
     },
     [](const Options&) { return std::string("$MNIST_DIR, or build/data"); }},
    {"help", nullptr, "print this help", [](Options& o, const std::string&) { o.help = true; },
     nullptr},
}};

bool is_accepted(const Spec& spec, const std::vector<std::string_view>& accepted) {
  const std::string_view name = spec.name;
  return name == "data" || name == "help" || std::ranges::find(accepted, name) != accepted.end();
}

}  // namespace

Options parse_options(int argc, char** argv, const std::vector<std::string_view>& accepted,
                      const Options& defaults) {
  // getopt_long returns the place in kSpecs; ':' in front makes it report a missing value as ':'
  // and keep its own messages to itself.
  std::vector<option> known;
  for (std::size_t i = 0; i < kSpecs.size(); ++i) {
    if (!is_accepted(kSpecs[i], accepted)) continue;
    const int argument = kSpecs[i].value == nullptr ? no_argument : required_argument;
    known.push_back({kSpecs[i].name, argument, nullptr, static_cast<int>(i)});
  }
  known.push_back({nullptr, 0, nullptr, 0});

  Options options = defaults;
  optind = 0;  // start afresh: a process may parse more than one command line, as the tests do
  opterr = 0;
  for (;;) {
    const int word = std::max(optind, 1);
    const int found = getopt_long(argc, argv, ":", known.data(), nullptr);
    if (found == -1) break;
    if (found == ':') throw UsageError(std::string(argv[optind - 1]) + ": needs a value");
    if (found == '?') {
      const bool is_word = word < argc && std::string_view(argv[word]).starts_with('-');
      const std::string name = argv[is_word ? word : optind - 1];
      throw UsageError(in_quotes(name) + ": no such option");
    }
    kSpecs[static_cast<std::size_t>(found)].set(options, optarg == nullptr ? "" : optarg);
  }
  if (optind < argc) throw UsageError(in_quotes(argv[optind]) + ": expected an option");
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
  return text.str();
}

}  // namespace nn
