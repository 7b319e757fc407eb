// What the students' edition says of a function that is not written yet, in a test's own words.
#pragma once

#include <string>

// "lesson01 stack is not written yet: lesson01_tensors/stack.cpp", if this is what GoogleTest says
// of an exception nn::NotImplemented that ended a test; else "".
inline std::string not_written(const std::string& message) {
  const std::string before = "exception with description \"", between = ": not implemented yet (";
  const std::size_t from = message.find(before);
  const std::size_t middle = message.find(between);
  const std::size_t end = message.find(")\"", middle);
  if (from == message.npos || middle == message.npos || end == message.npos) return "";
  const std::size_t name = from + before.size(), file = middle + between.size();
  return message.substr(name, middle - name) +
         " is not written yet: " + message.substr(file, end - file);
}
