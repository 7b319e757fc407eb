#include "common/program/option_specs.h"

#include <array>

#include "common/program/option_values.h"

namespace nn {
namespace {

constexpr const char* kTheRungs = "the rung's";

// A default that is 0 stands for what the rung has.
template <class Number>
std::string or_rungs(Number value, const std::string& text) {
  return value == Number{} ? kTheRungs : text;
}

std::string the_rungs(const Options&) { return kTheRungs; }

const std::array<OptionSpec, 20> kSpecs = {{
    {"epochs", "N", "passes over the training images",
     [](Options& o, const std::string& v) { o.epochs = whole_number("epochs", v, 1, 1'000'000); },
     [](const Options& o) { return or_rungs(o.epochs, std::to_string(o.epochs)); }},
    {"lr", "X", "learning rate",  //
     [](Options& o, const std::string& v) { o.lr = positive_number("lr", v); },
     [](const Options& o) { return or_rungs(o.lr, shown(o.lr)); }},
    {"batch-size", "N", "images a step",
     [](Options& o, const std::string& v) {
       o.batch_size = whole_number("batch-size", v, 1, 100'000'000);
     },
     [](const Options& o) { return or_rungs(o.batch_size, std::to_string(o.batch_size)); }},
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
    {"rung", "NAME", "train this recipe only, 'best' for instance; --list names them",
     [](Options& o, const std::string& v) { o.rung = v; },
     [](const Options&) { return std::string("the whole ladder"); }},
    {"list", nullptr, "say which rungs there are",
     [](Options& o, const std::string&) { o.list = true; }, nullptr},
    {"net", "LAYERS", "such as c5x16s2,b,r,c3x32,p,b,r,f128,r,f10",
     [](Options& o, const std::string& v) { o.net = v; }, the_rungs},
    {"dropout", "X", "share that is left out before the last layer, below 1",
     [](Options& o, const std::string& v) { o.dropout = share("dropout", v); }, the_rungs},
    {"shift", "N", "pixels that images are moved by at most",
     [](Options& o, const std::string& v) { o.shift = whole_number("shift", v, 0, 100); },
     the_rungs},
    {"momentum", "X", "how much of the last step is kept, below 1",
     [](Options& o, const std::string& v) { o.momentum = share("momentum", v); }, the_rungs},
    {"schedule", "NAME", "of the learning rate: constant, one-cycle or plateau",
     [](Options& o, const std::string& v) {
       if (v != "constant" && v != "one-cycle" && v != "plateau") {
         throw UsageError("--schedule '" + v + "': expected constant, one-cycle or plateau");
       }
       o.schedule = v;
     },
     the_rungs},
    {"threads", "N", "threads that share the work",
     [](Options& o, const std::string& v) { o.threads = whole_number("threads", v, 1, 64); },
     [](const Options&) { return std::string("as many as processors"); }},
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

}  // namespace

std::span<const OptionSpec> option_specs() { return kSpecs; }

}  // namespace nn
