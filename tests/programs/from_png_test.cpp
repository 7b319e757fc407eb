// data/from_png.py: a folder of PNG images becomes the four files that --data wants.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "common/program/place.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/python.h"
#include "tests/support/run.h"

// A folder with images of every digit d: of 28 x 28 pixels all of value 10 d + k, in files whose
// names are not in the order in which they are written.
class FromPng : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string line = python_lacks("PIL"); !line.empty()) GTEST_SKIP() << line;
    draw(R"(
for digit in range(10):
    for k, name in enumerate(['10.png', '9.png', '100.PNG']):
        save('training', digit, name, Image.new('L', (28, 28), 10 * digit + k))
    save('testing', digit, 'only.png', Image.new('L', (28, 28), 200 + digit))
)");
  }

  // Runs lines of Python in which save() writes an image into the folder.
  void draw(const std::string& lines) const {
    ASSERT_TRUE(run_python("import os\nfrom PIL import Image\nos.chdir('" + dir_.path().string() +
                           "')\n" + R"(
def save(part, digit, name, image):
    os.makedirs(f'png/{part}/{digit}', exist_ok=True)
    image.save(f'png/{part}/{digit}/{name}', 'PNG')
)" + lines));
  }

  Outcome convert() const {
    const std::string script = nn::find_above_program("data/from_png.py").string();
    return run(python() + " " + script + " " + path("png") + " " + path("idx"));
  }

  void expect_nothing_but_the_folder() const {
    EXPECT_EQ(run("ls -A " + dir_.path().string()).out, "png\n") << "something was left behind";
  }

  std::string path(const std::string& name) const { return (dir_.path() / name).string(); }

  TempDir dir_;
};

TEST_F(FromPng, KeepsTheOrderOfTheFileNames) {
  const Outcome o = convert();
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_TRUE(contains(o.out, "30 training and 10 testing images"));
  Bytes pixels, labels;
  for (int digit = 0; digit < 10; ++digit) {
    for (const int k : {0, 2, 1}) {  // 10.png, 100.PNG, 9.png
      pixels.insert(pixels.end(), 784, static_cast<std::uint8_t>(10 * digit + k));
      labels.push_back(static_cast<std::uint8_t>(digit));
    }
  }
  const auto written = [&](const std::string& name) {
    const std::string text = read_text(path("idx") + "/" + name);
    return Bytes(text.begin(), text.end());
  };
  EXPECT_EQ(written("train-images-idx3-ubyte"), idx({30, 28, 28}, pixels));
  EXPECT_EQ(written("train-labels-idx1-ubyte"), idx({30}, labels));
  EXPECT_EQ(written("t10k-labels-idx1-ubyte"), idx({10}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
  EXPECT_TRUE(contains(run("$BIN/lesson01 --data " + path("idx")).out, "[30, 784] [30, 10]"));
}

TEST_F(FromPng, NamesEachWrongImageAndWritesNothing) {
  draw(R"(
save('training', 3, 'wide.png', Image.new('L', (29, 28)))
save('training', 4, 'colour.png', Image.new('RGB', (28, 28)))
save('testing', 5, 'cut.png', Image.effect_noise((28, 28), 50))
os.truncate('png/testing/5/cut.png', 500)
open('png/testing/6/text.png', 'w').write('hello')
open('png/testing/6/notes.txt', 'w').write('hello')
open('png/testing/6/.DS_Store', 'w').write('hello')
)");
  const Outcome o = convert();
  EXPECT_EQ(o.status, 1);
  EXPECT_TRUE(contains(o.err, "training/3/wide.png: is of mode L and 29 x 28 pixels, expected mo"));
  EXPECT_TRUE(contains(o.err, "training/4/colour.png: is of mode RGB and 28 x 28 pixels"));
  EXPECT_TRUE(contains(o.err, "testing/5/cut.png: cannot be read as a PNG image"));
  EXPECT_TRUE(contains(o.err, "testing/6/text.png: cannot be read as a PNG image"));
  EXPECT_TRUE(contains(o.err, "testing/6/notes.txt: left out, not a .png"));
  EXPECT_EQ(o.err.find(".DS_Store"), std::string::npos);
  EXPECT_TRUE(contains(o.err, "nothing written: 4 wrong image(s)"));
  expect_nothing_but_the_folder();
}

TEST_F(FromPng, SaysWhatIsMissing) {
  std::filesystem::remove_all(path("png/testing/7"));
  EXPECT_TRUE(contains(convert().err, "testing/7: No such file or directory; expected a folder"));
  std::filesystem::create_directory(path("png/testing/7"));
  EXPECT_TRUE(contains(convert().err, "testing/7: holds no .png file"));
  expect_nothing_but_the_folder();
}

TEST_F(FromPng, LeavesWhatIsThereAlone) {
  std::filesystem::create_directory(path("idx"));
  dir_.write("idx/mine", {'m'});
  EXPECT_TRUE(contains(convert().err, "idx: is there already"));
  EXPECT_EQ(read_text(path("idx/mine")), "m");
  std::filesystem::remove(path("idx/mine"));
  EXPECT_EQ(convert().status, 0) << "an empty directory is no loss";
}

TEST_F(FromPng, IsWhatALessonAdvises) {
  const Outcome o = run("cd " + dir_.path().string() + "; $BIN/lesson01 --data png");
  EXPECT_EQ(o.status, 1);
  const std::size_t from = o.err.find("python3 ");
  ASSERT_NE(from, std::string::npos) << o.err;
  const std::string rest = o.err.substr(from + 8, o.err.find(", and name") - from - 8);
  run("cd " + dir_.path().string() + "; " + python() + " " + rest);
  EXPECT_EQ(run("$BIN/lesson01 --data " + path("png-idx")).status, 0) << "advised: " << rest;
}
