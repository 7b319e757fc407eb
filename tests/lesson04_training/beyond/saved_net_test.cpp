#include "lesson04_training/beyond/saved_net.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "common/tensor/npy.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

const nn::Extent kSmall{6, 5, 1};

nn::Net random_net(const std::string& notation) {
  nn::Generator generator(80);
  nn::Net net(notation, kSmall, 10);
  for (nn::Parameter* p : net.parameters()) {
    p->value = nn::randn(p->value.shape(), generator);
    if (!p->name.ends_with("variance")) continue;
    for (float& value : p->value.values()) value = 0.5f + value * value;
  }
  return net;
}

void save(const std::filesystem::path& directory, const std::string& notation,
          const nn::Brightness& brightness = {0.13f, 0.3081f}) {
  nn::Net net = random_net(notation);
  nn::save_weights(directory, nn::weights_of(net), {nn::net_txt(net, brightness)});
}

// The message after net.txt was replaced.
std::string error_with(const std::string& text) {
  const TempDir dir;
  save(dir.path(), "f4,r,f10");
  dir.write("net.txt", {text.begin(), text.end()});
  return message_of<std::runtime_error>([&] { nn::load_net(dir.path(), kSmall); });
}

}  // namespace

TEST(SavedNet, PredictsWhatItDidBefore) {
  const TempDir dir;
  const std::string notation = "c3x2,p,b,r,f7,r,f10";
  save(dir.path(), notation, {1.0f / 3.0f, 0.1f});
  nn::SavedNet saved = nn::load_net(dir.path(), kSmall);
  EXPECT_EQ(saved.net.notation(), notation);
  EXPECT_EQ(saved.brightness.mean, 1.0f / 3.0f) << "net.txt must hold it to the last bit";
  EXPECT_EQ(saved.brightness.deviation, 0.1f);
  nn::Net before = random_net(notation);
  nn::Generator generator(81);
  nn::Tensor x = nn::randn({3, 30}, generator);
  const nn::Tensor expected = before.forward(x);
  EXPECT_EQ(saved.net.forward(x), expected);
}

TEST(SavedNet, HasAFileForEveryParameter) {
  const TempDir dir;
  save(dir.path(), "f7,r,f10");
  EXPECT_EQ(nn::read_npy(dir.path() / "0.linear.w.npy").shape(), (nn::Shape{30, 7}));
  EXPECT_EQ(nn::read_npy(dir.path() / "2.linear.b.npy").shape(), (nn::Shape{10}));
  EXPECT_EQ(read_text(dir.path() / "net.txt"),
            "net f7,r,f10\nmean 0.129999995\ndeviation 0.308099985\n");
}

TEST(SavedNet, SaysWhatIsWrongWithNetTxt) {
  for (const char* text :
       {"", "net f4,r,f10\n", "net f4,r,f10\nmean x\n", "nets f4,r,f10\nmean 0\ndeviation 1\n",
        "net f4,r,f10\nmean 0\ndeviation nan\n", "net f4,r,f10\nmean 0\ndeviation 0\n",
        "net f4,r,f10\nmeans 0\ndeviation 1\n", "net f4,r,f10\nmean 0\ndeviations 1\n"}) {
    EXPECT_TRUE(contains(error_with(text), "net.txt: expected the lines: net LAYERS, mean NUMBER"));
  }
  EXPECT_TRUE(contains(error_with("net q9,f10\nmean 0\ndeviation 1\n"), "net.txt: layer 'q9'"));
  const TempDir empty;
  EXPECT_TRUE(contains(message_of<std::runtime_error>([&] { nn::load_net(empty.path(), kSmall); }),
                       "net.txt: cannot be read; expected a network that was saved with --save"));
}

TEST(SavedNet, SaysWhichWeightsAreNotThoseOfItsNetwork) {
  const std::string rest = "\nmean 0\ndeviation 1\n";
  EXPECT_TRUE(contains(error_with("net f5,r,f10" + rest), "0.linear.w.npy: has shape [30, 4]"));
  EXPECT_TRUE(contains(error_with("net f10" + rest), "0.linear.w.npy: has shape [30, 4]"));
  EXPECT_TRUE(contains(error_with("net f4,r,f10,r,f10" + rest), "4.linear.w.npy: cannot be read"));
}

TEST(SavedNet, PreparesThePixelsAsTheTrainingDid) {
  const nn::Samples samples{{6, 5, std::vector<std::uint8_t>(60, 51)}, {3, 4}};  // 51 / 255 = 0.2
  nn::SavedNet saved{random_net("f7,r,f10"), {0.5f, 0.1f}};
  nn::Tensor x({2, 30});
  for (float& value : x.values()) value = -3.0f;  // (0.2 - 0.5) / 0.1
  const nn::Tensor preds = nn::predict(saved, samples);
  EXPECT_TRUE(oracle::close(preds, oracle::Matrix(saved.net.forward(x)), 1e-4));
}
