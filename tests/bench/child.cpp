#include "tests/bench/child.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>

namespace bench {
namespace {

// Starts the program with standard input and output at `in` and `out`. Both are closed here.
pid_t start(const std::vector<std::string>& command, int in, int out) {
  std::vector<char*> argv;
  for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  const pid_t pid = fork();
  if (pid == 0) {
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    close(in);
    close(out);
    execvp(argv[0], argv.data());
    _exit(127);
  }
  close(in);
  close(out);
  return pid;
}

}  // namespace

Peer::Peer(const std::vector<std::string>& command) {
  std::signal(SIGPIPE, SIG_IGN);  // a peer that is gone shows when its answer is missing
  std::array<int, 2> down{};
  std::array<int, 2> up{};
  if (pipe(down.data()) != 0 || pipe(up.data()) != 0) throw std::runtime_error("pipe() failed");
  // The peers that come later must not keep this one's pipes open.
  fcntl(down[1], F_SETFD, FD_CLOEXEC);
  fcntl(up[0], F_SETFD, FD_CLOEXEC);
  pid_ = start(command, down[0], up[1]);
  to_ = fdopen(down[1], "w");
  from_ = fdopen(up[0], "r");
  ready_ = read_line() == "ready";
}

Peer::~Peer() {
  std::fclose(to_);
  std::fclose(from_);
  if (pid_ > 0) waitpid(pid_, nullptr, 0);
}

std::string Peer::read_line() {
  std::array<char, 200> line{};
  if (std::fgets(line.data(), static_cast<int>(line.size()), from_) == nullptr) return "";
  std::string text = line.data();
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

double Peer::epoch() {
  std::fputs("epoch\n", to_);
  std::fflush(to_);
  const double seconds = std::atof(read_line().c_str());
  if (!(seconds > 0)) throw std::runtime_error("a peer ended in the middle of its work");
  return seconds;
}

double peak_memory_of(const std::vector<std::string>& command) {
  const int nothing = open("/dev/null", O_RDWR);
  const pid_t pid = start(command, nothing, dup(nothing));
  int status = 0;
  rusage usage{};
  if (wait4(pid, &status, 0, &usage) != pid || status != 0) {
    throw std::runtime_error(command[0] + " failed");
  }
#ifdef __APPLE__
  return static_cast<double>(usage.ru_maxrss) / 1e6;  // macOS counts bytes
#else
  return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
#endif
}

}  // namespace bench
