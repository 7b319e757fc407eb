// Links from a text to lines of code, which move when the code does.
//
//   [`relu_backward`](backward.cpp#L84-L94)     a function or a class: from its first line to its
//   end
//   [`const float lr`](main.cpp#L82)            other code: the first line that holds it
//
// What stands between the backticks says what is meant, so the numbers can be found anew:
// `make readme` writes them, and a test compares them.
#pragma once

#include <functional>
#include <string>

namespace text {

// "L84-L94" or "L82": where `code` is in `source`; "" if it is not there. The lines of a function
// are those of its definition; in a header, those of its declaration.
std::string lines_of_code(const std::string& source, const std::string& code);

// What becomes of a link to code that is not in its file: an error, or a link to the file.
enum class Missing { kThrows, kLosesItsLines };

// `markdown` with the lines of every such link as they are now. `read` returns the text of the file
// that a link names. kThrows: throws std::runtime_error, with the link.
std::string with_fresh_links(const std::string& markdown,
                             const std::function<std::string(const std::string& file)>& read,
                             Missing missing = Missing::kThrows);

// The same for a README of the project, whose links start at its own directory.
std::string with_fresh_lines(const std::string& readme, const std::string& markdown);

}  // namespace text
