#include "common/program/option_specs.h"

#include <gtest/gtest.h>

#include <set>

TEST(OptionSpecs, HaveNamesOfTheirOwnAndAPurpose) {
  std::set<std::string> names;
  for (const nn::OptionSpec& spec : nn::option_specs()) {
    EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
    EXPECT_NE(std::string(spec.purpose), "");
  }
  EXPECT_TRUE(names.contains("help"));
}
