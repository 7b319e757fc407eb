#include "lesson04_training/beyond/ready.h"

#include <gtest/gtest.h>

#include "lesson04_training/beyond/rungs.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

namespace {

// 20 training images of 12 x 9.
nn::Data few_images() {
  nn::Data data;
  data.train = {{12, 9, std::vector<std::uint8_t>(20 * 12 * 9, 7)},
                std::vector<std::uint8_t>(20, 3)};
  data.test = data.train;
  return data;
}

// As main.cpp has them: 0 stands for what the rung has.
nn::Options options(const std::string& net, std::size_t batch_size) {
  nn::Options options;
  options.rung = "norm";
  options.net = net;
  options.epochs = 0;
  options.lr = 0;
  options.batch_size = batch_size;
  return options;
}

std::string refused(const nn::Options& o) {
  return message_of<nn::UsageError>([&] { nn::require_ready(nn::choose(o), few_images(), o); });
}

}  // namespace

TEST(RequireReady, NamesTheOptionThatDoesNotFit) {
  EXPECT_EQ(refused(options("c9x2,r,f10", 20)), "(threw nothing)");
  EXPECT_TRUE(contains(refused(options("c10x2,r,f10", 20)), "--net 'c10x2,r,f10': layer 'c10x2'"));
  EXPECT_TRUE(contains(refused(options("f9", 20)), "--net 'f9': "));
  EXPECT_TRUE(contains(refused(options("f10", 21)), "--batch-size '21': expected at most"));
}

TEST(RequireReady, HasTheWeightsOfTheLastRecipe) {
  const TempDir dir;
  nn::Options o = options("f4,r,f10", 5);
  std::vector<nn::Recipe> recipes = nn::choose(o);
  recipes.insert(recipes.begin(), recipes[0]);
  recipes[0].net = "f10";
  o.save = (dir.path() / "net").string();
  const nn::Saver saver = nn::require_ready(recipes, few_images(), o);
  EXPECT_FALSE(saver.interrupted());
}

TEST(TransferRecipe, IsTheRungNormAsTheUserChangesIt) {
  nn::Options o = options("", 0);
  o.rung = "transfer";
  EXPECT_EQ(nn::transfer_recipe(o).net, nn::find_rung("norm").net);
  o.epochs = 3;
  o.net = "f10";
  EXPECT_EQ(nn::transfer_recipe(o).epochs, 3u);
  EXPECT_EQ(nn::transfer_recipe(o).net, "f10");
  for (std::string nn::Options::*place : {&nn::Options::load, &nn::Options::save}) {
    nn::Options with = o;
    with.*place = "somewhere";
    EXPECT_TRUE(contains(message_of<nn::UsageError>([&] { nn::transfer_recipe(with); }),
                         "neither loads nor saves"));
  }
}
