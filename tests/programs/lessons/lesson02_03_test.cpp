// What lessons 2 and 3 print and draw, against what the functions give.
#include <gtest/gtest.h>

#include <string>

#include "lesson01_tensors/dataset.h"
#include "lesson02_linear/init_params.h"
#include "lesson02_linear/pictures/weights.h"
#include "lesson03_network/mnist_loss.h"
#include "lesson03_network/pictures/saturation.h"
#include "lesson03_network/simple_net.h"
#include "tests/programs/lessons/printed.h"
#include "tests/support/small_set.h"

using namespace nn;

TEST(Lesson02Prints, ShapesAndDrawsItsWeights) {
  const SmallSet set;
  const std::string out = output_of("lesson02 --seed 7 --init-std 0.25" + set.option());
  EXPECT_TRUE(contains(out,
                       "\n== Calculate wx + b ==\n"
                       "w, b: [784, 10] [10]\n"
                       "x@w+b, valid_x@w+b: [61, 10] [25, 10]\n"));
  Generator generator(7);
  const Tensor w = init_params({784, 10}, generator, 0.25f);
  expect_picture(out, "lesson02", "weights.svg", weights_picture(w));
}

TEST(Lesson02Prints, NothingThatIsNoNumber) {
  const SmallSet set;
  const Outcome o = run("$BIN/lesson02 --init-std 1e38" + set.option());
  EXPECT_EQ(o.status, 1);
  EXPECT_TRUE(contains(o.err, "lesson02: a value of x@w+b is no longer a number; try a smaller"));
}

namespace {

std::string losses(const SmallSet& set, const std::string& options) {
  const std::string out = output_of("lesson03" + options + set.option());
  const std::size_t at = out.find("\n== Neural Network ==");
  return at == std::string::npos ? out : out.substr(at, out.find("\nPicture: ", at) - at);
}

std::string expected_losses(const SmallSet& set, std::uint32_t seed, std::size_t hidden,
                            float std) {
  const auto [train, valid] = load_mnist(set.path());
  Generator generator(seed);
  const Params params = init_net(784, hidden, 10, generator, std);
  const Tensor preds = simple_net(train.x, params);
  const auto loss = static_cast<double>(mnist_loss(preds, train.y));
  const auto valid_loss = static_cast<double>(mnist_loss(simple_net(valid.x, params), valid.y));
  EXPECT_NE(text_of("%.4f", loss), text_of("%.4f", valid_loss)) << "this would prove nothing";
  return text_of(
      "\n== Neural Network ==\n"
      "w1, b1, w2, b2: [784, %zu] [%zu] [%zu, 10] [10]\n"
      "simple_net(x): [61, 10]\n"
      "\n== Improving Weights and Biases ==\n"
      "mnist_loss: %.4f on the training images, %.4f on the validation images\n"
      "%.0f%% of the predictions lie where the sigmoid is flat, below 0.01 or above 0.99\n",
      hidden, hidden, hidden, loss, valid_loss, 100 * static_cast<double>(saturated_share(preds)));
}

}  // namespace

TEST(Lesson03Prints, BothLossesAndWhereTheSigmoidIsFlat) {
  const SmallSet set;
  EXPECT_EQ(losses(set, ""), expected_losses(set, 1, 30, 1.0f)) << "without options";
  EXPECT_EQ(losses(set, " --seed 7 --hidden 5 --init-std 0.2"), expected_losses(set, 7, 5, 0.2f));
}

TEST(Lesson03Prints, WhereItsPictureIs) {
  const SmallSet set;
  const std::string out = output_of("lesson03 --seed 7 --hidden 5" + set.option());
  Generator generator(7);
  const Params params = init_net(784, 5, 10, generator);
  expect_picture(out, "lesson03", "predictions.svg",
                 predictions_picture(simple_net(load_mnist(set.path()).train.x, params)));
}

TEST(Lesson03Prints, NothingThatIsNoNumber) {
  const SmallSet set;
  const Outcome o = run("$BIN/lesson03 --init-std 1e38" + set.option());
  EXPECT_EQ(o.status, 1);
  EXPECT_TRUE(contains(o.err, "lesson03: a prediction is no longer a number; try a smaller"));
}
