// What layers_test.cpp leaves out: a second group of images before the step, and wrong shapes.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <utility>

#include "lesson04_training/beyond/layers.h"
#include "tests/support/layers.h"

using nn::Tensor;

// 40 images of 28 x 28 come in pieces, the first three in one.
TEST(Conv, AddsToTheGradientThatIsThere) {
  nn::Generator generator(67);
  const nn::Window window{{28, 28, 1}, 5, 2};
  nn::Conv layer(window, 3), first(window, 3), rest(window, 3);
  Tensor x = nn::randn({40, 784}, generator),
         dout = nn::randn({40, layer.output.size()}, generator);
  layer.forward(x, {});
  layer.backward_weights(dout);
  std::size_t start = 0;
  for (nn::Conv* part : {&first, &rest}) {
    const std::size_t count = start == 0 ? 3 : 37;
    Tensor some({count, 784}), d({count, layer.output.size()});
    for (std::size_t i = 0; i < count; ++i) {
      std::ranges::copy(x.row(start + i), some.row(i).begin());
      std::ranges::copy(dout.row(start + i), d.row(i).begin());
    }
    part->forward(some, {});
    part->backward_weights(d);
    part->backward_weights(d);
    start += count;
  }
  for (const std::size_t p : {0, 1}) {
    const Tensor& all = layer.parameters[p].gradient;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const float twice = first.parameters[p].gradient[i] + rest.parameters[p].gradient[i];
      EXPECT_NEAR(twice / 2, all[i], 1e-2) << "of sums of thousands";
    }
  }
}

TEST(Conv, ForgetsTheGradientOfTheImagesBefore) {
  nn::Generator generator(68);
  nn::Conv layer({{6, 5, 2}, 3, 1}, 4);
  oracle::fill_random(layer.parameters[0].value, generator);
  Tensor x = nn::randn({2, 60}, generator), dout = nn::randn({2, layer.output.size()}, generator);
  layer.forward(x, {});
  const Tensor once = layer.backward(dout);
  EXPECT_EQ(layer.backward(dout), once);
}

TEST(Conv, NamesTheShapesThatDoNotFit) {
  nn::Conv layer({{6, 5, 2}, 3, 1}, 4);
  for (const std::size_t columns : {59, 61}) {
    Tensor x({2, columns});
    const std::string message = message_of<std::invalid_argument>([&] { layer.forward(x, {}); });
    EXPECT_TRUE(contains(message, "[2, " + std::to_string(columns) + "]")) << message;
    EXPECT_TRUE(contains(message, "expected [B, 60]")) << message;
  }
}

TEST(Conv, MakesRoomForTheLargerPatchesOfAnotherLayer) {
  const nn::Window small{{3, 3, 1}, 3, 1}, large{{28, 28, 16}, 3, 1};
  std::size_t room = 0;
  std::thread([&] {  // which has held no patches before
    // The more channels come out, the fewer patches are multiplied at a time.
    for (const auto& [window, channels] : {std::pair(small, 500), std::pair(large, 1)}) {
      nn::Conv layer(window, static_cast<std::size_t>(channels));
      Tensor x({1, window.in.size()});
      layer.forward(x, {});
    }
    room = nn::patches_of_this_thread().size();
  })
      .join();
  EXPECT_GE(room, large.line_size()) << "what was written behind the end is not ours";
}

TEST(LinearLayer, TakesAnyNumberOfImagesAfterAnother) {
  nn::Generator generator(69);
  nn::Linear layer(7, 5);
  oracle::fill_random(layer.parameters[0].value, generator);
  for (const std::size_t images : {4, 9, 1}) {
    Tensor x = nn::randn({images, 7}, generator), dout = nn::randn({images, 5}, generator);
    layer.forward(x, {});
    EXPECT_EQ(layer.backward(dout).shape(), (nn::Shape{images, 7}));
  }
}
