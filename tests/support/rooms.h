// The rooms of the project: the one list that tests, handout and grader go by.
#pragma once

#include <array>
#include <string_view>

namespace rooms {

// In the order in which they may build on each other.
inline constexpr std::array<std::string_view, 5> kCommon = {
    "common/machine", "common/tensor", "common/program", "common/mnist", "common/picture"};
inline constexpr std::array<std::string_view, 4> kLessons = {
    "lesson01_tensors", "lesson02_linear", "lesson03_network", "lesson04_training"};
inline constexpr std::array<std::string_view, 4> kLessonPrograms = {"lesson01", "lesson02",
                                                                    "lesson03", "lesson04"};

// The directories at the top level, where everything is.
inline constexpr std::array<std::string_view, 7> kTop = {"common",
                                                         "lesson01_tensors",
                                                         "lesson02_linear",
                                                         "lesson03_network",
                                                         "lesson04_training",
                                                         "data",
                                                         "tests"};

// The room that a file or room stands in at the top level: "common" of "common/tensor/matmul.h".
constexpr std::string_view top_of(std::string_view path) { return path.substr(0, path.find('/')); }

}  // namespace rooms
