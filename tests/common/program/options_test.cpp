#include "common/program/options.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/oracle.h"

using nn::Options;

namespace {

const std::vector<std::string_view> kAll = {"epochs", "lr",       "batch-size",
                                            "hidden", "init-std", "seed"};

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

TEST(Options, AValueMustFollow) {
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
  EXPECT_TRUE(contains(error_of({"--data", ""}), "--data '': expected a directory"));
}

TEST(Options, HelpNamesWhatIsAcceptedWithItsDefault) {
  const std::string help = nn::options_help({"lr"}, Options());
  EXPECT_TRUE(contains(help, "--lr X"));
  EXPECT_TRUE(contains(help, "(default 50)"));
  EXPECT_TRUE(contains(help, "--data DIR"));
  EXPECT_EQ(help.find("--epochs"), std::string::npos);
}
