// Single mistakes: each costs the points of its function, and only these. Where students are known
// to make it, the report names it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/grading/tests/submissions/mistaken.h"
#include "tests/grading/tests/submissions/submissions.h"

namespace nn::grading {
TEST(Mistakes, CostTheirFunctionAndNothingElse) {
  std::vector<Mistaken> mistakes = classic_mistakes();
  for (const Mistaken& one : other_mistakes()) mistakes.push_back(one);
  std::vector<TestSubmission> all;
  for (const Mistaken& one : mistakes) {
    all.emplace_back(std::to_string(all.size()), one.function);
    all.back().body(one.function, one.code);
    all.back().prepend(file_of(one.function),
                       "#include <algorithm>\n#include <cmath>\n#include <numeric>\n"
                       "#include <vector>\n#include \"common/tensor/random.h\"\n"
                       "#include \"common/tensor/reduce.h\"\n");
  }
  EXPECT_GE(all.size(), 40u);
  const std::vector<Report> reports = grade_all(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Mistaken& one = mistakes[i];
    const std::string name = one.function;
    // Of some, a case sees nothing: the points of the others go.
    for (const FunctionResult& result : reports[i].functions) {
      if (result.assignment.function == name) {
        EXPECT_LT(result.points(), result.max_points()) << name << ": " << one.code;
      } else if (result.assignment.file == file_of(name)) {
        EXPECT_EQ(result.points(), result.max_points()) << one.code << causes_of(reports[i], name);
      }
    }
    EXPECT_NE(causes_of(reports[i], name).find(one.explanation), std::string::npos)
        << name << ": " << causes_of(reports[i], name);
    EXPECT_EQ(causes_of(reports[i], name).find("did not"), std::string::npos)
        << name << ": " << causes_of(reports[i], name);
  }
}

// The unshuffled case is right all the same, so this one keeps a point.
TEST(Mistakes, NotShuffledAndNotReshuffled) {
  TestSubmission submission("test", "pass_order");
  submission.body("pass_order",
                  "  static std::vector<std::size_t> order;\n"
                  "  if (shuffle == nullptr || order.size() != rows) {\n"
                  "    order.resize(rows);\n"
                  "    std::iota(order.begin(), order.end(), std::size_t{0});\n"
                  "    if (shuffle != nullptr) order = permutation(rows, *shuffle);\n  }\n"
                  "  return order;");
  const Report once = submission.grade();
  EXPECT_EQ(result_of(once, "pass_order").points(), 1);
  EXPECT_NE(causes_of(once, "pass_order").find("not reshuffled"), std::string::npos);
}

}  // namespace nn::grading
