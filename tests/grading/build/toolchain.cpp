#include "tests/grading/build/toolchain.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "tests/grading/sandbox/sandbox.h"

namespace nn::grading {
namespace {

namespace fs = std::filesystem;

std::string search_path() {
  const char* path = std::getenv("PATH");
  return path == nullptr ? "/usr/bin:/bin" : path;
}

// What a program of the teacher's says, on standard output or error.
std::string said_by(const std::vector<std::string>& argv, int descriptor,
                    std::vector<std::string> environment) {
  constexpr Limits kLimits = {60, 20, std::size_t{2} << 30, 0, 1 << 20};
  environment.push_back("PATH=" + search_path());
  environment.push_back("LC_ALL=C");
  return run({Role::kTool, argv, environment, "/", "", descriptor, kLimits, {{"/"}, {"/dev/null"}}})
      .output;
}

void add(std::vector<fs::path>& paths, const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (!error && real.is_absolute() && real != "/") paths.push_back(real);
}

// "programs: =/a/:/b/", and lines that are a blank and a directory.
void add_named(std::vector<fs::path>& paths, const std::string& text) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const bool is_list = line.starts_with("programs: =") || line.starts_with("libraries: =");
    if (line.starts_with("install: ")) add(paths, line.substr(9));
    if (line.starts_with(" /")) add(paths, line.substr(1));
    if (!is_list) continue;
    std::istringstream list(line.substr(line.find('=') + 1));
    for (std::string path; std::getline(list, path, ':');) add(paths, path);
  }
}

bool is_within(const fs::path& path, const fs::path& directory) {
  return std::ranges::mismatch(directory, path).in1 == directory.end();
}

// What holds references may lie in none of the paths that students' sources can include.
void forbid(const std::vector<fs::path>& paths, const fs::path& place, const std::string& what) {
  const fs::path real = fs::canonical(place);
  for (const fs::path& path : paths) {
    if (!is_within(real, path)) continue;
    throw std::runtime_error("the compiler may read " + path.string() + ", and " + what + ", " +
                             real.string() + ", lies in it: move that elsewhere");
  }
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

std::vector<fs::path> compiler_paths(const Toolchain& toolchain, const fs::path& directory) {
  std::vector<fs::path> paths = {"/etc/ld.so.cache"};
  for (const char* system : {"/usr", "/bin", "/lib", "/lib32", "/lib64"}) add(paths, system);
  const std::string compiler = find_program(toolchain.cxx.at(0)).string();
  add(paths, fs::canonical(compiler).parent_path());
  add_named(paths, said_by({compiler, "-print-search-dirs"}, 1, {}));
  add_named(paths, said_by({compiler, "-v", "-E", "-x", "c++", "/dev/null"}, 2, {}));
  for (const auto& words : {toolchain.flags, toolchain.libs}) {
    for (const std::string& word : words) {
      if (word.starts_with("-I/") || word.starts_with("-L/")) add(paths, word.substr(2));
    }
  }
  forbid(paths, toolchain.root, "this checkout");
  forbid(paths, toolchain.objects, "the build directory");
  forbid(paths, directory, "the temporary directory (see TMPDIR)");
  return paths;
}

std::vector<std::string> compiler_environment(const fs::path& job) {
  return {"PATH=" + search_path(), "TMPDIR=" + job.string(), "LC_ALL=C"};
}

std::vector<fs::path> libraries_of(const fs::path& program) {
  std::vector<fs::path> libraries;
#ifdef __linux__
  // What ldd does: "libm.so.6 => /lib/libm.so.6 (0x7f...)", "/lib64/ld-linux.so.2 (0x7f...)"
  std::istringstream in(said_by({program.string()}, 1, {"LD_TRACE_LOADED_OBJECTS=1"}));
  for (std::string line; std::getline(in, line);) {
    const std::size_t from = line.find('/');
    const std::size_t to = line.rfind(" (0x");
    if (from != std::string::npos && to > from) libraries.push_back(line.substr(from, to - from));
  }
#endif
  return libraries;
}

}  // namespace nn::grading
