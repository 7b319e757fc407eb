#include "lesson04_training/draw/rule.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

using namespace nn;

TEST(EvidenceOf, TakesTheGatesDigitAndTheBestAnswer) {
  // Softmax of (log 3, 0, 0, ...) over ten: 3/12 and 1/12 each.
  Tensor gate({2, 10}), best({2, 10});
  gate.row(0)[0] = std::log(3.0f);
  best.row(0)[4] = std::log(11.0f);
  best.row(1)[9] = std::log(3.0f);
  const Evidence evidence = evidence_of(gate, best);
  EXPECT_NEAR(evidence.digit[0], 0.25, 1e-6);
  EXPECT_NEAR(evidence.digit[1], 0.1, 1e-6);
  EXPECT_NEAR(evidence.best[0], 0.55, 1e-6);
  EXPECT_NEAR(evidence.best[1], 0.25, 1e-6);
}

TEST(EvidenceOf, WantsTheSameImages) {
  EXPECT_THROW(evidence_of(Tensor({2, 10}), Tensor({3, 10})), std::invalid_argument);
}

TEST(ChooseRule, RefusesTheShareThatItIsGiven) {
  Evidence evidence;
  for (int i = 0; i < 1000; ++i) {
    evidence.digit.push_back(static_cast<float>((i * 7) % 1000) / 1000);
    evidence.best.push_back(0.5f + static_cast<float>((i * 11) % 1000) / 2000);
  }
  // The digits' values are 0, 0.001, 0.002 and so on, the best answers' 0.5, 0.5005, 0.501.
  const Rule rule = choose_rule(evidence, 0.02f, 0.001f);
  EXPECT_NEAR(rule.digit, 0.02, 1e-6) << "20 of the gate's values are to be below";
  EXPECT_NEAR(rule.best, 0.5005, 1e-6) << "one of the best answers is to be below";
  EXPECT_NEAR(refused(rule, evidence), 0.02, 0.0011);
}

TEST(Refused, CountsAnImageOnce) {
  EXPECT_EQ(refused({0.5f, 0.5f}, {{0.1f, 0.1f, 0.9f, 0.9f}, {0.1f, 0.9f, 0.1f, 0.9f}}), 0.75);
}

TEST(Refused, AcceptsWhatIsJustEnough) {
  EXPECT_EQ(refused({0.5f, 0.25f}, {{0.5f}, {0.9f}}), 0) << "the rule's digit is the least one";
  EXPECT_EQ(refused({0.5f, 0.25f}, {{0.9f}, {0.25f}}), 0) << "the rule's best is the least one";
}

TEST(ChooseRule, WantsImages) { EXPECT_THROW(choose_rule({}, 0.1f, 0.1f), std::invalid_argument); }
