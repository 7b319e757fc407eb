// make handout OUT=dir
#include <exception>
#include <iostream>

#include "tests/grading/handout/handout.h"

int main(int argc, char** argv) {
  using namespace nn::handout;
  if (argc != 2 || *argv[1] == '\0') {
    std::cerr << "handout: say where to: make handout OUT=dir\n";
    return 2;
  }
  try {
    const Handout handout = make_handout(".");
    write_handout(handout, argv[1]);
    std::cout << "handout: " << handout.files.size() << " files in " << argv[1] << ", "
              << handout.solutions.size() << " functions to write\n";
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "handout: " << error.what() << '\n';
    return 1;
  }
}
