#include "tests/support/python.h"

#include <unistd.h>

#include <cstdlib>
#include <sstream>

#include "tests/support/files.h"

namespace {

bool exits_with_0(const std::string& arguments) {
  const std::string command = python() + " " + arguments;
  return std::system(command.c_str()) == 0;
}

}  // namespace

std::string python() {
  if (const char* given = std::getenv("PYTHON"); given != nullptr && *given != '\0') return given;
  return access("/usr/bin/python3", X_OK) == 0 ? "/usr/bin/python3" : "python3";
}

std::string python_lacks(const std::string& modules) {
  std::istringstream words(modules);
  for (std::string module; words >> module;) {
    // Only looked for, not imported: PyTorch would take seconds.
    const std::string look = "-c 'import importlib.util as i; exit(not i.find_spec(\"";
    if (exits_with_0(look + module + "\"))' 2>/dev/null")) continue;
    const std::string package = module == "PIL" ? "pil" : module;
    return "skipped: " + python() + " has no " + module + " (Debian: python3-" + package + ")";
  }
  return "";
}

bool run_python(const std::string& program) {
  const TempDir dir;
  const std::string file = dir.write("program.py", {program.begin(), program.end()}).string();
  return exits_with_0(file);
}
