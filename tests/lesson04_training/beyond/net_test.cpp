#include "lesson04_training/beyond/net.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "lesson04_training/beyond/init.h"
#include "lesson04_training/beyond/softmax_cross_entropy.h"
#include "lesson04_training/calc_grad.h"
#include "tests/support/layers.h"

using nn::Tensor;

namespace {

const nn::Extent kDigit{28, 28, 1};

std::string error_of(const std::string& notation, const nn::Extent& image = kDigit) {
  return message_of<std::invalid_argument>([&] { nn::Net(notation, image, 10); });
}

}  // namespace

TEST(Net, UnderstandsItsNotation) {
  nn::Net net("c5x12s2,b,r,c3x24,p,b,r,d30,f128,r,f10", kDigit, 10);
  std::vector<std::string> names;
  for (const nn::Parameter* p : net.parameters()) names.push_back(p->name);
  EXPECT_EQ(names, (std::vector<std::string>{
                       "0.conv.w", "1.norm.gain", "1.norm.bias", "1.norm.mean", "1.norm.variance",
                       "3.conv.w", "5.norm.gain", "5.norm.bias", "5.norm.mean", "5.norm.variance",
                       "8.linear.w", "8.linear.b", "10.linear.w", "10.linear.b"}));
  EXPECT_EQ(net.count_weights(), 25u * 12 + 24 + 108 * 24 + 48 + 600 * 128 + 128 + 128 * 10 + 10);
}

TEST(Net, NamesTheLayerThatIsWrong) {
  for (const char* wrong : {"q", "f", "f0", "c5", "c5x", "c5x8s0", "c5x8s2z", "d100", "f5 ",
                            "f100001", "f99999999999999999999", ""}) {
    EXPECT_TRUE(contains(error_of(std::string(wrong) + ",f10"), "'" + std::string(wrong) + "'"));
  }
  EXPECT_TRUE(contains(error_of("c5x8,p,c5x8,p,c5x8,f10"), "layer 'c5x8'"));
  EXPECT_TRUE(contains(error_of("c5x8,p,c5x8,p,c5x8,f10"), "4 x 4"));
  EXPECT_TRUE(contains(error_of("p,p,f10", {3, 3, 1}), "1 x 1"));
  EXPECT_TRUE(contains(error_of("f500,r,f9"), "ends in 9 numbers, expected 10"));
  EXPECT_TRUE(contains(error_of("d100,f10"), "is no layer; expected layers such as c5x16s2"));
  EXPECT_TRUE(contains(error_of(""), "''"));
  EXPECT_TRUE(contains(error_of("c1x1", {2, 5, 1}), "end it with f10")) << "10 pixels, not classes";
}

// The article's network, against lesson 4's calc_grad.
TEST(Net, IsLesson4sWhereItHasItsLayers) {
  nn::Generator generator(70);
  nn::Net net("f30,r,f10", kDigit, 10);
  nn::init_weights(net, nn::Start::kArticle, generator);
  const auto p = net.parameters();
  const nn::Params params{p[0]->value, p[1]->value, p[2]->value, p[3]->value};
  Tensor x = nn::randn({20, 784}, generator);
  EXPECT_EQ(net.forward(x), nn::simple_net(x, params));
}

TEST(Net, BackwardIsTheGradientOfItsLoss) {
  nn::Generator generator(71);
  nn::Net net("f30,r,f10", kDigit, 10);
  nn::init_weights(net, nn::Start::kArticle, generator);
  Tensor x = nn::randn({20, 784}, generator);
  const auto p = net.parameters();
  oracle::Net want{oracle::Matrix(p[0]->value), oracle::Matrix(p[1]->value),
                   oracle::Matrix(p[2]->value), oracle::Matrix(p[3]->value)};
  Tensor dpreds = nn::randn({20, 10}, generator);
  net.forward(x);
  const oracle::Matrix d(dpreds), mx(x);
  net.backward(dpreds);
  const auto loss = [&] { return oracle::weighted_sum(oracle::simple_net(mx, want), d); };
  for (const std::size_t i : {1, 2, 3}) {
    const oracle::Matrix gradient = oracle::numerical_gradient(want[i], loss);
    EXPECT_TRUE(oracle::close(p[i]->gradient, gradient, 1e-4)) << p[i]->name;
  }
}

// All kinds of layers in a row, against differences of plain loops in double. The biases of the
// convolutions are 0: a normalisation follows.
TEST(Net, BackwardIsTheGradientOfItsLossThroughAllLayers) {
  nn::Generator generator(72);
  const nn::Extent image{10, 9, 1};
  nn::Net net("c3x4s2,b,r,c2x3,p,b,r,f10", image, 10);
  std::vector<oracle::Matrix> w;
  std::vector<const nn::Parameter*> learned;
  for (nn::Parameter* p : net.parameters()) {
    if (p->role == nn::Role::kStatistic) continue;
    p->value = nn::randn(p->value.shape(), generator);
    w.emplace_back(p->value);
    learned.push_back(p);
  }
  Tensor x = nn::randn({6, image.size()}, generator);
  const Tensor targets = oracle::random_targets(6, 10, generator);
  const oracle::Matrix mx(x), y(targets);
  const auto relu = [](oracle::Matrix m) {
    for (double& value : m.values) value = std::max(value, 0.0);
    return m;
  };
  const auto loss = [&] {
    const oracle::Matrix none(1, 10);
    auto a = oracle::batch_norm(oracle::conv(mx, image, 3, 2, w[0], none), 4, w[1], w[2]);
    a = oracle::max_pool(oracle::conv(relu(a), nn::Extent{4, 4, 4}, 2, 1, w[3], none),
                         nn::Extent{3, 3, 3});
    a = oracle::linear(relu(oracle::batch_norm(a, 3, w[4], w[5])), w[6], w[7]);
    return oracle::cross_entropy(a, y);
  };
  const Tensor& preds = net.forward(x, {.training = true});
  EXPECT_NEAR(nn::cross_entropy(preds, targets) / loss(), 1, 1e-5);
  Tensor dpreds = nn::cross_entropy_backward(preds, targets);
  net.backward(dpreds);
  for (std::size_t i = 0; i < w.size(); ++i) {
    const oracle::Matrix gradient = oracle::numerical_gradient(w[i], loss);
    EXPECT_TRUE(oracle::close(learned[i]->gradient, gradient, 1e-4)) << learned[i]->name;
  }
}

TEST(Net, ACopyHasWeightsOfItsOwn) {
  nn::Net net("f10", {1, 1, 2}, 10);
  nn::Net copy = net;
  copy.parameters()[0]->value[0] = 5;
  EXPECT_EQ(net.parameters()[0]->value[0], 0.0f);
  EXPECT_EQ(copy.parameters()[0]->name, "0.linear.w");
}

TEST(Net, LeavesOutABiasThatANormalisationTakesAway) {
  const auto names_of = [](const std::string& notation) {
    nn::Net net(notation, kDigit, 10);
    std::string names;
    for (const nn::Parameter* p : net.parameters()) names += p->name + ' ';
    return names;
  };
  EXPECT_TRUE(names_of("f10,b").starts_with("0.linear.w 1.norm.gain ")) << "at the end too";
  EXPECT_TRUE(names_of("c3x2,p,p,b,f10").starts_with("0.conv.w 3.norm.gain "));
  EXPECT_TRUE(names_of("f10,r,b").starts_with("0.linear.w 0.linear.b ")) << "a ReLU is between";
}

TEST(Net, ItsDropoutLayersDrawMasksOfTheirOwn) {
  nn::Net net("d50,d50,f10", {20, 20, 1}, 10);
  nn::Parameter& w = *net.parameters()[0];
  for (std::size_t i = 0; i < 400; ++i) w.value.row(i)[0] = 1;
  Tensor x({1, 400});
  for (float& value : x.values()) value = 1;
  const float sum = net.forward(x, {.training = true, .noise = 7}).row(0)[0];
  EXPECT_NEAR(sum / 4, 100, 30) << "a quarter is left, four times as large; half with one mask";
}

TEST(Net, ACopyHasTheSameWeights) {
  nn::Generator generator(73);
  nn::Net net("c3x2,b,r,f10", {5, 4, 1}, 10);
  for (nn::Parameter* p : net.parameters()) p->value = nn::randn(p->value.shape(), generator);
  nn::Net copy = net;
  for (std::size_t i = 0; i < net.parameters().size(); ++i) {
    EXPECT_EQ(copy.parameters()[i]->value, net.parameters()[i]->value);
  }
}
