#include "common/program/option_specs.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/program/options.h"
#include "tests/support/oracle.h"

TEST(OptionSpecs, HaveNamesOfTheirOwnAndAPurpose) {
  std::set<std::string> names;
  for (const nn::OptionSpec& spec : nn::option_specs()) {
    EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
    EXPECT_NE(std::string(spec.purpose), "");
  }
  EXPECT_TRUE(names.contains("help"));
}

namespace {

const std::vector<std::string_view> kOfBeyond = {
    "rung",     "list",  "net",  "epochs",  "lr",       "batch-size", "dropout", "shift",
    "momentum", "break", "show", "threads", "schedule", "load",       "save",    "data"};

nn::Options given(std::vector<std::string> words) {
  words.insert(words.begin(), "beyond");
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  return nn::parse_options(static_cast<int>(words.size()), argv.data(), kOfBeyond, {});
}

std::string refusal(const std::string& option, const std::string& value) {
  return message_of<nn::UsageError>([&] { given({option, value}); });
}

}  // namespace

// Each goes where it belongs, and nowhere else.
TEST(OptionSpecs, OfTheSectionBeyondAreRead) {
  const nn::Options none = given({});
  EXPECT_EQ(none.rung + none.net + none.schedule + none.broken, "");
  EXPECT_FALSE(none.list || none.dropout || none.shift || none.momentum);
  EXPECT_EQ(given({"--rung", "best"}).rung, "best");
  EXPECT_EQ(given({"--rung", "best"}).net, "");
  EXPECT_EQ(given({"--net", "f10"}).net, "f10");
  EXPECT_EQ(given({"--net", "f10"}).rung, "");
  EXPECT_TRUE(given({"--list"}).list);
  EXPECT_FALSE(given({"--list"}).help);
  EXPECT_EQ(given({"--dropout", "0.25"}).dropout, 0.25f);
  EXPECT_EQ(given({"--dropout", "0.25"}).momentum, std::nullopt);
  EXPECT_EQ(given({"--momentum", "0.75"}).momentum, 0.75f);
  EXPECT_EQ(given({"--momentum", "0.75"}).dropout, std::nullopt);
  EXPECT_EQ(given({"--break", "sign"}).broken, "sign");
  EXPECT_EQ(given({"--break", "sign"}).rung, "");
  EXPECT_EQ(given({"--data", "there"}).data, "there");
  EXPECT_EQ(given({"--data", "there"}).load, "");
  for (const char* name : {"constant", "one-cycle", "plateau"}) {
    EXPECT_EQ(given({"--schedule", name}).schedule, name);
  }
  for (const char* name : {"", "cosine", "Constant", "one cycle"}) {
    EXPECT_EQ(refusal("--schedule", name),
              "--schedule '" + std::string(name) + "': expected constant, one-cycle or plateau");
  }
}

TEST(OptionSpecs, OfTheSectionBeyondHaveBounds) {
  EXPECT_EQ(given({"--shift", "0"}).shift, 0u);
  EXPECT_EQ(given({"--shift", "100"}).shift, 100u);
  EXPECT_EQ(refusal("--shift", "101"), "--shift '101': expected a whole number from 0 to 100");
  EXPECT_EQ(given({"--threads", "1"}).threads, 1u);
  EXPECT_EQ(given({"--threads", "64"}).threads, 64u);
  EXPECT_EQ(refusal("--threads", "0"), "--threads '0': expected a whole number from 1 to 64");
  EXPECT_EQ(refusal("--threads", "65"), "--threads '65': expected a whole number from 1 to 64");
  for (const std::string option : {"--dropout", "--momentum"}) {
    EXPECT_EQ(refusal(option, "1"), option +
                                        " '1': expected a number from 0 to below 1, such as "
                                        "0.5");
  }
}

TEST(OptionSpecs, ADefaultOfZeroStandsForTheRungs) {
  nn::Options defaults;
  defaults.epochs = 0;
  defaults.lr = 0;
  defaults.batch_size = 0;
  const std::string help = nn::options_help(kOfBeyond, defaults);
  for (const char* line :
       {"training images (default the rung's)\n", "learning rate (default the rung's)\n",
        "images a step (default the rung's)\n", "names them (default the whole ladder)\n",
        "--threads N     threads that share the work (default as many as "
        "processors)\n",
        "  --list          say which rungs there are\n"}) {
    EXPECT_TRUE(contains(help, line));
  }
  defaults.epochs = 7;
  EXPECT_TRUE(contains(nn::options_help(kOfBeyond, defaults), "training images (default 7)\n"));
}
