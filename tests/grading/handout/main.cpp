// make handout OUT=dir
#include <cstddef>
#include <iostream>
#include <string>

#include "common/program/guard.h"
#include "common/program/home.h"
#include "common/program/options.h"
#include "common/program/printed.h"
#include "tests/grading/handout/handout.h"

namespace {

int handout(const std::string& out) {
  using namespace nn::handout;
  if (out.empty()) throw nn::UsageError("say where to: make handout OUT=dir");
  const std::string directory = nn::expand_home("OUT", out);
  const Handout handout = make_handout(".");
  write_handout(handout, directory);
  std::cout << "handout: " << nn::counted(handout.files.size(), "file") << " in "
            << nn::printable(directory) << ", " << nn::counted(handout.solutions.size(), "function")
            << " to write\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return nn::guarded({"handout"}, [&] { return handout(argc == 2 ? argv[1] : ""); });
}
