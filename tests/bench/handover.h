// How far apart the processors are that share the work.
#pragma once

namespace bench {

// The nanoseconds that a value takes from one thread, which writes it, to another, which waits for
// it; the least of several tries. Some 40 where both processors share a cache, several times that
// where they do not. On a virtual machine the host may move them at any time, and everything that
// one thread reads after another has written it becomes slower or faster.
double handover_ns();

}  // namespace bench
