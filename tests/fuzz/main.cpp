// Feeds damaged inputs to everything that reads bytes from outside. Each must be read, or refused
// in one line; whatever else happens (a crash, another exception, a wait, a huge allocation) is
// found. Input i is always the same, so that a finding can be looked at again:
//
//   fuzz [INPUTS [READER [FIRST]]]     1,000,000 inputs for each reader
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "common/program/guard.h"
#include "common/program/option_values.h"
#include "common/program/options.h"
#include "common/program/printed.h"
#include "tests/fuzz/damage.h"
#include "tests/fuzz/readers.h"
#include "tests/support/checked.h"

namespace {

using fuzz::Reader;

// How far a process has come, in memory that it shares with the one that watches it.
struct Done {
  std::uint64_t inputs = 0;
  std::uint64_t read = 0;
};

std::string input_of(const Reader& reader, std::uint64_t i) {
  nn::Generator random(static_cast<std::uint32_t>(i));
  return fuzz::damaged(reader.inputs[i % reader.inputs.size()], random);
}

bool is_one_line(const std::string& message) {
  return !message.empty() && message.size() < 1000 && nn::printable(message) == message;
}

void try_input(const Reader& reader, const std::string& input, Done& done) {
  try {
    reader.read(input);
    ++done.read;
  } catch (const std::runtime_error& error) {
    if (!is_one_line(error.what())) throw std::logic_error("a message that is not one line");
  }
}

// In a process of its own, which may crash. 10 seconds for 1,000 inputs are more than enough, and
// 1 GB for files of a few hundred bytes.
[[noreturn]] void try_inputs(const Reader& reader, std::uint64_t first, std::uint64_t count,
                             Done& done) {
  const rlimit most{1'000'000'000, 1'000'000'000};
  if (!kChecked) setrlimit(RLIMIT_AS, &most);
  try {
    for (; done.inputs < count; ++done.inputs) {
      if (done.inputs % 1000 == 0) alarm(kChecked ? 100 : 10);
      try_input(reader, input_of(reader, first + done.inputs), done);
    }
    std::exit(0);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", reader.name.c_str(), error.what());
  }
  std::exit(1);
}

// Whether all inputs went well.
bool run(const Reader& reader, std::uint64_t first, std::uint64_t count) {
  void* shared =
      mmap(nullptr, sizeof(Done), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return false;
  Done& done = *new (shared) Done;
  const auto start = std::chrono::steady_clock::now();
  std::fflush(stdout);  // or the child would print it once more
  const pid_t child = fork();
  if (child == 0) try_inputs(reader, first, count, done);
  int status = 0;
  waitpid(child, &status, 0);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  if (status == 0 && done.inputs == count) {
    std::printf("%s: %llu inputs, %llu of them read, the others refused in one line; %.1f s\n",
                reader.name.c_str(), static_cast<unsigned long long>(done.inputs),
                static_cast<unsigned long long>(done.read), seconds.count());
    return true;
  }
  std::fprintf(stderr,
               "fuzz: found: %s, input %llu, status %d; see it again with: fuzz 1 %s %llu\n",
               reader.name.c_str(), static_cast<unsigned long long>(first + done.inputs), status,
               reader.name.c_str(), static_cast<unsigned long long>(first + done.inputs));
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  nn::leave(nn::guarded({"fuzz"}, [&] {
    constexpr std::uint64_t kMost = 0xffffffff;
    const std::uint64_t count =
        argc > 1 ? nn::whole_number("INPUTS", argv[1], 1, kMost) : 1'000'000;
    const std::string only = argc > 2 ? argv[2] : "";
    const std::uint64_t first = argc > 3 ? nn::whole_number("FIRST", argv[3], 0, kMost) : 0;
    bool is_known = false;
    bool is_well = true;
    for (const Reader& reader : fuzz::readers()) {
      if (!only.empty() && only != reader.name) continue;
      is_known = true;
      is_well = run(reader, first, count) && is_well;
    }
    if (!is_known) throw nn::UsageError(nn::in_quotes(only) + ": no such reader");
    return is_well ? 0 : 1;
  }));
}
