#include "tests/grading/answer/values.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/grading/judging/verdicts.h"
#include "tests/support/oracle.h"

namespace nn::grading {
namespace {

const std::vector<Answer> kAnswers = {
    {Kind::kValues, {Tensor({2, 3}, {1, 2, 3, 4, 5, 6}), Tensor(), Tensor({0, 4})}, ""},
    {Kind::kThrew, {}, "a\nline \x80"}};

}  // namespace

TEST(Values, WhatIsWrittenIsRead) {
  const auto read = decode_answers(encode(kAnswers));
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->size(), 2u);
  EXPECT_EQ(read->at(0).values, kAnswers[0].values);
  EXPECT_EQ(read->at(1).kind, Kind::kThrew);
  EXPECT_EQ(read->at(1).text, kAnswers[1].text);
  const auto request = decode_request(encode(Request{"f", {{Tensor({1}, {7})}, {}}}));
  ASSERT_TRUE(request.has_value());
  EXPECT_EQ(request->function, "f");
  ASSERT_EQ(request->calls.size(), 2u);
  EXPECT_EQ(request->calls[0].at(0)[0], 7);
}

TEST(Values, NothingLessAndNothingMoreIsRead) {
  const std::string bytes = encode(kAnswers);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_answers(bytes.substr(0, size)).has_value()) << size;
  }
  EXPECT_FALSE(decode_answers(bytes + "x").has_value());
  EXPECT_FALSE(decode_answers(bytes + bytes).has_value());
  EXPECT_FALSE(decode_answers("[  PASSED  ] 5 tests.\n").has_value());
}

// May read another float, but must not allocate without end, or crash.
TEST(Values, HugeClaimsAreNotBelieved) {
  const std::string bytes = encode({{Kind::kValues, {Tensor({0, 4})}, ""}});
  for (std::size_t at = 4; at < bytes.size(); ++at) {
    for (const unsigned char byte : {0x40, 0x7f, 0xff}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(byte);
      const auto read = decode_answers(damaged);
      EXPECT_TRUE(!read.has_value() || read->size() <= 1);
    }
  }
}

TEST(Values, OfAnotherKindAreRefused) {
  const std::string bytes = encode(kAnswers);
  EXPECT_FALSE(decode_answers("NNQ1" + bytes.substr(4)).has_value()) << "a request";
  std::string other = encode({{Kind::kThrew, {}, "x"}});
  const std::size_t kind = other.find(static_cast<char>(Kind::kThrew), 8);
  for (const char wrong : {'z', 'V', '\0'}) {
    other[kind] = wrong;
    EXPECT_FALSE(decode_answers(other).has_value()) << wrong;
  }
  std::string deep = encode({{Kind::kValues, {Tensor({1, 1, 1}, {7})}, ""}});
  const std::size_t rank = deep.find('\3');
  ASSERT_NE(rank, deep.npos);
  deep[rank] = 4;
  deep.insert(rank + 4, std::string("\1\0\0\0\0\0\0\0", 8));
  EXPECT_FALSE(decode_answers(deep).has_value()) << "four axes";
  const auto read = decode_answers(encode({{Kind::kThrew, {}, std::string(5000, 'x')}}));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->at(0).text.size(), 500u) << "a line, and not a book";
}

TEST(Verdicts, WhatIsWrittenIsRead) {
  const Runs runs = decode_runs(encode(
      Runs{{7, "ada"}, "linear", {{Ended::How::kExited, 1, "x"}, {Ended::How::kKilled, 9, ""}}}));
  EXPECT_EQ(runs.key.seed, 7u);
  EXPECT_EQ(runs.key.submission, "ada");
  EXPECT_EQ(runs.unit, "linear");
  ASSERT_EQ(runs.ended.size(), 2u);
  EXPECT_EQ(runs.ended[1].how, Ended::How::kKilled);
  EXPECT_EQ(runs.ended[0].output, "x");
  EXPECT_EQ(runs.ended[0].number, 1);
  EXPECT_EQ(runs.ended[1].number, 9);
  const std::string bytes = encode(std::vector<Verdict>{{Outcome::kFailed, "why"}});
  EXPECT_EQ(decode_verdicts(bytes).at(0).cause, "why");
  EXPECT_EQ(decode_verdicts(bytes).at(0).outcome, Outcome::kFailed);
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { decode_verdicts(bytes + "x"); }),
                       "from the judge"));
  EXPECT_TRUE(
      contains(message_of<std::runtime_error>([] { decode_verdicts(""); }), "from the judge"));
}

}  // namespace nn::grading
