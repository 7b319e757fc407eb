#include "lesson04_training/draw/base64.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

using namespace nn;

namespace {

std::string of(std::string_view text) {
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  return to_base64(std::span<const std::uint8_t>(bytes));
}

}  // namespace

TEST(Base64, IsThatOfTheRfc) {
  EXPECT_EQ(of(""), "");
  EXPECT_EQ(of("f"), "Zg==");
  EXPECT_EQ(of("fo"), "Zm8=");
  EXPECT_EQ(of("foo"), "Zm9v");
  EXPECT_EQ(of("foob"), "Zm9vYg==");
  EXPECT_EQ(of("fooba"), "Zm9vYmE=");
  EXPECT_EQ(of("foobar"), "Zm9vYmFy");
}

TEST(Base64, HasAllBits) {
  const std::vector<std::uint8_t> bytes = {0xFB, 0xFF, 0xBE, 0x00};
  EXPECT_EQ(to_base64(std::span<const std::uint8_t>(bytes)), "+/++AA==");
}

TEST(Base64, FloatsHaveTheirLowestByteFirst) {
  const std::vector<float> values = {1.0f, -2.5f};  // 00 00 80 3f, 00 00 20 c0
  EXPECT_EQ(to_base64(std::span<const float>(values)), "AACAPwAAIMA=");
}
