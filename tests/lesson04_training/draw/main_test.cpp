// `draw` itself, with networks that are there already: what it prints and writes is what the
// functions give for them.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "common/machine/blas.h"
#include "common/program/place.h"
#include "common/tensor/npy.h"
#include "lesson04_training/beyond/init.h"
#include "lesson04_training/draw/page_data.h"
#include "lesson04_training/draw/page_net.h"
#include "lesson04_training/draw/page_recipes.h"
#include "lesson04_training/draw/rule.h"
#include "tests/support/files.h"
#include "tests/support/small_set.h"

namespace fs = std::filesystem;

// A copy of the program with the page's template above it, data, and three networks that have
// learned nothing.
class DrawProgram : public testing::Test {
 protected:
  DrawProgram() {
    const fs::path program = nn::program_directory() / "draw";
    fs::create_directory(dir_.path() / "bin");
    fs::copy_file(program, dir_.path() / "bin" / "draw");
    fs::create_directory_symlink(fs::absolute("lesson04_training"),
                                 dir_.path() / "lesson04_training");
    make("best", nn::best_recipe(), 7, {0.125f, 0.25f});
    make("gate", nn::gate_recipe(), 8, {0.25f, 0.5f});
    make("article", nn::Recipe(), 9, {0.0f, 1.0f});
  }

  void make(const std::string& name, const nn::Recipe& recipe, std::uint32_t seed,
            const nn::Brightness& brightness) const {
    nn::Generator generator(seed);
    nn::Net net = nn::start_net(recipe, {28, 28, 1}, generator);
    if (name == "article") {  // the least sure of the three
      for (nn::Parameter* p : net.parameters()) {
        for (float& value : p->value.values()) value *= 0.01f;
      }
    }
    nn::save_weights(weights(name), nn::weights_of(net), {nn::net_txt(net, brightness)});
  }
  fs::path weights(const std::string& name) const {
    return dir_.path() / "draw" / "weights" / name;
  }
  nn::SavedNet net(const std::string& name) const {
    return nn::load_net(weights(name), {28, 28, 1});
  }

  // What it prints; nothing if it fails.
  std::string draw(const SmallSet& set, const std::string& options = "") const {
    const fs::path out = dir_.path() / "out.txt";
    // With the kernel that multiplies here too: another one adds in another order.
    const std::string command = "OPENBLAS_CORETYPE=" + nn::blas_kernel() + " '" +
                                (dir_.path() / "bin" / "draw").string() + "'" + set.option() +
                                options + " >" + out.string();
    return std::system(command.c_str()) == 0 ? read_text(out) : "";
  }

  TempDir dir_;
  nn::Team team_{1};  // here too, one thread multiplies
};

namespace {

std::string percent(double share) {
  char text[20];
  std::snprintf(text, sizeof text, "%6.2f%%", 100 * share);
  return text;
}

}  // namespace

TEST_F(DrawProgram, WritesWhatTheNetworksGive) {
  const SmallSet set(2400, 40);
  const std::string out = draw(set);
  ASSERT_NE(out, "");
  EXPECT_EQ(out.find("training "), std::string::npos) << "the networks are there";
  nn::SavedNet best = net("best"), article = net("article"), gate = net("gate");
  const nn::Data data = nn::load_data(set.path());
  const auto all = [&](nn::SavedNet& net) { return nn::predict(net, data.test, 0, 40); };
  const nn::Tensor best_preds = all(best), article_preds = all(article), gate_preds = all(gate);
  const double best_right = nn::accuracy(best_preds, data.test.labels);
  const double article_right = nn::accuracy(article_preds, data.test.labels);
  ASSERT_NE(best_right, article_right) << "the test cannot tell them from each other";

  // The rule comes from the second half of the training images.
  const auto half = [&](nn::SavedNet& net) { return nn::predict(net, data.train, 1200, 1200); };
  nn::PageData page;
  page.rule = nn::choose_rule(nn::evidence_of(half(gate), half(best)), 0.006f, 0.001f);
  page.refused = nn::refused(page.rule, nn::evidence_of(gate_preds, best_preds));
  ASSERT_NE(page.refused, nn::refused(page.rule, nn::evidence_of(gate_preds, article_preds)));
  page.samples = nn::choose_samples(best_preds, data.test);
  const auto show = [&](const std::string& name, const nn::Recipe& recipe, nn::SavedNet& net,
                        double right) {
    page.nets.push_back(
        {name, recipe.change, net.net.notation(), net.brightness, nn::weights_of(net.net), right});
  };
  show("best", nn::best_recipe(), best, best_right);
  show("article", nn::Recipe(), article, article_right);
  show("gate", nn::gate_recipe(), gate, 0);
  const fs::path html = dir_.path() / "draw" / "index.html";
  EXPECT_NE(read_text(html).find(nn::to_json(page, data.test)), std::string::npos);

  const std::string of = " of the validation images, ";
  EXPECT_EQ(out, "best     " + percent(best_right) + of + nn::best_recipe().net + "\narticle  " +
                     percent(article_right) + of + "f500,r,f10\n\"not sure\" for " +
                     percent(page.refused).substr(percent(page.refused).find_first_not_of(' ')) +
                     " of them\nPage: " + html.string() + " (open it in a browser)\n");
  EXPECT_EQ(nn::read_npy(dir_.path() / "draw" / "best_preds.npy"), best_preds);
  EXPECT_EQ(nn::read_npy(dir_.path() / "draw" / "article_preds.npy"), article_preds);
  EXPECT_EQ(nn::read_npy(dir_.path() / "draw" / "gate_preds.npy"), gate_preds);
}

TEST_F(DrawProgram, TrainsTheNetworkThatIsMissing) {
  const SmallSet set(130, 10);
  std::vector<nn::Tensor> first_layers;
  for (const std::string seed : {"1", "2"}) {
    fs::remove_all(weights("best"));
    const std::string out = draw(set, "--seed " + seed);
    EXPECT_TRUE(out.starts_with("training " + nn::best_recipe().net + ": ")) << out;
    first_layers.push_back(net("best").net.parameters()[0]->value);
  }
  EXPECT_NE(first_layers[0], first_layers[1]);
}
