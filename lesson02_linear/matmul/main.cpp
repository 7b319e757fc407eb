// make matmul: one product, four ways, and what the processor could do. README.md says why.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "common/machine/blas.h"
#include "common/program/program.h"
#include "common/tensor/matmul.h"
#include "common/tensor/random.h"
#include "lesson02_linear/matmul/bars.h"
#include "lesson02_linear/matmul/loops.h"
#include "lesson02_linear/matmul/peak.h"

namespace {

using namespace nn;

// The article's largest product: a batch of images, and the weights of its 500 hidden units.
constexpr loops::Sizes kSizes = {1000, 784, 500};
constexpr double kOperations = 2.0 * kSizes.m * kSizes.k * kSizes.n;

// The fastest of many rounds, as many as half a second holds: other programs can only slow down.
double gflops_of(const std::function<void()>& product) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  std::chrono::duration<double> best(1e9);
  do {
    const Clock::time_point before = Clock::now();
    product();
    best = std::min<std::chrono::duration<double>>(best, Clock::now() - before);
  } while (Clock::now() - start < std::chrono::milliseconds(500));
  return kOperations / best.count() / 1e9;
}

// On a terminal the reader says first what will come out. Nobody else is asked.
std::string prediction() {
  if (isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0) return "";
  std::cout << "Four ways to the same product:\n"
               "  a  entry by entry: a row of a times a column of b\n"
               "  b  OpenBLAS, on one thread\n"
               "  c  as a, with the two inner loops swapped\n"
               "  d  in blocks of 6 x 24 that stay in registers\n"
               "Predict: which is slowest, which fastest? All four, such as abcd: "
            << std::flush;
  std::string order;
  std::getline(std::cin, order);
  std::cout << "And how many times as fast is the last as the first? " << std::flush;
  std::string factor;
  std::getline(std::cin, factor);
  std::cout << '\n';
  if (order.empty()) return "";
  return "You said " + order + ", and " + factor + " times as fast.\n";
}

// The letters of prediction(), the slowest first.
std::string order_of(const std::vector<Speed>& one) {
  std::vector<std::pair<double, char>> found;
  for (std::size_t i = 0; i < one.size(); ++i) found.emplace_back(one[i].gflops, "acdb"[i]);
  std::ranges::sort(found);
  std::string letters;
  for (const auto& [gflops, letter] : found) letters += letter;
  return letters;
}

void report(const std::vector<Speed>& one, double all, int threads, const std::string& predicted) {
  const double peak = peak_gflops(1);
  const std::string on_all = "OpenBLAS, " + std::to_string(threads) + " threads";
  std::printf("%-24s  GFLOP/s  share of %.0f, what one core can do: see README.md\n", "", peak);
  std::cout << bars(one, peak);
  if (threads > 1) {
    const double peak_of_all = peak_gflops(threads);
    std::printf("%-24s           share of %.0f, what %d threads can do\n", "", peak_of_all,
                threads);
    std::cout << bars({{on_all, all}}, peak_of_all);
  }
  if (predicted.empty()) return;
  std::cout << '\n' << predicted;
  std::printf(
      "Here it was %s, and OpenBLAS on one thread is %.0f times as fast as the loops of a.\n",
      order_of(one).c_str(), one.back().gflops / one.front().gflops);
}

void matmul_program(const Options& options) {
  const std::string predicted = prediction();
  Generator generator(options.seed);
  const Tensor a = randn({kSizes.m, kSizes.k}, generator);
  const Tensor b = randn({kSizes.k, kSizes.n}, generator);
  Tensor c({kSizes.m, kSizes.n});
  std::cout << to_string(a.shape()) << ' ' << to_string(b.shape()) << " = " << to_string(c.shape())
            << ": 392 million multiplications, as many additions\n\n";
  const auto speed = [&](const std::string& name, auto&& product) {
    return Speed{name, gflops_of([&] { product(kSizes, a.values(), b.values(), c.values()); })};
  };
  const int threads = blas_threads();
  set_blas_threads(1);
  std::vector<Speed> one = {speed("loops as one writes them", loops::as_written<float>),
                            speed("loops in the right order", loops::in_order<float>),
                            speed("in blocks", loops::in_blocks<float>)};
  const auto blas = [&] { sgemm(false, a, false, b, c); };
  one.push_back({"OpenBLAS, one thread", gflops_of(blas)});
  set_blas_threads(threads);
  report(one, gflops_of(blas), threads, predicted);
}

}  // namespace

int main(int argc, char** argv) {
  return run_program(argc, argv,
                     {"matmul",
                      "multiplies two matrices in four ways, and measures them",
                      {"seed"},
                      {},
                      /*reads_data=*/false},
                     matmul_program);
}
