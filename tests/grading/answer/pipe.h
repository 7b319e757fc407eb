// Where a student's program writes its answer.
#pragma once

namespace nn::grading {

inline constexpr int kAnswerPipe = 3;

}  // namespace nn::grading
