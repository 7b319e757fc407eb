#include "common/program/options.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/program/printed.h"
#include "tests/support/oracle.h"

using nn::Options;

namespace {

const std::vector<std::string_view> kAll = {"epochs",   "lr",   "batch-size", "hidden",
                                            "init-std", "seed", "data"};

Options parse(std::vector<std::string> words,
              const std::vector<std::string_view>& accepted = kAll) {
  words.insert(words.begin(), "program");
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  return nn::parse_options(static_cast<int>(words.size()), argv.data(), accepted, Options());
}

std::string error_of(const std::vector<std::string>& words) {
  return message_of<nn::UsageError>([&] { parse(words); });
}

}  // namespace

TEST(Options, HaveTheArticlesValuesByDefault) {
  const Options o = parse({});
  EXPECT_EQ(o.epochs, 30u);
  EXPECT_EQ(o.lr, 50.0f);
  EXPECT_EQ(o.batch_size, 1000u);
  EXPECT_EQ(o.hidden, 500u);
  EXPECT_EQ(o.init_std, 1.0f);
  EXPECT_EQ(o.data, "");
  EXPECT_FALSE(o.help);
}

TEST(Options, AreRead) {
  const Options o = parse({"--epochs", "3", "--lr=0.5", "--batch-size", "64", "--hidden=7",
                           "--init-std", "1e-2", "--seed", "4294967295", "--data", "some/where"});
  EXPECT_EQ(o.epochs, 3u);
  EXPECT_EQ(o.lr, 0.5f);
  EXPECT_EQ(o.batch_size, 64u);
  EXPECT_EQ(o.hidden, 7u);
  EXPECT_EQ(o.init_std, 0.01f);
  EXPECT_EQ(o.seed, 4294967295u);
  EXPECT_EQ(o.data, "some/where");
  EXPECT_TRUE(parse({"--help"}).help);
}

TEST(Options, UnknownOnesAreNamed) {
  EXPECT_TRUE(contains(error_of({"--epoch-count", "3"}), "'--epoch-count': no such option"));
  EXPECT_TRUE(contains(error_of({"-e"}), "'-e': no such option"));
  EXPECT_TRUE(contains(error_of({"--help=me"}), "'--help=me'"));
  EXPECT_TRUE(contains(error_of({"3"}), "'3': expected an option"));
  EXPECT_THROW(parse({"--epochs", "3"}, {"seed"}), nn::UsageError) << "not one of this program";
}

TEST(Options, MustBeWrittenOutInFull) {
  for (const char* word : {"--ep", "--epoch", "--h", "--hid", "--s", "--", "-", "-3", "-xy"}) {
    EXPECT_EQ(error_of({word, "3"}), nn::in_quotes(word) + ": no such option");
  }
  EXPECT_EQ(error_of({"--ep=3"}), "'--ep=3': no such option");
  EXPECT_EQ(error_of({"--epochs", "3", "foo", "-xy"}), "'foo': expected an option");
  EXPECT_EQ(error_of({"--help=me"}), "'--help=me': takes no value");
}

TEST(Options, WhatIsQuotedIsOneShortLine) {
  EXPECT_EQ(error_of({"a\nb"}), "'a\\nb': expected an option");
  EXPECT_EQ(error_of({"--\x1b[2J"}), "'--\\x1b[2J': no such option");
  EXPECT_LE(error_of({"--seed", std::string(100'000, '7')}).size(), 200u);
  EXPECT_LE(error_of({std::string(100'000, '-')}).size(), 200u);
}

TEST(Options, TheLastOfTwoCounts) { EXPECT_EQ(parse({"--seed", "1", "--seed=2"}).seed, 2u); }

TEST(Options, AValueMustFollow) {
  EXPECT_EQ(error_of({"--seed="}), "--seed '': expected a whole number from 0 to 4294967295");
  EXPECT_TRUE(contains(error_of({"--epochs"}), "--epochs: needs a value"));
}

TEST(Options, WholeNumbersMustBeWholeAndInRange) {
  for (const char* bad : {"0", "-1", "1.5", "3x", "", " 3", "99999999999999999999"}) {
    for (const char* option : {"--epochs", "--batch-size", "--hidden"}) {
      const std::string message = error_of({option, bad});
      EXPECT_TRUE(contains(message, std::string(option) + " '" + bad + "'"));
      EXPECT_TRUE(contains(message, "expected a whole number from 1 to"));
    }
  }
  EXPECT_TRUE(contains(error_of({"--seed", "4294967296"}), "from 0 to 4294967295"));
  EXPECT_TRUE(contains(error_of({"--seed", "-1"}), "--seed '-1'"));
  EXPECT_TRUE(contains(error_of({"--seed", ""}), "--seed ''"));
  EXPECT_TRUE(
      contains(error_of({"--seed", "99999999999999999999"}), "--seed '99999999999999999999'"));
  EXPECT_EQ(parse({"--seed", "0"}).seed, 0u);
}

TEST(Options, NumbersMustBeFiniteAndAboveZero) {
  for (const char* bad : {"nan", "inf", "-inf", "-1", "0", "fast", "1e99", "5x", ""}) {
    for (const char* option : {"--lr", "--init-std"}) {
      EXPECT_TRUE(contains(error_of({option, bad}), "expected a finite number above 0"));
    }
  }
}

TEST(Options, AFlagTakesNoValueAndAMistakeNeedsAName) {
  EXPECT_TRUE(parse({"--show"}, {"show"}).show);
  EXPECT_FALSE(parse({}, {"show"}).show);
  EXPECT_EQ(parse({"--break", "sign"}, {"break"}).broken, "sign");
  EXPECT_THROW(parse({"--break", ""}, {"break"}), nn::UsageError);
}

TEST(Options, ADirectoryMustHaveAName) {
  const Options o = parse({"--load", "there", "--save=here"}, {"load", "save"});
  EXPECT_EQ(o.load, "there");
  EXPECT_EQ(o.save, "here");
  EXPECT_TRUE(contains(error_of({"--data", ""}), "--data '': expected a directory"));
}

TEST(Options, AreTakenUpToTheirBounds) {
  EXPECT_EQ(parse({"--epochs", "1000000"}).epochs, 1'000'000u);
  EXPECT_TRUE(contains(error_of({"--epochs", "1000001"}), "from 1 to 1000000"));
  EXPECT_EQ(parse({"--batch-size", "100000000"}).batch_size, 100'000'000u);
  EXPECT_TRUE(contains(error_of({"--batch-size", "100000001"}), "from 1 to 100000000"));
  EXPECT_EQ(parse({"--hidden", "100000"}).hidden, 100'000u);
  EXPECT_TRUE(contains(error_of({"--hidden", "100001"}), "from 1 to 100000"));
  for (const char* option : {"--epochs", "--batch-size", "--hidden"}) {
    EXPECT_NO_THROW(parse({option, "1"})) << option;
  }
}

TEST(Options, HelpHasTheDefaultsOfTheProgramAndTheRuleForNumbers) {
  Options defaults;
  defaults.epochs = 7;
  defaults.lr = 0.25f;
  defaults.batch_size = 8;
  defaults.hidden = 9;
  defaults.init_std = 0.5f;
  defaults.seed = 11;
  const std::string help = nn::options_help(kAll, defaults);
  for (const char* line :
       {"--epochs N      passes over the training images (default 7)\n",
        "--lr X          learning rate (default 0.25)\n",
        "--batch-size N  images a step (default 8)\n", "--hidden N      hidden units (default 9)\n",
        "--init-std X    standard deviation of the initial weights (default 0.5)\n",
        "--seed N        seed of the random numbers (default 11)\n", "No sign before it"}) {
    EXPECT_TRUE(contains(help, line));
  }
}

TEST(Options, HelpNamesWhatIsAcceptedWithItsDefault) {
  const std::string help = nn::options_help({"lr"}, Options());
  EXPECT_TRUE(contains(help, "--lr X"));
  EXPECT_TRUE(contains(help, "(default 50)"));
  EXPECT_TRUE(contains(help, "--help"));
  EXPECT_EQ(help.find("--data"), std::string::npos);
  EXPECT_EQ(help.find("--epochs"), std::string::npos);
}
