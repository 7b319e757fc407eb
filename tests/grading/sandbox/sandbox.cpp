#include "tests/grading/sandbox/sandbox.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <stdexcept>

#include "tests/grading/sandbox/child.h"
#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/seccomp.h"

namespace nn::grading {
namespace {

using Clock = std::chrono::steady_clock;

// Reads what is there without waiting. False at the end of the output.
bool read_some(int fd, std::string& output) {
  std::array<char, 65536> buffer;
  const ssize_t n = read(fd, buffer.data(), buffer.size());
  if (n > 0) output.append(buffer.data(), static_cast<std::size_t>(n));
  return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

bool has_ended(pid_t pid) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid == pid;
}

// Follows the child until it ends or must be ended. kExited says that it ended by itself.
Ended::How follow(pid_t pid, int fd, const Limits& limits, std::string& output) {
  const auto deadline = Clock::now() + std::chrono::duration<double>(limits.wall_seconds);
  bool open = true;
  while (true) {
    if (open) {
      pollfd waited{fd, POLLIN, 0};
      if (poll(&waited, 1, 20) > 0) open = read_some(fd, output);
    } else {
      usleep(500);
    }
    if (output.size() > limits.output) return Ended::How::kTooMuchOutput;
    if (has_ended(pid)) break;
    if (Clock::now() > deadline) return Ended::How::kWallTime;
  }
  // What is left in the pipe. Someone else may hold it open, so no waiting for its end.
  while (open && output.size() <= limits.output) {
    pollfd waited{fd, POLLIN, 0};
    open = poll(&waited, 1, 0) > 0 && read_some(fd, output);
  }
  return output.size() > limits.output ? Ended::How::kTooMuchOutput : Ended::How::kExited;
}

Ended end(pid_t pid, Ended::How how, const Limits& limits) {
  kill(-pid, SIGKILL);  // the group first: as long as its leader is not reaped, it is the group
  kill(pid, SIGKILL);
  int status = 0;
  rusage usage{};
  while (wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  if (how != Ended::How::kExited) return {how, 0, ""};
  if (!WIFSIGNALED(status)) return {how, WEXITSTATUS(status), ""};
  const int number = WTERMSIG(status);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  // The kernel counts in ticks when it looks at the limit. On a busy machine that is more than what
  // it says was used.
  const double used = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  const bool out_of_time =
      number == SIGXCPU || (number == SIGKILL && used > limits.cpu_seconds / 2.0);
  return {out_of_time ? Ended::How::kCpuTime : Ended::How::kKilled, number, ""};
}

}  // namespace

Ended run(const Command& command) {
  try {
    Prepared prepared = prepare(command);
    const pid_t pid = fork();
    if (pid < 0) throw std::runtime_error("cannot start a process");
    if (pid == 0) become_child(prepared);
    prepared.output.write.close();
    prepared.error.write.close();
    std::string output;
    const Ended::How how = follow(pid, prepared.output.read.get(), command.limits, output);
    Ended ended = end(pid, how, command.limits);
    std::string failed;
    fcntl(prepared.error.read.get(), F_SETFL, O_NONBLOCK);
    read_some(prepared.error.read.get(), failed);
    if (!failed.empty()) return {Ended::How::kNotStarted, 0, "could not " + failed};
    ended.output = std::move(output);
    return ended;
  } catch (const std::runtime_error& error) {
    return {Ended::How::kNotStarted, 0, error.what()};
  }
}

std::vector<std::string> missing_protections() {
  std::vector<std::string> missing;
  if (landlock_version() == 0) {
    missing.push_back(
        "this system has no Landlock: a student's program can read whatever this user can");
  }
  if (!can_forbid_processes()) {
    missing.push_back(
        "this system has no seccomp: a program that a student's code leaves running may stay");
  }
  return missing;
}

}  // namespace nn::grading
