// Who may include whom, for every room of the tree, in one table.
#pragma once

#include <string_view>
#include <vector>

namespace structure {

// A room is a directory with sources; it also governs those inside it that have no row of their
// own. It may include itself and what stands in `may`: a room, with all rooms inside it.
struct Rule {
  std::string_view room;
  std::vector<std::string_view> may;
};

// A new room needs a row here: the test that finds none names it. Lessons and pictures come first,
// then the tests, which mirror them.
inline const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = {
      {"common/machine", {}},
      {"common/tensor", {"common/machine"}},
      {"common/program", {"common/machine"}},
      {"common/mnist", {"common/machine", "common/program"}},
      {"common/picture", {"common/tensor", "common/program"}},
      {"lesson01_tensors", {"common"}},
      {"lesson02_linear", {"common", "lesson01_tensors"}},
      {"lesson03_network", {"common", "lesson01_tensors", "lesson02_linear"}},
      {"lesson04_training", {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network"}},
      {"lesson04_training/beyond",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training"}},
      {"lesson04_training/draw",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training"}},
      {"lesson04_training/gradcheck",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training"}},

      {"tests/support", {"common", "lesson02_linear/matmul/loops.h"}},
      {"tests/common", {"common", "tests/support"}},
      {"tests/lesson01_tensors", {"common", "lesson01_tensors", "tests/support"}},
      {"tests/lesson02_linear", {"common", "lesson01_tensors", "lesson02_linear", "tests/support"}},
      {"tests/lesson03_network",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "tests/support"}},
      {"tests/lesson04_training",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training",
        "tests/support"}},
      {"tests/fuzz", {"common", "tests/support"}},
      {"tests/programs", {"common", "tests/support", "tests/quiz"}},
      {"tests/programs/lessons",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training",
        "tests/support"}},
      {"tests/mutation", {"common/program", "tests/support"}},
      {"tests/readme", {"common", "tests/support"}},
      {"tests/structure", {"common/program", "tests/support"}},
      {"tests/golden",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training",
        "tests/support"}},
      {"tests/next",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training",
        "tests/support/matrix.h"}},
      {"tests/quiz", {"common/program"}},
      {"tests/bench",
       {"common", "lesson01_tensors", "lesson03_network", "lesson04_training", "tests/support"}},
      {"tests/experiments",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training",
        "tests/support"}},

      // What runs in a student's process knows nothing of judging and of known mistakes; what keeps
      // a process in its place knows nothing of anything.
      {"tests/grading/sandbox", {}},
      {"tests/grading/answer",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training"}},
      {"tests/grading/course",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training",
        "tests/grading/answer"}},
      {"tests/grading/handout", {"common", "tests/support", "tests/grading/course"}},
      {"tests/grading/tests/next", {"tests/grading", "tests/next", "tests/support"}},
      {"tests/grading",
       {"common", "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training",
        "tests/next/check.h", "tests/support"}},
  };
  return all;
}

}  // namespace structure
