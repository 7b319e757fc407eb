// Saves a picture where its reader finds it.
#pragma once

#include <filesystem>
#include <string>

#include "common/picture/svg.h"

namespace nn {

// Writes `picture` to the file `name` in the directory `build/<lesson>` beside the program's own
// and returns its path, relative to the working directory if it is below that. The file appears
// whole or not at all. Throws std::runtime_error, with the path, if it cannot be written.
std::filesystem::path save_picture(const Svg& picture, const std::string& lesson,
                                   const std::string& name);

// Tries whether pictures of this lesson can be saved, before the work that they are to show. Throws
// as save_picture() does.
void require_pictures(const std::string& lesson);

// Saves it and prints the line that says where: "Picture: build/lesson04/curves.svg".
void print_picture(const Svg& picture, const std::string& lesson, const std::string& name);

}  // namespace nn
