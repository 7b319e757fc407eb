// A path that begins with "~". A shell writes the home directory in its place, but not every shell,
// and not within a word: --data=~/x, OUT=~/x. A directory of the name ~ in the checkout is a trap:
// who then removes it with `rm -r ~` loses more.
#pragma once

#include <string>

namespace nn {

// The path with the home directory in place of a "~" that it begins with. Throws UsageError that
// names `what` the path was given for ("--data", "OUT") if it is "~somebody/x", or HOME is not set.
std::string expand_home(const std::string& what, const std::string& path);

}  // namespace nn
