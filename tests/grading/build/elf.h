// Reads objects and programs as the linker does: what sections an object has, what it defines, and
// the code of its functions. ELF, 64 bits, little-endian: Linux on today's processors.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

// Why this object of a student is not linked; "" if it may be. Refused are sections that tell the
// linker to do more than put code and data together: code that is generated while linking, and
// libraries or options that the object asks for. So is one with more symbols than anybody writes,
// which could say of each that it is as long as the object, or has a name as long.
std::string problem_of_object(std::string_view object);

struct Symbols {
  std::set<std::string> defined;    // with a strong symbol: no two objects may define the same
  std::set<std::string> undefined;  // to be found elsewhere
};

// The symbols of an object or program; both empty for what is none.
Symbols symbols_of(std::string_view file);

// A function's code. Where the linker puts addresses in, it may be anything.
struct Code {
  std::string name;
  std::string bytes;
  std::vector<bool> fixed;
};

// Of the functions in an object that are no templates, static ones as well. Not for what a student
// wrote: it copies as much as the object says.
std::vector<Code> code_in(std::string_view object);

// True if this code stands somewhere in `bytes`. Code of fewer than 24 fixed bytes is too short to
// tell, and never found.
bool holds_code(std::string_view bytes, const Code& code);

}  // namespace nn::grading
