// How much memory the process holds.
#pragma once

#include <string>

namespace nn {

// The most memory that this process has held so far, in MB of 10^6 bytes.
double peak_memory_mb();

// What a message about missing memory says of the limit that the user, or an administrator, has
// set: " (ulimit -v allows 90 MB)"; "" where there is none.
std::string memory_limit_note();

// Gives memory that has been freed back to the system. free() keeps blocks below some 20 MB for the
// next malloc(): good in a loop, but after preparing a data set tens of MB would lie idle. Does
// nothing where the C library has no such function.
void release_free_memory();

}  // namespace nn
