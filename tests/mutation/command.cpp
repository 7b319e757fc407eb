#include "tests/mutation/command.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "tests/support/files.h"

namespace mutation {
namespace {

volatile std::sig_atomic_t asked_to_end = 0;  // a handler gets no argument of ours

// A fault may also ask for memory without end.
constexpr rlim_t kMemory = rlim_t{8} << 30;

void limit_to(int what, rlim_t most) {
  const rlimit limit = {most, most};
  setrlimit(what, &limit);
}

[[noreturn]] void become(const std::vector<std::string>& words,
                         const std::filesystem::path& directory,
                         const std::vector<std::string>& variables, const std::string& output) {
  setpgid(0, 0);
  limit_to(RLIMIT_AS, kMemory);
  limit_to(RLIMIT_CORE, 0);
  for (const std::string& variable : variables) {
    const std::size_t at = variable.find('=');
    if (at == std::string::npos) {
      unsetenv(variable.c_str());
    } else {
      setenv(variable.substr(0, at).c_str(), variable.c_str() + at + 1, 1);
    }
  }
  dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
  dup2(open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666), STDOUT_FILENO);
  dup2(STDOUT_FILENO, STDERR_FILENO);
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  if (chdir(directory.c_str()) == 0) execvp(argv[0], argv.data());
  _exit(127);
}

}  // namespace

Result run_command(const std::vector<std::string>& words, const std::filesystem::path& directory,
                   const std::vector<std::string>& variables, double limit) {
  using clock = std::chrono::steady_clock;
  const TempDir dir;
  const std::string output = (dir.path() / "output").string();
  const auto start = clock::now();
  const auto seconds = [&] { return std::chrono::duration<double>(clock::now() - start).count(); };
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process can be started");
  if (child == 0) become(words, directory, variables, output);
  setpgid(child, child);  // whichever of the two comes first
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (asked_to_end != 0 || seconds() > limit) kill(-child, SIGKILL);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  kill(-child, SIGKILL);  // what it may have left behind
  if (asked_to_end != 0) throw Interrupted();
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), seconds(),
          read_text(output)};
}

void hear_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    action.sa_handler = [](int) { asked_to_end = 1; };
    sigaction(signal, &action, nullptr);
  }
}

}  // namespace mutation
