// lesson04_training/beyond/torch/continue.py: PyTorch goes on with weights from here, and what it
// saves is loaded here.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "common/program/place.h"
#include "lesson04_training/beyond/saved_net.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/python.h"

namespace {

namespace fs = std::filesystem;
using nn::Tensor;

// 60 images to train and 40 to test: each digit has its stripe of ink, on a ground of its own.
void write_stripes(const TempDir& dir) {
  const auto images = [](std::uint32_t count) {
    Bytes pixels;
    for (std::uint32_t i = 0; i < count; ++i) {
      for (std::uint32_t p = 0; p < 784; ++p) {
        pixels.push_back(p / 79 == i % 10 ? 255 : static_cast<std::uint8_t>((i * p) % 90));
      }
    }
    return idx({count, 28, 28}, pixels);
  };
  write_small_set(dir, 60, 40);
  dir.write("train-images-idx3-ubyte", images(60));
  dir.write("t10k-images-idx3-ubyte", images(40));
}

Tensor predictions(const fs::path& directory, const nn::Samples& samples) {
  return nn::predict(nn::load_net(directory, samples.extent()), samples);
}

double accuracy(const Tensor& preds, const nn::Samples& samples) {
  return 100.0 * double(nn::accuracy_of(preds, samples, nn::numbers(0, samples.size())));
}

// Runs continue.py in so many processes; what it printed, the errors too, and its exit status last.
std::string continued(const TempDir& dir, int processes, const std::string& options) {
  const std::string start =
      processes == 1 ? ""
                     : " -m torch.distributed.run --standalone --redirects 9:3 --tee 9:3 "
                       "--nproc_per_node " +
                           std::to_string(processes);
  const fs::path script = nn::find_above_program("lesson04_training/beyond/torch/continue.py");
  const std::string command = "cd " + dir.path().string() + " && OMP_NUM_THREADS=1 " + python() +
                              start + " " + script.string() + " net " + options +
                              " --data . --batch-size 10 >out 2>&1; echo status $? >>out";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return read_text(dir.path() / "out");
}

}  // namespace

TEST(Continue, TakesOurWeightsAndGivesThemBack) {
  if (const std::string line = python_lacks("numpy torch"); !line.empty()) GTEST_SKIP() << line;
  const TempDir dir;
  write_stripes(dir);
  const nn::Samples test = nn::load_samples(dir.path(), "t10k");
  const std::string notation = "c5x3s2,b,r,c3x4,p,r,d20,f12,b,r,f10";
  nn::Generator generator(82);
  nn::Net net(notation, test.extent(), 10);
  for (nn::Parameter* p : net.parameters()) {
    p->value = nn::randn(p->value.shape(), generator);
    const bool is_variance = p->name.ends_with("variance");
    for (float& value : p->value.values()) value = is_variance ? 0.5f + value * value : value / 10;
  }
  nn::save_weights(dir.path() / "net", nn::weights_of(net), {nn::net_txt(net, {0.13f, 0.31f})});
  nn::save_weights(dir.path() / "preds", {{"preds", predictions(dir.path() / "net", test)}});

  const std::string out = continued(dir, 2, "more --epochs 8 --lr 0.1 --compare preds/preds.npy");
  EXPECT_TRUE(contains(out, "PyTorch and C++ predict the same")) << out;
  EXPECT_TRUE(contains(out, "with 2 process(es)"));
  EXPECT_TRUE(contains(out, "saved in more"));
  EXPECT_TRUE(contains(out, "status 0"));
  const double ours = accuracy(predictions(dir.path() / "more", test), test);
  const std::size_t at = out.find("epoch 7: loss ");
  ASSERT_NE(at, std::string::npos) << out;
  EXPECT_NEAR(std::strtod(out.c_str() + out.find(", ", at) + 2, nullptr), ours, 0.02) << out;
  EXPECT_GT(ours, accuracy(predictions(dir.path() / "net", test), test)) << "it did not learn";
}

TEST(Continue, RefusesOtherPredictionsAndAPlaceThatIsTaken) {
  if (const std::string line = python_lacks("numpy torch"); !line.empty()) GTEST_SKIP() << line;
  const TempDir dir;
  write_stripes(dir);
  nn::save_weights(dir.path() / "net", {{"w1", Tensor({784, 3})},
                                        {"b1", Tensor({3})},
                                        {"w2", Tensor({3, 10})},
                                        {"b2", Tensor({10})}});
  nn::save_weights(dir.path() / "preds", {{"preds", Tensor(nn::Shape{40, 10}).view({-1, 10})}});
  Tensor other({40, 10});
  other[7] = 1.0f;
  nn::save_weights(dir.path() / "other", {{"preds", other}});
  const std::string wrong = continued(dir, 1, "more --compare other/preds.npy");
  EXPECT_TRUE(contains(wrong, "the predictions differ"));
  EXPECT_TRUE(contains(wrong, "status 1"));
  EXPECT_FALSE(fs::exists(dir.path() / "more"));
  const std::string taken = continued(dir, 1, "preds");
  EXPECT_TRUE(contains(taken, "preds: is there already; name another directory"));
}
