// Which objects of a student are needed by another: as a linker looks through a library. An old
// copy of a source that lies beside it defines nothing that is missing, and does no harm.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace nn::grading {

// The C++ names that the object leaves open, and neither `given` nor the library defines.
std::set<std::string> open_symbols(const std::string& object, const std::set<std::string>& given);

// Of `others`, by their places, those that define what `object` or another of them leaves open.
std::vector<std::size_t> needed_by(const std::string& object,
                                   const std::vector<std::string>& others,
                                   const std::set<std::string>& given);

}  // namespace nn::grading
