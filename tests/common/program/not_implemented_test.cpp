#include "common/program/not_implemented.h"

#include <gtest/gtest.h>

#include "tests/support/oracle.h"

TEST(NotImplemented, SaysWhichFunctionIsMissingAndWhere) {
  const auto missing = [] {
    throw nn::NotImplemented("lesson02 linear", "lesson02_linear/linear.cpp");
  };
  EXPECT_EQ(message_of<std::exception>(missing),
            "lesson02 linear: not implemented yet (lesson02_linear/linear.cpp)");
}
