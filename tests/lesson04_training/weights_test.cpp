#include "lesson04_training/weights.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <future>
#include <limits>
#include <set>
#include <stdexcept>
#include <string>

#include "common/tensor/npy.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/python.h"

namespace {

namespace fs = std::filesystem;
using nn::Tensor;
using nn::Weights;

nn::Params small_net(std::uint32_t seed = 3) {
  nn::Generator generator(seed);
  return nn::init_net(6, 4, 3, generator);
}

void expect_same(const nn::Params& a, const nn::Params& b) {
  EXPECT_EQ(a.w1, b.w1);
  EXPECT_EQ(a.b1, b.b1);
  EXPECT_EQ(a.w2, b.w2);
  EXPECT_EQ(a.b2, b.b2);
}

std::string load_error(const fs::path& directory, const Weights& like) {
  return message_of<std::runtime_error>([&] { nn::load_weights(directory, like); });
}

// The message after one file of a saved net was replaced.
std::string load_error_with(const std::string& name, const std::string& contents) {
  const TempDir dir;
  const Weights weights = nn::weights_of(small_net());
  nn::save_weights(dir.path(), weights);
  dir.write(name, {contents.begin(), contents.end()});
  return load_error(dir.path(), weights);
}

}  // namespace

TEST(Weights, HaveTheArticlesNames) {
  const nn::Params params = small_net();
  const Weights weights = nn::weights_of(params);
  ASSERT_EQ(weights.size(), 4u);
  EXPECT_EQ(weights[0].name, "w1");
  EXPECT_EQ(weights[1].name, "b1");
  EXPECT_EQ(weights[2].name, "w2");
  EXPECT_EQ(weights[3].name, "b2");
  expect_same(nn::params_of(weights), params);
  EXPECT_THROW(nn::params_of({}), std::invalid_argument);
}

TEST(Weights, AreLoadedAsTheyWereSaved) {
  const TempDir dir;
  const nn::Params params = small_net(3);
  nn::save_weights(dir.path() / "net", nn::weights_of(small_net(4)));
  nn::save_weights(dir.path() / "net", nn::weights_of(params));
  const Weights loaded = nn::load_weights(dir.path() / "net", nn::weights_of(small_net(5)));
  expect_same(nn::params_of(loaded), params);
  EXPECT_EQ(loaded[0].name, "w1");
  EXPECT_EQ(loaded[3].name, "b2");
}

TEST(Weights, AreOneFileATensorAndWhatIsBeside) {
  const TempDir dir;
  nn::save_weights(dir.path(), nn::weights_of(small_net()), {{"net.txt", "f4,r,f3"}});
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(dir.path()))
    names.insert(entry.path().filename());
  EXPECT_EQ(names, (std::set<std::string>{"w1.npy", "b1.npy", "w2.npy", "b2.npy", "net.txt"}));
  EXPECT_EQ(read_text(dir.path() / "net.txt"), "f4,r,f3");
}

TEST(Weights, ThatDoNotFitSayWhichFileAndWhy) {
  EXPECT_TRUE(contains(load_error_with("b1.npy", "hello"), "b1.npy: is not a .npy file"));
  EXPECT_TRUE(contains(load_error_with("w2.npy", nn::to_npy(Tensor({3, 4}))),
                       "w2.npy: has shape [3, 4], expected [4, 3]"));
  EXPECT_TRUE(contains(load_error_with("w3.npy", nn::to_npy(Tensor({3, 4}))),
                       "holds w3.npy, which this network does not have"));
  for (const float value :
       {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity()}) {
    EXPECT_TRUE(contains(load_error_with("b2.npy", nn::to_npy(Tensor({3}, {1, value, 2}))),
                         "b2.npy: holds a value that is no finite number"));
  }
}

TEST(Weights, ThatAreMissingSayWhichFile) {
  const TempDir dir;
  const Weights weights = nn::weights_of(small_net());
  EXPECT_TRUE(contains(load_error(dir.path() / "no", weights), "no/w1.npy: cannot be read: no su"));
  for (const std::string name : {"w1", "b1", "w2", "b2"}) {
    nn::save_weights(dir.path(), weights);
    fs::remove(dir.path() / (name + ".npy"));
    EXPECT_TRUE(contains(load_error(dir.path(), weights), name + ".npy: cannot be read: no such"));
  }
}

// They would be read as weights of this net, or be overwritten in part.
TEST(Weights, OfAnotherNetAreLeftAlone) {
  const TempDir dir;
  nn::save_weights(dir.path(), {{"0.conv.w", Tensor({2, 2}, {1, 2, 3, 4})}});
  const Weights weights = nn::weights_of(small_net());
  const auto error = [](const auto& f) { return message_of<std::runtime_error>(f); };
  const std::string expected = "holds 0.conv.w.npy, which this network does not have";
  EXPECT_TRUE(contains(error([&] { nn::save_weights(dir.path(), weights); }), expected));
  EXPECT_TRUE(contains(error([&] { nn::try_saving(dir.path(), weights); }), expected));
  EXPECT_FALSE(fs::exists(dir.path() / "w1.npy"));
}

TEST(Weights, TryingMakesTheDirectoryAndChangesNothing) {
  const TempDir dir;
  const Weights weights = nn::weights_of(small_net());
  nn::try_saving(dir.path() / "a" / "b", weights);
  EXPECT_TRUE(fs::is_empty(dir.path() / "a" / "b"));
  nn::save_weights(dir.path(), weights);
  nn::try_saving(dir.path(), weights);
  expect_same(nn::params_of(nn::load_weights(dir.path(), weights)), small_net());
  dir.write("file", {1});
  EXPECT_THROW(nn::try_saving(dir.path() / "file", weights), std::runtime_error);
}

// As after `ulimit -f`: the directory can be made, what belongs into it cannot be written.
TEST(Weights, TryingWritesAsMuchAsSavingWill) {
  const TempDir dir;
  const Weights large = {{"w", Tensor({40, 40})}};
  const pid_t child = fork();
  if (child == 0) {
    const rlimit limit = {1000, 1000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const std::string message =
        message_of<std::runtime_error>([&] { nn::try_saving(dir.path() / "net", large); });
    _exit(contains(message, "w.npy") && contains(message, "ulimit -f") ? 7 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 7) << "not tried, or another message";
}

TEST(Weights, HaveTheShapesOfTheLessonInNumpy) {
  if (const std::string line = python_lacks("numpy"); !line.empty()) GTEST_SKIP() << line;
  const TempDir dir;
  nn::Generator generator(1);
  nn::save_weights(dir.path(), nn::weights_of(nn::init_net(784, 500, 10, generator)));
  EXPECT_TRUE(run_python("import numpy as np, os\nos.chdir('" + dir.path().string() + R"(')
assert np.load('w1.npy').shape == (784, 500)
assert np.load('b1.npy').shape == (500,)
assert np.load('w2.npy').shape == (500, 10)
assert np.load('b2.npy').shape == (10,)
)"));
}

TEST(Weights, OneValueThatIsNoNumberAmongManyIsEnough) {
  const float infinity = std::numeric_limits<float>::infinity();
  EXPECT_TRUE(contains(load_error_with("b2.npy", nn::to_npy(Tensor({3}, {1, 2, infinity}))),
                       "b2.npy: holds a value that is no finite number"));
}

TEST(ParamsOf, TakesFour) {
  Weights five = nn::weights_of(small_net());
  five.push_back({"b3", Tensor({1})});
  EXPECT_THROW(nn::params_of(five), std::invalid_argument);
  five.resize(3);
  EXPECT_THROW(nn::params_of(five), std::invalid_argument);
}

// Who reads four files must not get two of them from before a change and two from after it.
TEST(Weights, AreNotReadWhileTheyAreWritten) {
  const TempDir dir;
  const Weights weights = nn::weights_of(small_net());
  nn::save_weights(dir.path(), weights);
  std::future<Weights> read;
  {
    const nn::DirectoryLock writer(dir.path(), nn::DirectoryLock::Kind::kExclusive);
    read = std::async(std::launch::async, [&] { return nn::load_weights(dir.path(), weights); });
    EXPECT_EQ(read.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
  }
  expect_same(nn::params_of(read.get()), small_net());
}
