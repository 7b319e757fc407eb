// Each option by itself: its bounds, its place, its message, its line in the help.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/program/options.h"
#include "tests/support/oracle.h"

using nn::Options;

namespace {

const std::vector<std::string_view> kEvery = {"epochs",   "lr",   "batch-size", "hidden",
                                              "init-std", "seed", "data"};

Options parsed(std::vector<std::string> words,
               const std::vector<std::string_view>& accepted = kEvery) {
  words.insert(words.begin(), "program");
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  return nn::parse_options(static_cast<int>(words.size()), argv.data(), accepted, Options());
}

std::string message_for(const std::vector<std::string>& words) {
  return message_of<nn::UsageError>([&] { parsed(words); });
}

}  // namespace

TEST(OptionBounds, BoundsAreWhatTheMessageSays) {
  struct Bound {
    const char* option;
    const char* least;
    const char* most;
    const char* past;
  };
  for (const Bound& b :
       {Bound{"epochs", "1", "1000000", "1000001"},
        Bound{"batch-size", "1", "100000000", "100000001"},
        Bound{"hidden", "1", "100000", "100001"}, Bound{"seed", "0", "4294967295", "4294967296"}}) {
    const std::string option = std::string("--") + b.option;
    EXPECT_NO_THROW(parsed({option, b.least})) << option;
    EXPECT_NO_THROW(parsed({option, b.most})) << option;
    EXPECT_EQ(
        message_for({option, b.past}),
        option + " '" + b.past + "': expected a whole number from " + b.least + " to " + b.most);
  }
  EXPECT_EQ(parsed({"--hidden", "100000"}).hidden, 100'000u);
  EXPECT_EQ(parsed({"--batch-size", "100000000"}).batch_size, 100'000'000u);
}

TEST(OptionBounds, MessagesNameTheOptionThatIsWrong) {
  for (const char* option : {"--lr", "--init-std"}) {
    EXPECT_TRUE(message_for({option, "x"}).starts_with(std::string(option) + " 'x': expected"));
  }
  EXPECT_EQ(message_for({"--seed", "1", "--lr"}), "--lr: needs a value");
  for (const std::string option : {"--load", "--save", "--data"}) {
    EXPECT_EQ(message_of<nn::UsageError>([&] {
                parsed({option, ""}, {"load", "save", "data"});
              }),
              option + " '': expected a directory");
  }
}

TEST(OptionBounds, EachGoesWhereItBelongs) {
  const Options o =
      parsed({"--load", "a", "--save", "b=c", "--data=d=e"}, {"load", "save", "data"});
  EXPECT_EQ(o.load, "a");
  EXPECT_EQ(o.save, "b=c");
  EXPECT_EQ(o.data, "d=e") << "the first = ends the name";
  const Options rates = parsed({"--lr", "2", "--init-std", "3"});
  EXPECT_EQ(rates.lr, 2.0f);
  EXPECT_EQ(rates.init_std, 3.0f);
}

TEST(OptionBounds, StartFromTheDefaultsOfTheProgram) {
  Options defaults;
  defaults.hidden = 7;
  defaults.lr = 0.25f;
  char name[] = "program";
  char* argv[] = {name, nullptr};
  EXPECT_EQ(nn::parse_options(1, argv, {}, defaults).hidden, 7u);
  EXPECT_EQ(nn::parse_options(1, argv, {}, defaults).lr, 0.25f);
}

TEST(OptionBounds, HelpIsALineForEach) {
  Options o;
  o.epochs = 11;
  o.lr = 0.5f;
  o.batch_size = 13;
  o.hidden = 17;
  o.init_std = 0.25f;
  o.seed = 19;
  const std::string help = nn::options_help(kEvery, o);
  EXPECT_TRUE(
      help.starts_with("  --epochs N      passes over the training images (default 11)\n"
                       "  --lr X          learning rate (default 0.5)\n"
                       "  --batch-size N  images a step (default 13)\n"
                       "  --hidden N      hidden units (default 17)\n"
                       "  --init-std X    standard deviation of the initial weights "
                       "(default 0.25)\n"
                       "  --seed N        seed of the random numbers (default 19)\n"
                       "  --data DIR      directory of the four IDX files (default "
                       "$MNIST_DIR, or build/data)\n"
                       "  --help          print this help\n"))
      << help;
  EXPECT_TRUE(contains(help, "No sign before it and no blanks."));
}
