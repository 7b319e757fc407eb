// Grades a submission: builds its sources, runs every case, judges what comes back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "tests/grading/build/workshop.h"
#include "tests/grading/report/results.h"

namespace nn::grading {

// Grades the submission in this directory with `jobs` processes at a time. The same seed gives the
// same report, but for the time it took. Throws std::runtime_error only where the fault is the
// grader's: the reference does not compile.
Report grade(Workshop& workshop, const std::filesystem::path& submission, std::uint32_t seed,
             std::size_t jobs);

}  // namespace nn::grading
