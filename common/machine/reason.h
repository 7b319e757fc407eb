// Why the system refused: an errno in words of our own, the same on every system and in every
// language that the C library may speak.
#pragma once

#include <string>

namespace nn {

// A clause without a full stop, for the end of a message: "permission denied", "the disk is full".
// An errno that it does not know is named by its number.
std::string reason(int error);

}  // namespace nn
