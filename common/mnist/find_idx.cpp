#include "common/mnist/find_idx.h"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "common/machine/reason.h"
#include "common/program/place.h"
#include "common/program/printed.h"

namespace nn {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNameAnother = "name the data directory with --data DIR";

[[noreturn]] void fail(const fs::path& file, const std::string& what) {
  throw std::runtime_error(file.string() + ": " + what);
}

[[noreturn]] void fail_to_see(const fs::path& file, int error) {
  fail(file, "cannot be seen: " + reason(error) + "; " +
                 (error == EACCES ? "ask the owner of the directory, or " : "") + kNameAnother);
}

enum class Kind { kNothing, kFile, kDirectory, kOther };

// What stands under this name. Links are followed; one that leads nowhere is nothing.
Kind kind_of(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return Kind::kNothing;
    fail_to_see(path, errno);
  }
  if (S_ISREG(status.st_mode)) return Kind::kFile;
  return S_ISDIR(status.st_mode) ? Kind::kDirectory : Kind::kOther;
}

void require_directory(const fs::path& directory) {
  const Kind kind = kind_of(directory);
  if (kind == Kind::kDirectory) return;
  fail(directory, std::string(kind == Kind::kNothing ? "is missing" : "is not a directory") +
                      "; run `make data`, or " + kNameAnother);
}

bool holds_gz(const fs::path& directory) {
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".gz") return true;
  }
  return false;  // also if it cannot be listed: then nobody knows
}

// What fastai's untar_data leaves: a folder of .png images for each digit.
bool holds_pngs(const fs::path& directory) {
  std::error_code error;
  return fs::is_directory(directory / "training", error) &&
         fs::is_directory(directory / "testing", error);
}

// The command that makes IDX files of them, to be pasted.
std::string command_from_png(const fs::path& directory) {
  std::error_code error;
  const fs::path script = find_above_program("data/from_png.py");
  fs::path out = fs::weakly_canonical(directory, error);
  out += "-idx";
  return "python3 " + shell_word(script.empty() ? "data/from_png.py" : script) + " " +
         shell_word(directory) + " " + shell_word(out);
}

[[noreturn]] void fail_to_find(const fs::path& directory, const fs::path& wanted, Kind instead) {
  if (instead == Kind::kDirectory) fail(wanted, "is a directory that does not hold the file");
  if (instead == Kind::kOther) fail(wanted, "is a device or a pipe, expected a file");
  if (holds_pngs(directory)) {
    fail(directory, "holds images as .png; make the four files of them with: " +
                        command_from_png(directory) + ", and name that with --data");
  }
  if (!holds_gz(directory))
    fail(wanted, std::string("is missing; run `make data`, or ") + kNameAnother);
  const std::string place = directory.string();
  const bool can_be_pasted = printable(place) == place;
  fail(wanted,
       "is missing, but there are .gz files beside it; unpack them with" +
           (can_be_pasted ? ": gunzip -k " + shell_word(directory) + "/*.gz" : " gunzip -k"));
}

}  // namespace

fs::path find_idx_file(const fs::path& directory, const std::string& name, int axes) {
  require_directory(directory);
  const std::string ending = "idx" + std::to_string(axes) + "-ubyte";
  const std::array<std::string, 2> spellings = {name + "-" + ending, name + "." + ending};
  for (const std::string& spelling : spellings) {
    if (kind_of(directory / spelling) == Kind::kFile) return directory / spelling;
  }
  for (const std::string& folder : spellings) {
    if (kind_of(directory / folder) != Kind::kDirectory) continue;
    for (const std::string& spelling : spellings) {
      const fs::path inside = directory / folder / spelling;
      if (kind_of(inside) == Kind::kFile) return inside;
    }
  }
  for (const std::string& spelling : spellings) {
    const Kind instead = kind_of(directory / spelling);
    if (instead != Kind::kNothing) fail_to_find(directory, directory / spelling, instead);
  }
  fail_to_find(directory, directory / spellings[0], Kind::kNothing);
}

}  // namespace nn
