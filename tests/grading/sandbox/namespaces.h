// Namespaces: a process in a world of its own, which ends as a whole. Linux, where it lets the user
// make them.
#pragma once

#include <sys/types.h>

#include <filesystem>

namespace nn::grading {

// True if start_process can give a process a user and a process namespace. Then it sees no process
// but those that it starts, all of these end when it does, and it can make a directory its root.
bool can_isolate();

// fork(), into namespaces of its own where the system lets it. In a program with threads the child
// may do nothing but call the kernel.
pid_t start_process();

// Mounts memory on `directory`, to be seen by the calling process and those that it starts from now
// on, and gone when the last of them has ended, however it ended. False where the system does not
// let it; then nothing has changed. The caller must have no threads.
bool mount_memory(const std::filesystem::path& directory);

}  // namespace nn::grading
