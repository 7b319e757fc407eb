#include "lesson04_training/draw/page_data.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace nn;

namespace {

Samples four_images() { return {{1, 3, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}, {3, 3, 7, 3}}; }

}  // namespace

TEST(ChooseSamples, TakesTheFirstAndTheHardestThatAreReadRight) {
  Tensor preds({4, 10});
  preds.row(0)[5] = 9;  // wrong
  preds.row(1)[3] = 9;  // the first 3 that is right
  preds.row(2)[7] = 4;  // the only 7
  preds.row(3)[3] = 1;  // the 3 that it is least sure of
  EXPECT_EQ(choose_samples(preds, four_images()), (std::vector<std::size_t>{1, 2, 3, 2}));
}

TEST(ToJson, HoldsAllOfIt) {
  PageData data;
  data.nets.push_back(
      {"best", "5 \"quick\" epochs", "f1", {0.5f, 2}, {{"0.linear.w", Tensor({1}, {1})}}, 0.25});
  data.rule = {0.5f, 0.125f};
  data.refused = 0.0625;
  data.samples = {2};
  EXPECT_EQ(
      to_json(data, four_images()),
      "{\"nets\": {\"best\": {\"notation\": \"f1\", \"about\": \"5 \\u0022quick\\u0022 epochs\", "
      "\"accuracy\": 0.25, \"brightness\": {\"mean\": 0.5, \"deviation\": 2}, \"parameters\": {\n"
      "\"0.linear.w\": \"AACAPw==\"}}},\n"
      "\"rule\": {\"digit\": 0.5, \"best\": 0.125, \"refused\": 0.0625},\n"
      "\"samples\": [{\"label\": 7, \"pixels\": \"BwgJ\"}]}\n");
}

TEST(ToJson, CannotEndTheScriptThatHoldsIt) {
  PageData data;
  data.nets.push_back({"</script>", "", "", {}, {}, 0});
  EXPECT_EQ(to_json(data, four_images()).find('<'), std::string::npos);
}

TEST(ChooseSamples, LeavesOutADigitThatIsNeverReadRight) {
  Tensor preds({4, 10});
  for (std::size_t i = 0; i < 4; ++i) preds.row(i)[3] = 1;
  EXPECT_EQ(choose_samples(preds, four_images()), (std::vector<std::size_t>{0, 3}))
      << "of images that it is equally sure of the last is the hardest";
}

TEST(ToJson, PutsCommasBetweenNetsParametersAndSamples) {
  const Weights two = {{"w", Tensor({1}, {1})}, {"b", Tensor({1}, {1})}};
  PageData data;
  data.nets = {{"one", "", "f1", {}, two, 0}, {"two", "", "f1", {}, two, 0}};
  data.samples = {2, 0};
  const std::string json = to_json(data, four_images());
  for (const char* part : {"\"w\": \"AACAPw==\",\n\"b\": \"AACAPw==\"}},\n\"two\": {",
                           "\"pixels\": \"BwgJ\"},\n{\"label\": 3, \"pixels\": \"AQID\"}]"}) {
    EXPECT_NE(json.find(part), std::string::npos) << part << " is not in\n" << json;
  }
}

TEST(ToJson, EscapesWhatJsonDoesNotAllow) {
  PageData data;
  data.nets.push_back({"a\\b", "c\nd", "", {}, {}, 0});
  const std::string json = to_json(data, four_images());
  EXPECT_NE(json.find("\"a\\u005cb\""), std::string::npos) << json;
  EXPECT_NE(json.find("\"c\\u000ad\""), std::string::npos) << json;
}

TEST(ToJson, KeepsAllDigitsOfAFloat) {
  const float mean = 0.13066048f;
  PageData data;
  data.nets.push_back({"", "", "", {mean, 1}, {}, 0});
  const std::string json = to_json(data, four_images());
  const std::string key = "\"mean\": ";
  EXPECT_EQ(std::stof(json.substr(json.find(key) + key.size())), mean);
}
