// The network against PyTorch's autograd: see tests/golden/README.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "common/mnist/data_dir.h"
#include "common/mnist/find_idx.h"
#include "common/mnist/idx.h"
#include "lesson02_linear/linear.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/relu.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/backward.h"
#include "lesson04_training/calc_grad.h"
#include "lesson04_training/data_loader.h"
#include "lesson04_training/train.h"
#include "tests/golden/numbers.h"

namespace {

using golden::Case;
using golden::checksum_error;
using golden::error;
using nn::Tensor;

constexpr double kGradients = 1e-5;
constexpr double kWeights = 1e-3;

// The share of predictions whose sigmoid is within 1e-3 of 0 or 1.
double saturated(const std::vector<double>& preds) {
  const auto count = std::ranges::count_if(preds, [](double p) { return std::abs(p) > 6.9; });
  return static_cast<double>(count) / static_cast<double>(preds.size());
}

class SmallNet : public testing::TestWithParam<const char*> {};

TEST_P(SmallNet, ForwardLossAndGradients) {
  const Case c = golden::find_case(GetParam());
  const auto [params, data] = golden::draw(c);
  const Tensor preds = nn::simple_net(data.x, params);
  EXPECT_LE(error(preds, c.results.at("preds")), kGradients);
  const double loss = c.results.at("loss").at(0);
  EXPECT_NEAR(nn::mnist_loss(preds, data.y) / loss, 1.0, kGradients);
  const nn::Gradients grads = nn::calc_grad(data.x, data.y, params);
  EXPECT_NEAR(grads.loss / loss, 1.0, kGradients);
  EXPECT_LE(error(grads.dw1, c.results.at("dw1")), kGradients);
  EXPECT_LE(error(grads.db1, c.results.at("db1")), kGradients);
  EXPECT_LE(error(grads.dw2, c.results.at("dw2")), kGradients);
  EXPECT_LE(error(grads.db2, c.results.at("db2")), kGradients);
}

INSTANTIATE_TEST_SUITE_P(Golden, SmallNet,
                         testing::Values("unsaturated", "saturated", "wide", "two_classes",
                                         "one_image"),
                         [](const auto& info) { return std::string(info.param); });

TEST(Golden, BothRegimesOfTheSigmoidAreCovered) {
  EXPECT_EQ(saturated(golden::find_case("unsaturated").results.at("preds")), 0.0);
  EXPECT_GT(saturated(golden::find_case("saturated").results.at("preds")), 1.0 / 3.0);
}

// 50 steps over batches of 10, 10 and 3 images.
TEST(Golden, FiftySteps) {
  const Case c = golden::find_case("trajectory");
  auto [params, data] = golden::draw(c);
  const nn::Params start = params;
  const nn::DataLoader dl(data, 10);
  constexpr int kSteps = 50;
  constexpr float kLr = 2.0f;
  for (int step = 0; step < kSteps;) {
    for (const auto& [xb, yb] : dl) {
      if (step == kSteps) break;
      nn::sgd_step(params, nn::calc_grad(xb, yb, params), kLr);
      ++step;
    }
  }
  const auto check = [&](const char* name, const Tensor& p, const Tensor& p0) {
    EXPECT_LE(error(p, c.results.at(name)), kWeights) << name;
    EXPECT_GE(error(p0, c.results.at(name)), 50 * kWeights) << name << " has hardly moved";
  };
  check("w1", params.w1, start.w1);
  check("b1", params.b1, start.b1);
  check("w2", params.w2, start.w2);
  check("b2", params.b2, start.b2);
}

// 1000 images from all over the training set, in file order as the script takes them.
nn::Batch mnist_batch() {
  constexpr std::size_t kImages = 1000, kStride = 61, kAll = 60000;
  const auto directory = nn::find_data_dir();
  const auto images = nn::read_idx_images(nn::find_idx_file(directory, "train-images", 3));
  const auto labels = nn::read_idx_labels(nn::find_idx_file(directory, "train-labels", 1));
  nn::Batch batch{Tensor({kImages, images.pixels_per_image()}), Tensor({kImages, 10})};
  for (std::size_t i = 0; i < kImages; ++i) {
    const std::size_t row = i * kStride % kAll;
    std::ranges::transform(images.image(row), batch.xb.row(i).begin(),
                           [](std::uint8_t byte) { return static_cast<float>(byte) / 255.0f; });
    batch.yb.row(i)[labels.at(row)] = 1.0f;
  }
  return batch;
}

void check_mnist(const std::string& name, double tolerance) {
  const Case c = golden::find_case(name);
  const auto [xb, yb] = mnist_batch();
  const nn::Params params = golden::Draws(c.seed).params(c.inputs, c.hidden, c.classes, c.scale);
  const auto check = [&](const char* tensor, const Tensor& t, std::uint64_t nth) {
    EXPECT_LE(checksum_error(t, c.results.at(tensor), c.seed + nth), tolerance) << tensor;
  };
  check("preds", nn::simple_net(xb, params), 1);
  const nn::Gradients grads = nn::calc_grad(xb, yb, params);
  EXPECT_NEAR(grads.loss / c.results.at("loss").at(0), 1.0, tolerance);
  check("dw1", grads.dw1, 2);
  check("db1", grads.db1, 3);
  check("dw2", grads.dw2, 4);
  check("db2", grads.db2, 5);
}

TEST(Golden, FullSizeBatch) { check_mnist("mnist", kGradients); }

// With predictions in the hundreds, float32 itself leaves an error of 1e-5 or so in each of them,
// and the slope of the sigmoid passes that on to the gradients.
TEST(Golden, FullSizeBatchSaturated) { check_mnist("mnist_saturated", 1e-3); }

// ---- The comparison can fail --------------------------------------------------------------------

Tensor scaled(Tensor t, float factor) {
  for (float& v : t.values()) v *= factor;
  return t;
}

TEST(Golden, PlantedFaultsAreCaught) {
  const Case c = golden::find_case("unsaturated");
  const auto [params, data] = golden::draw(c);
  const nn::Gradients grads = nn::calc_grad(data.x, data.y, params);
  const std::vector<double>& want = c.results.at("dw2");
  ASSERT_LE(error(grads.dw2, want), kGradients);

  const float terms = static_cast<float>(data.y.size());
  EXPECT_GT(error(scaled(grads.dw2, terms), want), kGradients) << "1/(BC) is missing";
  EXPECT_GT(error(scaled(grads.dw2, -1), want), kGradients) << "the sign";
  EXPECT_GT(error(scaled(grads.dw2, 1.0001f), want), kGradients) << "a hundredth of a percent";
  Tensor nan = grads.dw2;
  nan[3] = NAN;
  EXPECT_FALSE(error(nan, want) <= kGradients);
  EXPECT_FALSE(error(Tensor({2}), {0, 0}) <= kGradients) << "zeros prove nothing";

  // A loss that forgets the slope s (1 - s) of the sigmoid.
  const Tensor a1 = nn::relu(nn::linear(data.x, params.w1, params.b1));
  Tensor dpreds = data.y;
  for (float& v : dpreds.values()) v = (v == 1.0f ? -1.0f : 1.0f) / terms;
  EXPECT_GT(error(nn::linear_backward_w(a1, dpreds), want), kGradients) << "s (1 - s) is missing";
}

TEST(Golden, PlantedFaultsChangeTheChecksums) {
  golden::Draws draws(99);
  const Tensor t = draws.weights({300, 20}, 1.0f);
  const std::vector<double> want = golden::checksums(t, 5);
  EXPECT_LE(checksum_error(t, want, 5), 1e-12);
  EXPECT_GT(checksum_error(scaled(t, 1.0001f), want, 5), kGradients) << "a factor";
  Tensor swapped = t;
  std::swap_ranges(swapped.row(0).begin(), swapped.row(0).end(), swapped.row(299).begin());
  EXPECT_GT(checksum_error(swapped, want, 5), kGradients) << "two rows";
  Tensor zeroed = t;
  zeroed[17] = 0.0f;
  EXPECT_GT(checksum_error(zeroed, want, 5), kGradients) << "one value";
}

}  // namespace
