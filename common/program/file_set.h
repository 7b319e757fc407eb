// Several files of one directory that change together: the weights of a net are of no use if one
// half is of another training.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nn {

struct NamedContents {
  std::string name;  // of a file, without directories
  std::string contents;
};

// Makes these the files of `directory`, which is made if it is missing. Whoever opens them one
// after the other, after whatever ended the program or the machine at whatever moment, finds all
// the old ones (if there were none: none) or all the new ones, never some of each. Files of other
// names stay as they are.
//
// Throws std::runtime_error that names the file or directory and why it cannot be written.
void replace_files(const std::filesystem::path& directory, const std::vector<NamedContents>& files);

// Throws what replace_files would throw, as far as one can know before: it makes the directory,
// writes the files where nobody looks, and takes them away again.
void try_replacing(const std::filesystem::path& directory, const std::vector<NamedContents>& files);

// As long as one of these lives, no other program replaces the files of the directory: for one who
// reads them all. Does nothing where the directory cannot be opened, or its disk knows no locks.
class DirectoryLock {
 public:
  enum class Kind { kShared, kExclusive };
  DirectoryLock(const std::filesystem::path& directory, Kind kind);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int fd_;
};

}  // namespace nn
