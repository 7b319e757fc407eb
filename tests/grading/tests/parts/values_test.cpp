#include "tests/grading/answer/values.h"

#include <gtest/gtest.h>

#include <string>

namespace nn::grading {
namespace {

const Answer kAnswer{
    Kind::kValues, {Tensor({2, 3}, {1, 2, 3, 4, 5, 6}), Tensor(), Tensor({0, 4})}, ""};

}  // namespace

TEST(Values, WhatIsWrittenIsRead) {
  const auto read = decode(encode(kAnswer));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->values, kAnswer.values);
  const auto threw = decode(encode({Kind::kThrew, {}, "a\nline \x80"}));
  ASSERT_TRUE(threw.has_value());
  EXPECT_EQ(threw->kind, Kind::kThrew);
  EXPECT_EQ(threw->text, "a?line ?");
}

TEST(Values, NothingLessAndNothingMoreIsRead) {
  const std::string bytes = encode(kAnswer);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode(bytes.substr(0, size)).has_value()) << size;
  }
  EXPECT_FALSE(decode(bytes + "x").has_value());
  EXPECT_FALSE(decode(bytes + bytes).has_value());
  EXPECT_FALSE(decode("[  PASSED  ] 5 tests.\n").has_value());
}

TEST(Values, HugeClaimsAreNotBelieved) {
  // 2^62 times 4 floats: in 64 bits, none.
  std::string none = encode({Kind::kValues, {Tensor({0, 4})}, ""});
  none[4 + 1 + 4 + 4 + 7] = 0x40;
  EXPECT_FALSE(decode(none).has_value());

  std::string bytes = encode({Kind::kValues, {Tensor({1}, {7})}, ""});
  for (std::size_t at = 4; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(0xff);
    const auto read = decode(damaged);  // may read another float, but must not allocate or crash
    EXPECT_TRUE(!read.has_value() || read->values.size() <= 1);
  }
}

}  // namespace nn::grading
