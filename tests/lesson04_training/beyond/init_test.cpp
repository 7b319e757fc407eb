#include "lesson04_training/beyond/init.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

double deviation(const nn::Tensor& t) {
  double squares = 0;
  for (const float value : t.values()) squares += double(value) * double(value);
  return std::sqrt(squares / static_cast<double>(t.size()));
}

}  // namespace

TEST(Init, AsTheArticleHasADeviationOf1) {
  nn::Generator generator(73);
  nn::Net net = nn::make_net("f500,r,f10", {28, 28, 1}, 10);
  nn::init_as_article(net, generator);
  for (const nn::Parameter* p : net.parameters()) {
    EXPECT_NEAR(deviation(p->value), 1.0, p->value.size() < 100 ? 0.7 : 0.1) << p->name;
  }
}
