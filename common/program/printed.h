// Text from outside, made fit to print: what a user typed, the name of a file, what stands in one.
// It may hold anything: line ends, codes that clear the terminal, a hundred thousand characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace nn {

// The text on one line: control characters and bytes that are not UTF-8 become escapes such as \n
// and \x1b. All other characters pass, in whatever script.
std::string printable(std::string_view text);

// At most `most` bytes of the text: of a longer one the beginning and the end, "..." between them.
std::string shortened(std::string_view text, std::size_t most);

// A value in a message: printable, shortened, in single quotes.
std::string in_quotes(std::string_view value);

// A path as a word that can be pasted into a shell: in quotes where it needs them.
std::string shell_word(const std::filesystem::path& path);

// "1 thread", "2 threads"; the plural is given where it takes more than an s.
std::string counted(std::uint64_t count, const std::string& one, const std::string& many = "");

}  // namespace nn
