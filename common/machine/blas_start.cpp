#include "common/machine/blas_start.h"

#include <sys/mman.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "common/machine/blas.h"
#include "common/machine/kernel_needs.h"
#include "common/machine/memory.h"

namespace nn {
namespace {

// What OpenBLAS reserves for each of its threads: 128 MB of addresses on x86-64, less elsewhere.
// Most of it is never touched.
constexpr std::size_t kBuffer = std::size_t{128} << 20;

bool can_reserve(std::size_t bytes) {
  void* trial = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (trial == MAP_FAILED) return false;
  munmap(trial, bytes);
  return true;
}

// OpenBLAS's threads, started before main(), take their buffers on their own; they may have them by
// now, or be about to. Where there is no room for all of them once more, the main thread's must
// remain free for a while: a thread that still lacks its own takes whatever gets free.
bool has_room_for_buffers() {
  if (can_reserve(kBuffer * static_cast<std::size_t>(blas_threads()))) return true;
  for (int quiet = 0, round = 0; round < 30; ++round) {
    quiet = can_reserve(kBuffer) ? quiet + 1 : 0;
    if (quiet == 10) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

// Where a thread cannot be started OpenBLAS ends the program by SIGINT, unless that is ignored, as
// in a shell's background: then it goes on, to wait for that thread for ever.
bool has_threads() {
  std::error_code error;
  const std::filesystem::directory_iterator tasks("/proc/self/task", error);
  if (error || std::distance(begin(tasks), end(tasks)) >= blas_threads()) return true;
  try {  // another OpenBLAS may start its threads later: can one be started?
    std::thread([] {}).join();
    return true;
  } catch (const std::system_error&) {
    return false;
  }
}

}  // namespace

void start_blas() {
  require_kernel_that_runs();
  const std::string one = "; set OPENBLAS_NUM_THREADS=1, or raise the limit";
  const std::string threads =
      std::to_string(blas_threads()) + (blas_threads() == 1 ? " thread" : " threads");
  if (!has_threads()) {
    throw std::runtime_error("OpenBLAS cannot start its " + threads +
                             ": this session may not have so many (ulimit -u)" + one);
  }
  if (!has_room_for_buffers()) {
    throw std::runtime_error("not enough memory for OpenBLAS, which takes 128 MB for each of its " +
                             threads + memory_limit_note() + one);
  }
  // Large enough for the kernels that need the buffer.
  constexpr std::size_t kSide = 128;
  const std::vector<float> ones(kSide * kSide, 1.0f);
  std::vector<float> product(kSide * kSide);
  const Operand matrix = {ones, kSide, kSide};
  sgemm(matrix, matrix, product);
}

}  // namespace nn
