#include "common/program/progress.h"

#include <array>
#include <cstdio>

namespace nn {

Progress::Progress(std::size_t epochs)
    : epochs_(epochs), start_(std::chrono::steady_clock::now()) {}

void Progress::update(std::size_t done, float loss, float accuracy) {
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start_;
  const double left =
      spent.count() / static_cast<double>(done) * static_cast<double>(epochs_ - done);
  std::array<char, 200> text{};
  std::snprintf(text.data(), text.size(),
                "epoch %zu of %zu  loss %.4f  accuracy %.2f%%  %.0f s left", done, epochs_,
                static_cast<double>(loss), 100.0 * static_cast<double>(accuracy), left);
  line_.show(text.data());
}

}  // namespace nn
