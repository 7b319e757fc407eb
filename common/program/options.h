// The options of the programs: --name VALUE or --name=VALUE, each written out in full.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

// Every option that any lesson knows, with the value it has when it is not given. A lesson says
// which of them it accepts, and overrides a default where the article has another: 0 epochs, a
// learning rate or batch size of 0 stand for those of the rung (lesson04_training/beyond).
struct Options {
  std::size_t epochs = 30;        // --epochs: passes over the training images, 1 to 1,000,000
  float lr = 50.0f;               // --lr: learning rate, finite and above 0
  std::size_t batch_size = 1000;  // --batch-size: images a step, 1 to the number of images
  std::size_t hidden = 500;       // --hidden: hidden units, 1 to 100,000
  float init_std = 1.0f;          // --init-std: of the initial weights, finite and above 0
  std::uint32_t seed = 1;         // --seed: of the random numbers, 0 to 4294967295
  std::string data;               // --data: the data directory; empty: see find_data_dir
  std::string load;               // --load: a directory of weights to start with; empty: none
  std::string save;               // --save: where the weights are kept; empty: nowhere
  std::string rung;               // --rung: which recipe of lesson04_training/beyond; empty: all
  std::string net;                // --net: layers from first to last; empty: the rung's
  std::string schedule;           // --schedule: of the learning rate; empty: the rung's
  std::optional<float> dropout;  // --dropout: before the last layer, 0 to below 1; none: the rung's
  std::optional<float> momentum;     // --momentum: 0 to below 1; none: the rung's
  std::optional<std::size_t> shift;  // --shift: of the images, 0 to 100 pixels; none: the rung's
  std::size_t threads = 0;           // --threads: 1 to 64; 0: as many as there are processors
  bool list = false;                 // --list: say which rungs there are
  std::string broken;                // --break: which mistake gradcheck is to make; empty: none
  bool show = false;                 // --show: print the answers too
  bool help = false;                 // --help: print the help and stop
};

// A wrong option: its message is one line that names the option, what is wrong, and what is right.
// Programs end with exit status 2.
class UsageError : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

// The command line as Options. `accepted` names what this program takes beside --help, without the
// dashes: {"seed", "hidden"}. Throws UsageError for an option that is unknown,
// shortened, not accepted or without its value, for a value that is not in range, and for stray
// words. How numbers are written is one rule for all options, which the help states.
Options parse_options(int argc, char** argv, const std::vector<std::string_view>& accepted,
                      const Options& defaults);

// The text for --help: a line for each accepted option, with its default, and the rule for numbers.
std::string options_help(const std::vector<std::string_view>& accepted, const Options& defaults);

}  // namespace nn
