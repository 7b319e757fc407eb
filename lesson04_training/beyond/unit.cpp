#include "lesson04_training/beyond/unit.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "common/tensor/matmul.h"
#include "common/tensor/random.h"

namespace nn {

double measure_unit(int batches) {
  using Clock = std::chrono::steady_clock;
  Generator generator(1);
  const Tensor xb = randn({1000, 784}, generator);
  const Tensor w1 = randn({784, 500}, generator);
  const Tensor w2 = randn({500, 10}, generator);
  const Tensor dpreds = randn({1000, 10}, generator);
  Tensor a1({1000, 500}), preds({1000, 10}), dw1({784, 500}), dw2({500, 10});
  double least = std::numeric_limits<double>::infinity();
  for (int repetition = 0; repetition < 2; ++repetition) {  // the first one warms up
    const auto start = Clock::now();
    for (int batch = 0; batch < batches; ++batch) {
      sgemm(false, xb, false, w1, a1);
      sgemm(false, a1, false, w2, preds);
      sgemm(true, a1, false, dpreds, dw2);
      sgemm(false, dpreds, true, w2, a1);
      sgemm(true, xb, false, a1, dw1);
    }
    least = std::min(least, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return least * 60 / batches;
}

}  // namespace nn
