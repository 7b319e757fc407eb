// What a student reads before writing: the contract of a function, and the line to write at.
#pragma once

#include <cstddef>
#include <string>

#include "tests/next/check.h"

namespace next {

// The declaration with the comment above it, from the header: the lines around the one that holds
// `declared`, from the blank line before it to the end of the declaration. "" if it is not found.
std::string contract_of(const Check& check);

// The number of the line in the student's file that throws NotImplemented for the function, or else
// of the one where it is defined; 0 if there is neither.
std::size_t line_of(const Check& check);

// The comment that stands over the function in its source: how it may be thought of. "" if there is
// none.
std::string comment_of(const Check& check);

}  // namespace next
