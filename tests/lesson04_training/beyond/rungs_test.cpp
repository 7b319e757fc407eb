#include "lesson04_training/beyond/rungs.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "lesson04_training/beyond/net.h"
#include "tests/support/oracle.h"

TEST(Ladder, StartsAtTheArticlesRecipe) {
  const nn::Recipe first = nn::ladder().front();
  EXPECT_EQ(first.net, "f500,r,f10");
  EXPECT_EQ(first.lr, 50.0f);
}

TEST(Ladder, HasNetsThatFitAndNamesOfTheirOwn) {
  std::set<std::string> names;
  for (const nn::Recipe& rung : nn::ladder()) {
    nn::Net(rung.net, {28, 28, 1}, 10);
    EXPECT_TRUE(names.insert(rung.name).second) << rung.name;
    EXPECT_EQ(nn::find_rung(rung.name).change, rung.change);
  }
}

TEST(SideRungs, AreNotOnTheLadder) {
  std::set<std::string> names;
  for (const nn::Recipe& rung : nn::ladder()) names.insert(rung.name);
  for (const nn::Recipe& rung : nn::side_rungs()) EXPECT_FALSE(names.contains(rung.name));
  EXPECT_EQ(nn::side_rungs().back().name, "best");
  EXPECT_EQ(nn::find_rung("adam").change, "'norm' and Adam in place of momentum");
}

TEST(SideRungs, HaveNetsThatFit) {
  for (const nn::Recipe& rung : nn::side_rungs()) {
    nn::Net(rung.net, {28, 28, 1}, 10);
    EXPECT_EQ(nn::find_rung(rung.name).change, rung.change);
  }
}

TEST(FindRung, ListsTheNames) {
  EXPECT_TRUE(contains(message_of<std::invalid_argument>([] { nn::find_rung("top"); }),
                       "there is no such rung; there are article, loss"));
}

namespace {

// As main.cpp has them: 0 stands for what the rung has.
nn::Options options() {
  nn::Options options;
  options.epochs = options.batch_size = 0;
  options.lr = 0;
  return options;
}

}  // namespace

TEST(Choose, TakesTheLadderWhereNothingIsGiven) {
  EXPECT_EQ(nn::choose(options()).size(), nn::ladder().size());
}

TEST(Choose, TakesTheRungThatIsNamed) {
  nn::Options o = options();
  o.rung = "best";
  ASSERT_EQ(nn::choose(o).size(), 1u);
  EXPECT_EQ(nn::choose(o)[0].name, "best");
  o.rung = "top";
  EXPECT_TRUE(contains(message_of<nn::UsageError>([&] { nn::choose(o); }), "--rung 'top'"));
}

TEST(Choose, ChangesTheHighestRungOrTheOneThatIsNamed) {
  nn::Options o = options();
  o.epochs = 7;
  o.shift = 0;
  o.dropout = 0.5f;
  o.schedule = "constant";
  const std::vector<nn::Recipe> chosen = nn::choose(o);
  ASSERT_EQ(chosen.size(), 1u);
  EXPECT_EQ(chosen[0].net, nn::ladder().back().net);
  EXPECT_EQ(chosen[0].epochs, 7u);
  EXPECT_EQ(chosen[0].shift, 0u);
  EXPECT_EQ(chosen[0].dropout, 0.5f);
  EXPECT_EQ(chosen[0].schedule, nn::Schedule::kConstant);
  o.rung = "article";
  EXPECT_EQ(nn::choose(o)[0].net, "f500,r,f10");
}

// Each option by itself: it changes its own field and no other.
TEST(Choose, GivesEveryOptionItsOwnField) {
  const nn::Recipe top = nn::ladder().back();
  const auto with = [](const std::function<void(nn::Options&)>& change) {
    nn::Options o = options();
    change(o);
    const std::vector<nn::Recipe> chosen = nn::choose(o);
    EXPECT_EQ(chosen.size(), 1u);
    return chosen.back();
  };
  EXPECT_EQ(with([](nn::Options& o) { o.net = "f10"; }).net, "f10");
  EXPECT_EQ(with([](nn::Options& o) { o.epochs = 3; }).epochs, 3u);
  EXPECT_EQ(with([](nn::Options& o) { o.batch_size = 17; }).batch_size, 17u);
  EXPECT_EQ(with([](nn::Options& o) { o.lr = 0.75f; }).lr, 0.75f);
  EXPECT_EQ(with([](nn::Options& o) { o.dropout = 0.125f; }).dropout, 0.125f);
  EXPECT_EQ(with([](nn::Options& o) { o.momentum = 0.0f; }).momentum, 0.0f);
  EXPECT_EQ(with([](nn::Options& o) { o.shift = 0; }).shift, 0u);
  using enum nn::Schedule;
  EXPECT_EQ(with([](nn::Options& o) { o.schedule = "constant"; }).schedule, kConstant);
  EXPECT_EQ(with([](nn::Options& o) { o.schedule = "plateau"; }).schedule, kPlateau);
  EXPECT_EQ(with([](nn::Options& o) { o.schedule = "one-cycle"; }).schedule, kOneCycle);
  const nn::Recipe other = with([](nn::Options& o) { o.epochs = 3; });
  EXPECT_EQ(other.net, top.net);
  EXPECT_EQ(other.batch_size, top.batch_size);
  EXPECT_EQ(other.lr, top.lr);
  EXPECT_EQ(other.momentum, top.momentum);
  EXPECT_EQ(other.shift, top.shift);
}
