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
