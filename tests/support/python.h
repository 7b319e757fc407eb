// Python, for tests that compare with what other programs write. None of them is needed: a test
// that misses one is skipped and says so.
#pragma once

#include <string>

// The interpreter: $PYTHON, else the system's, which is where Debian's packages of Python are.
std::string python();

// "" if all of these modules are there ("numpy PIL"); else a line that says which is not, and how
// Debian calls what has it.
std::string python_lacks(const std::string& modules);

// Runs a program of Python; true if it exits with 0. What it prints goes to the test's output.
bool run_python(const std::string& program);
