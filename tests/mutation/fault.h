// A fault: one place of one source that is made wrong on purpose, to see whether a test notices.
//
// The lists in faults/ are plain text. Lines that start with '#' are remarks; an empty line ends a
// fault. `file` holds for all faults below it:
//
//   file common/tensor/reduce.cpp
//
//   - sum / static_cast<double>(t.size())
//   + sum / static_cast<double>(t.size() + 1)
//
//   - std::ranges::max_element(row)
//   + std::ranges::min_element(row)
//   seen by test-common Argmax.*
//
//   - double sum = 0;
//   + double sum = 0.0;
//   cannot be seen: it is the same number
//
// What is to be found is a piece of the source and must occur in it once: so the list survives what
// is written above and below. Any white space agrees with any other, line ends too.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mutation {

struct Fault {
  std::string place;  // of the fault in its list: "faults/common/tensor.txt:7"
  std::string room;   // the list's name: "common/tensor"
  std::string file;   // the source, from the root
  std::string find;
  std::string replace;
  std::string seen_by;  // a test program and, behind a blank, some of its tests; or empty
  std::string unseen;   // why no test can see it; or empty
};

// The faults of one list. Throws std::runtime_error, naming the line, for what it cannot read.
std::vector<Fault> parse_faults(std::string_view text, const std::string& room);

// Those of all lists below `directory` whose names begin with `chosen`, in the order of the names.
std::vector<Fault> read_faults(const std::filesystem::path& directory, const std::string& chosen);

// The source with the fault in it. Throws std::runtime_error, naming the fault's place, unless what
// is to be found occurs exactly once.
std::string with_fault(const std::string& source, const Fault& fault);

// A name for the fault that stays the same while its file and its two pieces of text do.
std::string key_of(const Fault& fault);

}  // namespace mutation
