// Ends a function in the middle, as a power cut would: for what must be whole at every moment.
#pragma once

#include <functional>

// Runs `f` in a process of its own and kills it as it enters or leaves the system for the
// `moment`th time, counted from 1: nothing that others can see happens in between. False if it came
// to its end before that.
bool killed_at(int moment, const std::function<void()>& f);

// Whether killed_at() works here: it needs Linux's ptrace, which some containers forbid.
bool can_kill();
