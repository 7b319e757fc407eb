// The copy of the project that the faults are put into: the reader's sources stay as they are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/mutation/command.h"

namespace mutation {

class Tree {
 public:
  // Makes `copy` what `root` is, as far as sources go. What has not changed is left alone, so that
  // the build in it stays good.
  Tree(const std::filesystem::path& root, std::filesystem::path copy);

  std::string source(const std::string& file) const;

  // The files of a directory whose names begin with `start`, as paths from the root.
  std::vector<std::string> files_named(const std::filesystem::path& directory,
                                       const std::string& start) const;

  // Builds the targets; status 0 if that went well.
  Result build(const std::string& targets) const;

  // Runs a test program, or some of its tests.
  Result test(const std::string& program, const std::string& filter, double limit) const;

  // Keeps the build as it is, to go back to after each fault.
  void keep_build() const;

  // Puts a text in the place of a file, and takes it and all that was built of it out again.
  void put(const std::string& file, const std::string& text) const;
  void restore(const std::string& file) const;

 private:
  std::filesystem::path copy_;
};

}  // namespace mutation
