// A filter on system calls: the kernel refuses all but those that are listed. It takes no
// privileges, and root is bound by it as well.
#pragma once

namespace nn::grading {

// What a process is there for, and so what it may ask of the kernel.
enum class Role {
  kProgram,  // a student's program: read, write, memory, an end. No file is changed, no process
             // started or reached, no resource shared.
  kTool,     // a compiler or linker: files and processes as well. No network, no tracing, no shared
             // memory, no attributes or times of files.
};

// True if this system has such filters and the lists are written for its processor.
bool can_filter();

// Binds the calling process, for good and across exec. Only calls the kernel, so it can stand
// between fork and exec. False if the kernel refuses. Needs PR_SET_NO_NEW_PRIVS.
bool filter_system_calls(Role role);

}  // namespace nn::grading
