// A terminal of the tests' own, for what a program shows only there.
#pragma once

#include <functional>
#include <string>

// Calls `f` in a process of its own whose standard streams are a terminal of that many columns, and
// returns what it shows, both streams in one. "" where no terminal can be made, as in a bare
// chroot. `typed` is what its user types: f reads it, and it is shown as well.
std::string seen_on_terminal(const std::function<void()>& f, unsigned short columns = 100,
                             const std::string& typed = "");
