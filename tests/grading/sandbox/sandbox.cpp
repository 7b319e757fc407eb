#include "tests/grading/sandbox/sandbox.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/grading/sandbox/child.h"
#include "tests/grading/sandbox/landlock.h"
#include "tests/grading/sandbox/namespaces.h"

namespace nn::grading {
namespace {

using Clock = std::chrono::steady_clock;
using How = Ended::How;

void never_wait(const Descriptor& descriptor) { fcntl(descriptor.get(), F_SETFL, O_NONBLOCK); }

// Reads what is there without waiting. False at the end of the output.
bool read_some(const Descriptor& from, std::string& output) {
  std::array<char, 65536> buffer;
  const ssize_t n = read(from.get(), buffer.data(), buffer.size());
  if (n > 0) output.append(buffer.data(), static_cast<std::size_t>(n));
  return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

// write(), where the program may have ended already: EPIPE is the answer then, and no SIGPIPE,
// which would end the grader. The signal is sent to this thread alone, which holds it back and
// takes it.
ssize_t write_without_signal(const Descriptor& to, std::string_view input) {
  sigset_t pipe;
  sigset_t before;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, &before);
  const ssize_t n = write(to.get(), input.data(), input.size());
  const int error = errno;
  if (n < 0 && error == EPIPE) {
    const timespec at_once = {};
    sigtimedwait(&pipe, nullptr, &at_once);
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return n;
}

// Writes what the pipe takes, and closes it after the last of it, or when nobody reads any more.
void write_some(Descriptor& to, std::string_view& input) {
  const ssize_t n = write_without_signal(to, input);
  if (n > 0) input.remove_prefix(static_cast<std::size_t>(n));
  const bool is_over = n < 0 && errno != EAGAIN && errno != EINTR;
  if (input.empty() || is_over) to.close();
}

// Follows the program until it ends or must be ended. kExited says that it ended by itself.
How follow(Prepared& prepared, std::string& output, std::string& end) {
  const Limits& limits = prepared.command.limits;
  const auto deadline = Clock::now() + std::chrono::duration<double>(limits.wall_seconds);
  std::string_view input = prepared.command.input;
  if (input.empty()) prepared.input.write.close();
  bool open = true;
  while (true) {
    std::array<pollfd, 3> waited = {{{prepared.end.read.get(), POLLIN, 0},
                                     {open ? prepared.output.read.get() : -1, POLLIN, 0},
                                     {prepared.input.write.get(), POLLOUT, 0}}};
    poll(waited.data(), waited.size(), 100);
    if (waited[2].revents != 0) write_some(prepared.input.write, input);
    if (waited[1].revents != 0) open = read_some(prepared.output.read, output);
    if (output.size() > limits.output) return How::kTooMuchOutput;
    if (waited[0].revents != 0) break;
    if (Clock::now() > deadline) return How::kWallTime;
  }
  read_some(prepared.end.read, end);
  // What is left in the pipe. Someone else may hold it open, so no waiting for its end.
  while (open && output.size() <= limits.output) {
    pollfd waited{prepared.output.read.get(), POLLIN, 0};
    open = poll(&waited, 1, 0) > 0 && read_some(prepared.output.read, output);
  }
  return output.size() > limits.output ? How::kTooMuchOutput : How::kExited;
}

// From what the watcher said. The kernel counts in ticks when it looks at the limit of a process;
// on a busy machine that is more than what it says was used.
Ended ended_as(const std::string& end, const Limits& limits) {
  Watched watched{};
  if (end.size() != sizeof watched) return {How::kKilled, SIGKILL, ""};
  end.copy(reinterpret_cast<char*>(&watched), sizeof watched);
  const bool used_up = watched.seconds > limits.cpu_seconds / 2.0;
  if (!WIFSIGNALED(watched.status)) {
    // A compiler whose own child runs out of time ends by itself.
    const bool is_late = WEXITSTATUS(watched.status) != 0 && used_up;
    return {is_late ? How::kCpuTime : How::kExited, WEXITSTATUS(watched.status), ""};
  }
  const int number = WTERMSIG(watched.status);
  const bool is_late = number == SIGXCPU || (number == SIGKILL && used_up);
  return {is_late ? How::kCpuTime : How::kKilled, number, ""};
}

}  // namespace

Ended run(const Command& command) {
  try {
    Prepared prepared = prepare(command);
    never_wait(prepared.input.write);
    const pid_t pid = start_process();
    if (pid < 0) throw std::runtime_error("cannot start a process");
    if (pid == 0) watch_program(prepared);
    prepared.input.read.close();
    for (Pipe* pipe : {&prepared.output, &prepared.error, &prepared.end}) pipe->write.close();
    std::string output;
    std::string end;
    const How how = follow(prepared, output, end);
    kill(-pid, SIGKILL);  // as long as its leader is not reaped, it is the group
    kill(pid, SIGKILL);
    while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    std::string failed;
    never_wait(prepared.error.read);
    read_some(prepared.error.read, failed);
    if (!failed.empty()) return {How::kNotStarted, 0, "could not " + failed};
    if (how != How::kExited) return {how, 0, ""};
    Ended ended = ended_as(end, command.limits);
    ended.output = std::move(output);
    return ended;
  } catch (const std::runtime_error& error) {
    return {How::kNotStarted, 0, error.what()};
  }
}

std::vector<std::string> missing_protections() {
  std::vector<std::string> missing;
  if (landlock_version() == 0) {
    missing.push_back(
        "this system has no Landlock: a student's program can read whatever this user can");
  }
  if (!can_filter()) {
    missing.push_back(
        "this system has no seccomp: a student's program can change what this user can");
  }
  if (!can_isolate()) {
    missing.push_back(
        "this system lets this user make no process namespaces: one program runs at a time, and "
        "sees which files there are");
  }
  return missing;
}

}  // namespace nn::grading
