#include "common/program/file_set.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "common/machine/reason.h"
#include "common/program/held_signals.h"
#include "common/program/whole_file.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

// A system can replace one name in one step, not several. So for a moment each file is a symbolic
// link through one common link, and that one is replaced:
//
//   1. the new files are written to  .saving/new/
//   2. the old ones get a second name in  .saving/old/,  and  .saving/now  leads to old
//   3. name by name,  w1.npy  becomes a link to  .saving/now/w1.npy:  still the old contents
//   4. .saving/now  is led to new. This one step changes all the files
//   5. name by name,  .saving/new/w1.npy  moves to where its link was;  .saving  is removed
//
// After each step, and between the names of a step, the directory reads as all old or all new. A
// save that was killed leaves links, which work; the next one first does step 5 for it.
const std::string kWork = ".saving";
const std::string kThroughNow = kWork + "/now/";

void check(const fs::path& file, const std::error_code& error) {
  if (error) {
    throw std::runtime_error(file.string() + ": cannot be written: " + reason(error.value()));
  }
}

// Makes `link` lead to `target` in one step, whether there was something of that name or not.
void lead(const fs::path& link, const fs::path& target, const fs::path& work) {
  const fs::path prepared = work / "link";
  std::error_code error;
  fs::remove(prepared, error);
  fs::create_symlink(target, prepared, error);
  check(link, error);
  fs::rename(prepared, link, error);
  check(link, error);
}

void keep_old(const fs::path& directory, const std::string& name) {
  const fs::path old = directory / name;
  const fs::path second = directory / kWork / "old" / name;
  const int status = linkat(AT_FDCWD, old.c_str(), AT_FDCWD, second.c_str(), AT_SYMLINK_FOLLOW);
  if (status != 0 && errno != ENOENT) check(old, {errno, std::generic_category()});
}

std::vector<std::string> links_through_now(const fs::path& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::error_code no_link;
    if (fs::read_symlink(at->path(), no_link) == kThroughNow + name) names.push_back(name);
    if (error) break;
  }
  check(directory, error);
  return names;
}

// Step 5: whichever files the links lead to become plain files, and nothing else is left.
void settle(const fs::path& directory) {
  std::error_code error;
  for (const std::string& name : links_through_now(directory)) {
    fs::rename(directory / kWork / "now" / name, directory / name, error);
    if (error == std::errc::no_such_file_or_directory) fs::remove(directory / name, error);
    check(directory / name, error);
  }
  sync_directory(directory);
  fs::remove_all(directory / kWork, error);
  check(directory / kWork, error);
}

// Steps 1 to 4, of which a trial leaves out what others can see: 3 and 4.
void change(const fs::path& directory, const std::vector<NamedContents>& files, bool is_trial) {
  const fs::path work = directory / kWork;
  make_directory(work / "new");
  make_directory(work / "old");
  for (const NamedContents& file : files) {
    write_whole_file(work / "new" / file.name, file.contents);
  }
  sync_directory(work / "new");
  for (const NamedContents& file : files) keep_old(directory, file.name);
  lead(work / "now", "old", work);
  if (is_trial) return;
  for (const NamedContents& file : files) {
    lead(directory / file.name, kThroughNow + file.name, work);
  }
  sync_directory(directory);
  lead(work / "now", "new", work);
  sync_directory(work);
}

void change_and_settle(const fs::path& directory, const std::vector<NamedContents>& files,
                       bool is_trial) {
  make_directory(directory);
  const DirectoryLock lock(directory, DirectoryLock::Kind::kExclusive);
  const HeldSignals held;  // after the lock, for which one may have to wait
  settle(directory);
  try {
    change(directory, files, is_trial);
  } catch (...) {
    settle(directory);
    throw;
  }
  settle(directory);
}

}  // namespace

void replace_files(const fs::path& directory, const std::vector<NamedContents>& files) {
  change_and_settle(directory, files, false);
}

void try_replacing(const fs::path& directory, const std::vector<NamedContents>& files) {
  change_and_settle(directory, files, true);
}

DirectoryLock::DirectoryLock(const fs::path& directory, Kind kind)
    : fd_(open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (fd_ >= 0) (void)flock(fd_, kind == Kind::kShared ? LOCK_SH : LOCK_EX);
}

DirectoryLock::~DirectoryLock() {
  if (fd_ >= 0) close(fd_);
}

}  // namespace nn
