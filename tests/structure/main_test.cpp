// Runs from the checkout's root, wherever the program was started.
#include <gtest/gtest.h>

#include <filesystem>

#include "common/program/place.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::filesystem::current_path(nn::find_above_program("Makefile").parent_path());
  return RUN_ALL_TESTS();
}
