#include "common/program/guard.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <stdexcept>
#include <system_error>

#include "common/machine/memory.h"
#include "common/machine/reason.h"
#include "common/program/options.h"
#include "common/program/printed.h"

namespace nn {
namespace {

// A program may be started with one of its three streams closed. The next file it opens would get
// that number, and what is printed would go into the file. This occupies the number; writing to it
// is an error, as it is where the stream is closed.
void occupy_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) >= 0) continue;
    const int opened = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened > STDERR_FILENO) close(opened);
  }
}

// Long paths and values are cut where they are quoted; this is for what is quoted elsewhere.
constexpr std::size_t kMostOfMessage = 700;

int report(const Guard& guard, std::string_view what, int status) {
  std::cout.flush();  // what was printed before the error comes first
  std::cerr << guard.name << ": " << printable(shortened(what, kMostOfMessage)) << '\n';
  return status;
}

std::string memory_message(const Guard& guard) {
  const std::string advice = guard.on_memory.empty() ? "end other programs" : guard.on_memory;
  return "not enough memory" + memory_limit_note() + "; " + advice;
}

}  // namespace

int guarded(const Guard& guard, const std::function<int()>& body) {
  occupy_closed_streams();
  std::signal(SIGXFSZ, SIG_IGN);  // past `ulimit -f`: an error of write(), and no sudden end
  try {
    const int status = body();
    flush_output();
    return status;
  } catch (const UsageError& error) {
    return report(guard, std::string(error.what()) + (guard.has_help ? "; see --help" : ""), 2);
  } catch (const std::bad_alloc&) {
    return report(guard, memory_message(guard), guard.failure);
  } catch (const std::filesystem::filesystem_error& error) {
    return report(guard, error.path1().string() + ": " + reason(error.code().value()),
                  guard.failure);
  } catch (const std::system_error& error) {
    return report(guard, reason(error.code().value()), guard.failure);
  } catch (const std::exception& error) {
    return report(guard, error.what(), guard.failure);
  }
}

void leave(int status) {
  std::fflush(nullptr);
  _exit(status);
}

void flush_output() {
  errno = 0;
  std::cout.flush();
  const bool failed = std::fflush(stdout) != 0;
  if (!failed && std::cout && std::ferror(stdout) == 0) return;
  if (errno == 0) {  // what failed was an earlier write: ask once more why
    std::clearerr(stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
  }
  throw std::runtime_error("standard output could not be written" +
                           (errno == 0 ? "" : ": " + reason(errno)));
}

}  // namespace nn
