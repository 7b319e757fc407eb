#include "tests/grading/build/system_paths.h"

#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "tests/grading/sandbox/sandbox.h"

#ifdef __linux__
#include <link.h>
#endif

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

std::string search_path() {
  const char* path = std::getenv("PATH");
  return path == nullptr ? "/usr/bin:/bin" : path;
}

}  // namespace

fs::path find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return fs::absolute(name);
  std::istringstream path(search_path());
  for (std::string directory; std::getline(path, directory, ':');) {
    const fs::path candidate = fs::path(directory) / name;
    if (access(candidate.c_str(), X_OK) == 0) return fs::absolute(candidate);
  }
  throw std::runtime_error("no compiler '" + name + "' in PATH");
}

std::vector<fs::path> loaded_libraries() {
  std::vector<fs::path> libraries;
#ifdef __linux__
  const auto add = [](dl_phdr_info* info, std::size_t, void* found) {
    const std::string_view name = info->dlpi_name;
    if (name.starts_with('/')) static_cast<std::vector<fs::path>*>(found)->emplace_back(name);
    return 0;
  };
  dl_iterate_phdr(add, &libraries);
  libraries.emplace_back("/etc/ld.so.cache");
#endif
  return libraries;
}

std::vector<fs::path> compiler_paths(const fs::path& compiler,
                                     const std::vector<std::string>& flags,
                                     const std::vector<std::string>& libs) {
  std::vector<fs::path> paths = {"/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache"};
  const fs::path real = fs::canonical(compiler);
  if (!real.string().starts_with("/usr/")) paths.push_back(real.parent_path().parent_path());
  for (const auto& words : {flags, libs}) {
    for (const std::string& word : words) {
      const bool names_path = word.starts_with("-I/") || word.starts_with("-L/");
      if (names_path) paths.emplace_back(word.substr(2));
    }
  }
  return paths;
}

std::vector<std::string> compiler_environment(const fs::path& job) {
  return {"PATH=" + search_path(), "TMPDIR=" + job.string(), "LC_ALL=C"};
}

void hand_over(const fs::path& directory) {
  if (geteuid() != 0) return;
  if (chown(directory.c_str(), kNobody, kNobody) != 0) {
    throw std::runtime_error("cannot give " + directory.string() + " to another user");
  }
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
    if (lchown(entry.path().c_str(), kNobody, kNobody) != 0) {
      throw std::runtime_error("cannot give " + entry.path().string() + " to another user");
    }
  }
}

}  // namespace nn::grading
