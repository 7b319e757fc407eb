// A filter on system calls: a process that starts no other, opens no connection, and reaches no
// other process. It takes no privileges, and root is bound by it as well.
#pragma once

namespace nn::grading {

// True if this system has such filters and the filter below is written for its processor.
bool can_forbid_processes();

// Binds the calling process, for good and across exec: fork and threads fail, and so do sockets,
// shared memory, tracing, and signals to any process but itself. Only calls the kernel, so it can
// stand between fork and exec. False if the kernel refuses. Needs PR_SET_NO_NEW_PRIVS.
bool forbid_processes();

}  // namespace nn::grading
