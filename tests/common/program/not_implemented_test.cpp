#include "common/program/not_implemented.h"

#include <gtest/gtest.h>

#include "tests/support/not_written.h"
#include "tests/support/oracle.h"

TEST(NotImplemented, SaysWhichFunctionIsMissingAndWhere) {
  const auto missing = [] {
    throw nn::NotImplemented("lesson02 linear", "lesson02_linear/linear.cpp");
  };
  EXPECT_EQ(message_of<std::exception>(missing),
            "lesson02 linear: not implemented yet (lesson02_linear/linear.cpp)");
}

TEST(NotImplemented, IsSaidInOneLineByTheTests) {
  const std::string said =
      nn::NotImplemented("lesson01 stack", "lesson01_tensors/stack.cpp").what();
  EXPECT_EQ(not_written("C++ exception with description \"" + said + "\" thrown in the test body."),
            "lesson01 stack is not written yet: lesson01_tensors/stack.cpp");
  EXPECT_EQ(not_written("Expected equality of these values"), "");
  EXPECT_EQ(not_written("C++ exception with description \"stack: no images\" thrown"), "");
}
