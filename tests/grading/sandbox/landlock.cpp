#include "tests/grading/sandbox/landlock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>

#ifdef __linux__
#include <sys/syscall.h>
#endif

namespace nn::grading {

#ifdef __linux__
namespace {

// The kernel's interface, spelled out: the system's headers may be older than its kernel.
constexpr long kCreateRuleset = 444;  // the same numbers on every architecture
constexpr long kAddRule = 445;
constexpr long kRestrictSelf = 446;
constexpr unsigned kVersionFlag = 1;
constexpr int kPathBeneath = 1;

constexpr std::uint64_t kExecute = 1 << 0;
constexpr std::uint64_t kReadFile = 1 << 2;
constexpr std::uint64_t kReadDir = 1 << 3;
constexpr std::uint64_t kConnectAndBindTcp = 3;
constexpr std::uint64_t kSignalsAndAbstractSockets = 3;

struct Ruleset {
  std::uint64_t files;
  std::uint64_t network;  // since version 4
  std::uint64_t scoped;   // since version 6
};

struct [[gnu::packed]] PathBeneath {
  std::uint64_t allowed;
  std::int32_t parent;
};

// All rights on files that this version knows: 13, then REFER, TRUNCATE and IOCTL_DEV.
std::uint64_t all_rights(int version) {
  int count = 13;
  if (version >= 2) ++count;
  if (version >= 3) ++count;
  if (version >= 5) ++count;
  return (std::uint64_t{1} << count) - 1;
}

void allow(int rules, const std::filesystem::path& path, std::uint64_t rights,
           std::uint64_t rights_of_files) {
  const Descriptor at(open(path.c_str(), O_PATH | O_CLOEXEC));
  if (at.get() < 0) return;
  struct stat status {};
  if (fstat(at.get(), &status) != 0) return;
  if (!S_ISDIR(status.st_mode)) rights &= rights_of_files;
  const PathBeneath rule{rights, at.get()};
  if (syscall(kAddRule, rules, kPathBeneath, &rule, 0) != 0) {
    throw std::runtime_error("Landlock refuses " + path.string() + ": " + std::strerror(errno));
  }
}

}  // namespace

int landlock_version() {
  const long version = syscall(kCreateRuleset, nullptr, 0, kVersionFlag);
  return version > 0 ? static_cast<int>(version) : 0;
}

Descriptor landlock_rules(const std::vector<std::filesystem::path>& read,
                          const std::vector<std::filesystem::path>& write) {
  const int version = landlock_version();
  if (version == 0) return Descriptor();
  const Ruleset ruleset{all_rights(version), kConnectAndBindTcp, kSignalsAndAbstractSockets};
  const std::size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  Descriptor rules(static_cast<int>(syscall(kCreateRuleset, &ruleset, size, 0)));
  if (rules.get() < 0) {
    throw std::runtime_error(std::string("Landlock refuses to start: ") + std::strerror(errno));
  }
  constexpr std::uint64_t kRead = kExecute | kReadFile | kReadDir;
  // Of the rights, these have a meaning for a file: execute, write, read, truncate, ioctl.
  const std::uint64_t of_files = all_rights(version) & (0b111 | 1 << 14 | 1 << 15);
  for (const auto& path : read) allow(rules.get(), path, kRead, of_files);
  for (const auto& path : write) allow(rules.get(), path, all_rights(version), of_files);
  return rules;
}

bool landlock_restrict_self(int rules) { return syscall(kRestrictSelf, rules, 0) == 0; }

#else

int landlock_version() { return 0; }

Descriptor landlock_rules(const std::vector<std::filesystem::path>&,
                          const std::vector<std::filesystem::path>&) {
  return Descriptor();
}

bool landlock_restrict_self(int) { return false; }

#endif

}  // namespace nn::grading
