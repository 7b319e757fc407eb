// Two gradients side by side: how far they agree, as a number and digit by digit.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace nn::gradcheck {

// |derived - measured| / |measured|, with the Euclidean norm over all entries: 1e-6 or so for
// floats that are right. NaN if anything is; infinite where the measured ones are all 0 and the
// derived ones are not.
double relative_error(const std::vector<double>& derived, const std::vector<double>& measured);

// Up to this they agree: floats have seven digits, and a sum of many rounds in each term.
inline constexpr double kAgree = 1e-4;

// Both numbers to eight digits, with a bar in front of the first digit in which they differ:
// "-2.0002|125e-02" and "-2.0002|034e-02"; the bar stands at the end if none does.
std::pair<std::string, std::string> digits_side_by_side(double derived, double measured);

// Which entries to show: where they are furthest apart, where the measured one is largest, and the
// one in the middle; each once, in their order.
std::vector<std::size_t> telling_entries(const std::vector<double>& derived,
                                         const std::vector<double>& measured);

}  // namespace nn::gradcheck
