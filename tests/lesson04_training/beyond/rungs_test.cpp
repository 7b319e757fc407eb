#include "lesson04_training/beyond/rungs.h"

#include <gtest/gtest.h>

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
