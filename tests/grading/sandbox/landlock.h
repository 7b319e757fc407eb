// Landlock: a process gives up the right to reach files, for itself and all it starts. It takes no
// privileges, and root is bound by it as well. Linux 5.13 and later, where the kernel is built so.
#pragma once

#include <filesystem>
#include <vector>

#include "tests/grading/sandbox/descriptors.h"

namespace nn::grading {

// The version of Landlock that the kernel offers, 0 for none.
int landlock_version();

// The rules: nothing but reading and executing `read`, and anything below `write`; no TCP, and no
// signals to processes outside where the kernel knows how. A descriptor of -1 where there is no
// Landlock. Throws std::runtime_error if the kernel refuses a rule.
Descriptor landlock_rules(const std::vector<std::filesystem::path>& read,
                          const std::vector<std::filesystem::path>& write);

// Binds the calling process to the rules. Only calls the kernel, so it can stand between fork and
// exec. False if the kernel refuses. Needs PR_SET_NO_NEW_PRIVS.
bool landlock_restrict_self(int rules);

}  // namespace nn::grading
