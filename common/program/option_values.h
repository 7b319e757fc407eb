// From the words behind an option to its value, and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace nn {

// A whole number within [least, most]. Throws UsageError, which names the option, what was given
// and what is right, for anything else.
std::uint64_t whole_number(const std::string& option, const std::string& text, std::uint64_t least,
                           std::uint64_t most);

// A number that is finite and above 0 as a float. Throws UsageError as above.
float positive_number(const std::string& option, const std::string& text);

// A number from 0 to below 1 as a float. Throws UsageError as above.
float share(const std::string& option, const std::string& text);

// Throws UsageError, which names --batch-size, if a batch would have more than all `images` that
// there are to train on.
void require_batches(std::size_t batch_size, std::size_t images);

// A directory, there or not; "~" at its beginning is the home directory. Throws UsageError if it
// has no name.
std::string directory(const std::string& option, const std::string& text);

// The number as the help shows it: "0.5", "50".
std::string shown(float value);

}  // namespace nn
