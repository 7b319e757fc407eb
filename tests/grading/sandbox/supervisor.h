// The process that outlives the grader and clears up after it, however the grader ended.
#pragma once

#include <filesystem>
#include <functional>

namespace nn::grading {

// Calls `work` in a process of its own, with a new directory, and returns its exit status; 128 + n
// if signal n ended it or this process. After that the directory is gone, and every process that
// `work` started has ended. Where the system has it, the directory lies in memory that only `work`
// sees, and which the kernel takes away: then this holds even if this process, too, is killed, but
// for the empty directory, which a call an hour later takes away.
// Throws std::runtime_error if it cannot be started.
int supervise(const std::function<int(const std::filesystem::path& directory)>& work);

}  // namespace nn::grading
