#include "tests/next/attempt.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <exception>
#include <iostream>
#include <stdexcept>

#include "common/program/not_implemented.h"

namespace next {
namespace {

constexpr char kRight = 'r';
constexpr char kNotWritten = 'n';
constexpr char kWrong = 'w';
constexpr rlim_t kSeconds = 2;     // of a processor
constexpr unsigned kPatience = 5;  // by the clock

void write_all(int to, const std::string& text) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t n = write(to, text.data() + done, text.size() - done);
    if (n <= 0) return;
    done += static_cast<std::size_t>(n);
  }
}

// What the trial says, with a letter for what it is in front; "" if it is right.
std::string outcome_of(const Check& check, const Trial& trial) {
  const std::string wrong = kWrong + ("With " + trial.given + ":\n");
  try {
    const std::string found = trial.wrong();
    return found.empty() ? "" : wrong + found;
  } catch (const nn::NotImplemented& error) {
    const std::string what = error.what();
    if (what.starts_with(check.lesson + " " + check.function + ":")) return {kNotWritten};
    return wrong + "it calls " + what;
  } catch (const std::bad_alloc&) {
    return wrong + "it ran out of memory: is a size computed from an index below 0?";
  } catch (const std::exception& error) {
    return wrong + "it threw: " + error.what();
  } catch (...) {
    return wrong + "it threw something that is no std::exception";
  }
}

// The student's process. What it is about to try goes first, so that the parent knows where a crash
// came from: each trial announces itself with a line.
[[noreturn]] void run_trials(const Check& check, int to) {
  const rlimit limit = {kSeconds, kSeconds + 1};
  const rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CPU, &limit);
  setrlimit(RLIMIT_CORE, &no_core);
  alarm(kPatience);
  for (const Trial& trial : check.trials()) {
    write_all(to, trial.given + '\n');
    const std::string outcome = outcome_of(check, trial);
    if (outcome.empty()) continue;
    write_all(to, '\0' + outcome);
    std::cout.flush();
    _exit(0);
  }
  write_all(to, {'\0', kRight});
  std::cout.flush();
  _exit(0);
}

std::string read_all(int from) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (ssize_t n = 0; (n = read(from, buffer.data(), buffer.size())) > 0;) {
    text.append(buffer.data(), static_cast<std::size_t>(n));
  }
  return text;
}

std::string signal_name(int number) {
  switch (number) {
    case SIGXCPU:
    case SIGALRM:
    case SIGKILL:
      return "it does not come to an end: an endless loop? (An unsigned number is never below 0.)";
    case SIGSEGV:
    case SIGBUS:
      return "it crashed: an index past the end, or a pointer that is null";
    case SIGABRT:
      return "it aborted: it wrote past the end of something";
    case SIGFPE:
      return "it divided a whole number by 0";
    default:
      return "it was ended by signal " + std::to_string(number);
  }
}

Attempt judged(const std::string& said, int status) {
  const std::size_t mark = said.find('\0');
  if (mark != std::string::npos && mark + 1 < said.size()) {
    const char what = said[mark + 1];
    if (what == kRight) return {};
    return {what == kNotWritten ? Attempt::How::kNotWritten : Attempt::How::kWrong,
            said.substr(mark + 2)};
  }
  const std::size_t last = said.empty() ? 0 : said.rfind('\n', said.size() - 2) + 1;
  const std::string given =
      said.empty() ? "its arguments" : said.substr(last, said.size() - last - 1);
  const std::string how =
      WIFSIGNALED(status) ? signal_name(WTERMSIG(status)) : "it ended the program";
  return {Attempt::How::kWrong, "With " + given + ":\n" + how};
}

}  // namespace

Attempt attempt(const Check& check) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("cannot make a pipe");
  std::cout.flush();
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot start a process");
  if (child == 0) {
    close(ends[0]);
    run_trials(check, ends[1]);
  }
  close(ends[1]);
  const std::string said = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return judged(said, status);
}

}  // namespace next
