#include "lesson04_training/pictures/film.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/oracle.h"

using nn::Tensor;

namespace {

// The text of a film of so many epochs, of ten images, one of each digit, whose network changes
// from epoch to epoch.
std::string film_of(std::size_t epochs) {
  nn::Generator generator(4);
  Tensor y({10, 10});
  for (std::size_t i = 0; i < 10; ++i) y.row(i)[i] = 1.0f;
  const nn::Dataset valid = nn::zip(nn::randn({10, 784}, generator), std::move(y));
  const nn::DataLoader valid_dl(valid, 5);
  nn::Params params = nn::init_net(784, 7, 10, generator);
  nn::Film film(params, valid, valid_dl, epochs);
  for (std::size_t i = 0; i < epochs; ++i) {
    params.w1[i] += 1.0f;
    film.add(params, i + 1 == epochs);
  }
  return film.picture().str();
}

std::size_t frames_in(const std::string& text) {
  std::size_t frames = 0;
  for (std::size_t at = 0; (at = text.find("class=\"frame", at)) != std::string::npos; ++at) {
    ++frames;
  }
  return frames;
}

}  // namespace

TEST(Film, GoesFromBeforeTheTrainingToTheLastEpoch) {
  const std::string text = film_of(3);
  EXPECT_EQ(frames_in(text), 4u);
  for (const char* title : {">before training: ", ">after epoch 0: ", ">after epoch 2: "}) {
    EXPECT_TRUE(contains(text, title));
  }
  EXPECT_TRUE(contains(text, "What the network says for each digit"));
  EXPECT_TRUE(contains(text, ">unit "));
}

TEST(Film, OfManyEpochsShowsSome) {
  const std::string text = film_of(100);
  EXPECT_LE(frames_in(text), 17u);
  EXPECT_TRUE(contains(text, ">after epoch 99: ")) << "the last is always there";
}

TEST(Film, OfFewEpochsShowsAllAndOfMoreEverySecond) {
  EXPECT_EQ(frames_in(film_of(1)), 2u);
  EXPECT_EQ(frames_in(film_of(15)), 16u) << "before, and fifteen";
  EXPECT_EQ(frames_in(film_of(16)), 10u) << "before, 0, 2, ... 14, and 15";
  EXPECT_EQ(frames_in(film_of(30)), 17u) << "before, 0, 2, ... 28, and 29";
}

namespace {

// A net that knows 0 to 6 by one bright pixel each, after its last epoch; before, nothing.
struct Learning {
  nn::Dataset valid{Tensor({10, 784}), Tensor({10, 10})};
  nn::Params params{Tensor({784, 10}), Tensor({10}), Tensor({10, 10}), Tensor({10})};
  Learning() {
    for (std::size_t i = 0; i < 10; ++i) {
      valid.x.row(i)[20 * i] = 1.0f;
      valid.y.row(i)[i] = 1.0f;
      params.w2.row(i)[i] = static_cast<float>(10 - i);  // unit 0 is listened to most
    }
  }
  // The weights of the units after an epoch: so many digits are known, with this strength.
  void learn(std::size_t known, float strength) {
    for (std::size_t i = 0; i < known; ++i) params.w1.row(20 * i)[i] = strength;
    for (std::size_t i = 0; i < 5; ++i) params.w1.row(700)[i] = -2 * strength;
  }
};

std::vector<std::string> frames_of(const std::string& text) {
  std::vector<std::string> frames;
  for (std::size_t at = text.find("<g class=\"frame"); at != std::string::npos;) {
    const std::size_t next = text.find("<g class=\"frame", at + 1);
    frames.push_back(text.substr(at, next - at));
    at = next;
  }
  return frames;
}

}  // namespace

TEST(Film, EachFrameShowsItsOwnEpoch) {
  Learning net;
  const nn::DataLoader valid_dl(net.valid, 3);
  nn::Film film(net.params, net.valid, valid_dl, 2);
  net.learn(4, 1.0f);
  film.add(net.params, false);
  net.learn(7, 2.0f);
  film.add(net.params, true);
  const std::vector<std::string> frames = frames_of(film.picture().str());
  ASSERT_EQ(frames.size(), 3u);
  // Where nothing is known every answer is 0, the first of equals.
  EXPECT_TRUE(contains(frames[0], ">before training: 10.00%<"));
  EXPECT_TRUE(contains(frames[1], ">after epoch 0: 40.00%<"));
  EXPECT_TRUE(contains(frames[2], ">after epoch 1: 70.00%<"));
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t known = std::vector<std::size_t>{1, 4, 7}[i];
    nn::Confusion counts{};
    for (std::size_t is = 0; is < 10; ++is) ++counts[is][is < known ? is : 0];
    nn::Svg expected(1, 1);
    nn::draw_confusion(expected, {0, 40}, counts);
    const std::string text = expected.str();
    const std::size_t from = text.find("<text"), to = text.find("</svg>");
    EXPECT_TRUE(contains(frames[i], text.substr(from, to - from))) << "frame " << i;
  }
}

// Nothing is known, so every answer is 0: right for three images of four, of two digits.
TEST(Film, CountsImagesAndNotDigits) {
  nn::Dataset valid{Tensor({4, 784}), Tensor({4, 10})};
  for (std::size_t i = 0; i < 4; ++i) valid.y.row(i)[i == 3 ? 1 : 0] = 1.0f;
  const nn::DataLoader valid_dl(valid, 4);
  const nn::Film film(Learning().params, valid, valid_dl, 1);
  EXPECT_TRUE(contains(film.picture().str(), ">before training: 75.00%<"));
}

TEST(Film, ShowsHowTheChangeGrows) {
  Learning net;
  for (std::size_t i = 0; i < 5; ++i) net.params.w1.row(756)[i] = 3.0f;  // and stays so
  const nn::DataLoader valid_dl(net.valid, 3);
  nn::Film film(net.params, net.valid, valid_dl, 2);
  net.learn(10, 1.0f);
  film.add(net.params, false);
  net.learn(10, 2.0f);
  film.add(net.params, true);
  const std::vector<std::string> frames = frames_of(film.picture().str());
  ASSERT_EQ(frames.size(), 3u);
  // Pixel 700 is at (0, 25): -2, then -4, which is the strongest at the end, so full blue.
  EXPECT_FALSE(contains(frames[0], "M0 25h1"));
  for (const std::string& frame : frames) {
    EXPECT_FALSE(contains(frame, "M0 27h1")) << "a weight, and not what has changed in it";
  }
  EXPECT_TRUE(contains(frames[1], "<path fill=\"rgb(128,128,255)\" d=\"M0 25h1v1h-1z\"/>"));
  EXPECT_TRUE(contains(frames[2], "<path fill=\"rgb(0,0,255)\" d=\"M0 25h1v1h-1z\"/>"));
  // Five units below each other, each with its own image and name: unit i has its pixel 20 i.
  const std::string& last = frames[2];
  std::size_t at = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    const std::string corner = "translate(580 " + std::to_string(84 + 105 * i) + ")";
    at = last.find(corner, at);
    ASSERT_NE(at, std::string::npos) << corner;
    const std::string image = last.substr(at, last.find("</text>", at) - at);
    EXPECT_TRUE(contains(
        image, "M" + std::to_string(20 * i % 28) + " " + std::to_string(20 * i / 28) + "h1v1h-1z"));
    EXPECT_TRUE(contains(image, ">unit " + std::to_string(i)));
  }
}

// A picture of 700 x 620: the title in the middle, and at the right, below their own, five units of
// 84 x 84 in frames of 86 x 86, each with its name 13 below it.
TEST(Film, HasEverythingInItsPlace) {
  const std::string text = film_of(1);
  EXPECT_TRUE(contains(text, "viewBox=\"0 0 700 620\""));
  const std::string last = frames_of(text).at(1);
  EXPECT_TRUE(
      contains(words_of(last, "<text x=\"350\" y=\"30\" font-size=\"20\""), "after epoch 0"));
  EXPECT_EQ(words_of(last, "<text x=\"622\" y=\"68\""), "What has changed");
  for (int i = 0; i < 5; ++i) {
    const int top = 84 + 105 * i;
    const auto square = [&](int x, int y, int side, const std::string& colour) {
      const std::string length = std::to_string(side);
      return "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
             length + "\" height=\"" + length + "\" fill=\"" + colour + "\"/>\n";
    };
    EXPECT_TRUE(contains(last, square(579, top - 1, 86, "#ccc") + square(580, top, 84, "white") +
                                   "<g shape-rendering=\"crispEdges\" transform=\"translate(580 " +
                                   std::to_string(top) + ") scale(3)\""));
    EXPECT_TRUE(
        words_of(last, "<text x=\"622\" y=\"" + std::to_string(top + 97) + "\" font-size=\"11\"")
            .starts_with("unit "))
        << i;
  }
  EXPECT_EQ(last.find("translate(580 609)"), std::string::npos) << "five, not six";
  EXPECT_TRUE(contains(text, "animation:show 2s")) << "a second for each frame";
}
