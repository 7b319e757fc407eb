// Finds the files of a data set in a directory, as it is after a download.
#pragma once

#include <filesystem>
#include <string>

namespace nn {

// The file `name` with `axes` axes in `directory`, under either spelling that is in circulation:
// "train-images-idx3-ubyte" or "train-images.idx3-ubyte". Some archives put each file into a folder
// of the same name: so it may also lie in one. Only files count, and links to them.
//
// Throws std::runtime_error that says what was found in its place, why it cannot be seen, and what
// to do: the directory is missing or closed to this user, holds only .gz files, or not this file.
std::filesystem::path find_idx_file(const std::filesystem::path& directory, const std::string& name,
                                    int axes);

}  // namespace nn
