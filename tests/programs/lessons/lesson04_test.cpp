// What lesson 4 prints, against the article's loop once more, written with the functions.
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "common/picture/gallery.h"
#include "common/picture/show.h"
#include "common/program/printed.h"
#include "tests/programs/lessons/printed.h"
#include "tests/programs/lessons/trained.h"
#include "tests/support/small_set.h"

namespace {

using namespace nn;

// No option at its default, and a batch size that leaves short last batches in both sets.
const Recipe kRecipe = {7, 12, 8, 12, 0.2f, 4.0f};
constexpr const char* kOptions =
    " --seed 7 --epochs 12 --batch-size 8 --hidden 12 --init-std 0.2 --lr 4";

// With "An epoch took ..." as it is: that is measured.
std::string expected_output(const Trained& t, const std::string& took) {
  std::string text =
      "\n== Calculate Gradient ==\n"
      "xb, yb = first(dl): [8, 784] [8, 10]\n"
      "valid_xb, valid_yb = first(valid_dl): [8, 784] [8, 10]\n"
      "seed 7, OpenBLAS kernel " +
      blas_kernel() + ", " + counted(static_cast<std::uint64_t>(blas_threads()), "thread") +
      text_of("\nBefore training: %.2f%%, about what guessing gives\n", t.percent(t.before));
  for (const std::size_t epoch : {0u, 10u, 11u}) {
    text +=
        text_of("Accuracy: %.2f%%  after epoch %zu\n", t.percent(t.epochs[epoch].accuracy), epoch);
  }
  text +=
      text_of("\n== Results ==\nLoss: %.4f on the training images, %.4f on the validation images\n",
              static_cast<double>(t.loss), static_cast<double>(t.epochs.back().valid_loss));
  const std::vector<CaptionedImage> samples = sample_images(t.data.valid, t.preds, 6);
  return text + took + "\n\nImages of the validation set\n" +
         draw_images(samples, ImageStyle::kPlain, 80) + "\nPicture: ";
}

std::string line_with(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  return at == std::string::npos ? "" : text.substr(at, text.find('\n', at) - at);
}

// The accuracies, the losses and what the network says of some images: neither the seed and the
// sizes of the batches, which are printed too, nor how long it took.
std::string what_it_learned(std::string out) {
  out.erase(0, out.find("Before training: "));
  const std::size_t took = out.find("An epoch took ");
  return out.erase(took, out.find('\n', took) - took);
}

}  // namespace

TEST(Lesson04Prints, WhatTheFunctionsGive) {
  const SmallSet set;
  const Trained trained(set.path(), kRecipe);
  const std::string out = output_of("lesson04" + std::string(kOptions) + set.option());
  const std::string took = line_with(out, "An epoch took ");
  const std::string expected = expected_output(trained, took);
  EXPECT_EQ(out.substr(0, expected.size()), expected);
  EXPECT_TRUE(std::regex_match(took, std::regex("An epoch took [0-9]+\\.[0-9][0-9] s \\(the median "
                                                "of 12\\); peak memory [0-9]+ MB")))
      << took;
}

TEST(Lesson04Prints, TheSameAgainWithTheSameOptionsOnly) {
  const SmallSet set;
  const auto learned = [&](const std::string& options) {
    return what_it_learned(output_of("lesson04 --epochs 12 --batch-size 20 --hidden 12 --seed 5 " +
                                     options + set.option()));
  };
  const std::string once = learned("");
  EXPECT_EQ(count_of(once, "Accuracy: ") + count_of(once, "Loss: "), 4u);
  EXPECT_EQ(once, learned(""));
  for (const std::string other :
       {"--seed 6", "--lr 0.1", "--init-std 0.01", "--batch-size 61", "--hidden 13"}) {
    EXPECT_NE(once, learned(other)) << other << " makes no difference";
  }
}

// If two of the numbers were equal, one printed for the other would not show.
TEST(Lesson04Prints, NumbersThatDiffer) {
  const SmallSet set;
  const Trained t(set.path(), kRecipe);
  const std::vector<float> accuracies = {t.before, t.epochs[10].accuracy, t.epochs[11].accuracy};
  for (const std::size_t i : {0u, 1u}) EXPECT_NE(accuracies[i], accuracies[i + 1]);
  const Epoch& last = t.epochs.back();
  const std::vector<float> losses = {t.loss, last.loss, last.valid_loss, last.accuracy,
                                     t.epochs[0].valid_loss};
  for (std::size_t i = 0; i < losses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_NE(text_of("%.4f", static_cast<double>(losses[i])),
                text_of("%.4f", static_cast<double>(losses[j])))
          << i << ' ' << j;
    }
  }
}

TEST(Lesson04Draws, WhatTheFunctionsGive) {
  const SmallSet set;
  Trained t(set.path(), kRecipe);
  const std::string out = output_of("lesson04" + std::string(kOptions) + set.option());
  const auto expect = [&](const std::string& name, const Svg& picture) {
    expect_picture(out, "lesson04", name, picture);
  };
  expect("curves.svg", curves_picture(t.epochs));
  expect("confusion.svg", confusion_picture(confusion(t.preds, t.data.valid.y)));
  expect("film.svg", t.film->picture());
  expect("units.svg", gallery("Hidden units: their weights, and what training changed in them",
                              t.film->units().images(t.params), 5, Palette::kSigned));
  const std::vector<CaptionedImage> mistakes = worst_mistakes(t.data.valid, t.preds, 15);
  ASSERT_GT(mistakes.size(), 3u) << "this would prove little";
  expect("mistakes.svg",
         gallery("The mistakes that the network is surest of", mistakes, 5, Palette::kInk));
  expect("descent.svg", descent_picture());
  expect("steps.svg", *t.steps);
  EXPECT_EQ(count_of(out, "Picture: "), 7u);
}

// Of 18 epochs the film shows every second one, and the last, which is none of these.
TEST(Lesson04Draws, AFilmThatEndsWithTheLastEpoch) {
  const SmallSet set;
  output_of("lesson04 --epochs 18 --batch-size 61 --hidden 3" + set.option());
  EXPECT_TRUE(contains(read_text(drawn("lesson04", "film.svg")), ">after epoch 17: "));
}

TEST(Lesson04Draws, NoMistakesWhereThereAreNone) {
  const SmallSet set(30, 10, 1);  // no noise: easily told apart
  const std::string out = output_of(
      "lesson04 --epochs 100 --batch-size 10 --hidden 100 --init-std 0.2 --lr 4" + set.option());
  ASSERT_TRUE(contains(out, "Accuracy: 100.00%  after epoch 99\n"));
  EXPECT_EQ(out.find("mistakes.svg"), std::string::npos);
  EXPECT_TRUE(contains(out, "steps.svg\n"));
}

TEST(Lesson04Prints, TheAccuracyOfWeightsThatItLoads) {
  const SmallSet set;
  const TempDir dir;
  const std::string place = (dir.path() / "net").string();
  const Trained t(set.path(), kRecipe);
  output_of("lesson04" + std::string(kOptions) + " --save " + place + set.option());
  const std::string out = output_of(
      "lesson04 --seed 8 --epochs 1 --batch-size 8 --hidden 12 --load " + place + set.option());
  EXPECT_TRUE(contains(out, text_of("\nWeights loaded from %s, accuracy: %.2f%%\n", place.c_str(),
                                    t.percent(t.epochs.back().accuracy))));
}

// The loss of infinite predictions is a number, and so is their accuracy. Whether weights as large
// as a float can be make predictions that are infinite (and then a loss that is no number) or none
// at all hangs on the order in which OpenBLAS's kernel adds; each is said.
TEST(Lesson04Prints, NoResultThatIsNoNumber) {
  const SmallSet set;
  const std::string start = "$BIN/lesson04 --hidden 12 --batch-size ";
  const auto line = [](const std::string& what) {
    return "lesson04: " + what + " is no longer a number; try a smaller --lr or --init-std\n";
  };
  for (const std::string options : {"8 --lr 3e38", "8 --init-std 3e38"}) {
    const Outcome o = run(start + options + set.option());
    EXPECT_EQ(o.status, 1) << options;
    EXPECT_TRUE(o.err == line("a prediction") || o.err == line("the loss of epoch 0")) << o.err;
    EXPECT_EQ(count_of(o.out, "Accuracy: "), 0u) << o.out;
  }
}

TEST(Lesson04Prints, WhichBatchIsTooLarge) {
  const SmallSet set;
  for (const std::size_t size : {62u, 63u}) {
    const Outcome o = run("$BIN/lesson04 --batch-size " + std::to_string(size) + set.option());
    EXPECT_EQ(o.status, 2);
    EXPECT_TRUE(contains(o.err, "--batch-size '" + std::to_string(size) +
                                    "': expected at most the number of training images, 61"));
  }
  EXPECT_EQ(count_of(output_of("lesson04 --batch-size 61 --hidden 3 --epochs 1" + set.option()),
                     "[61, 784] [61, 10]"),
            1u)
      << "as large as the set, and larger than the validation set";
}
