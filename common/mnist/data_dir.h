// Where the data is: found from any working directory.
#pragma once

#include <filesystem>
#include <string>

namespace nn {

// The first of these that is given:
//   1. `option`, what the user wrote after --data (empty if nothing)
//   2. the environment variable MNIST_DIR, unless it is empty
//   3. build/data of the checkout that this program was built in, where `make` unpacks the files
// Only looks for the directory; reading it (common/mnist/idx.h) says what is wrong with it.
std::filesystem::path find_data_dir(const std::string& option = "");

}  // namespace nn
