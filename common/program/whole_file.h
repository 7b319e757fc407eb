// A file that is read or written whole, or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace nn {

// Makes `contents` the contents of `file`. Whoever opens it, at whatever moment, and whatever ends
// the program or the machine meanwhile, finds the old contents or the new ones. Several processes
// may write the same file at once: one of them wins. If it fails, or Ctrl-C or SIGTERM comes,
// nothing else is left behind; only kill -9 can leave a file `<file>.<number>.new`.
//
// The directory must exist. Throws std::runtime_error that names the file and why it cannot be
// written.
void write_whole_file(const std::filesystem::path& file, std::string_view contents);

// What is in the file. Throws std::runtime_error that names it if it cannot be read.
std::string read_whole_file(const std::filesystem::path& file);

// Makes the directory, and those above it, unless it is there. Throws as write_whole_file() does.
void make_directory(const std::filesystem::path& directory);

// Whether a file can be written in the directory, tried by making one and taking it away again.
// Throws as write_whole_file() does.
void require_writable(const std::filesystem::path& directory);

// Waits until what was written to the directory, the names of its files, is on the disk.
void sync_directory(const std::filesystem::path& directory);

}  // namespace nn
