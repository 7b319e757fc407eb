#include "common/program/tilde.h"

#include <cstdlib>

#include "common/program/options.h"
#include "common/program/printed.h"

namespace nn {

std::string expand_home(const std::string& what, const std::string& path) {
  if (!path.starts_with('~')) return path;
  const char* const home = std::getenv("HOME");
  const bool is_mine = path == "~" || path.starts_with("~/");
  if (is_mine && home != nullptr && *home != '\0') return home + path.substr(1);
  throw UsageError(what + " " + in_quotes(path) +
                   ": write the directory out in full, or ./~... if " + "that is its name");
}

}  // namespace nn
