#include "lesson04_training/beyond/conv.h"

#include <algorithm>
#include <utility>

#include "common/machine/blas.h"
#include "lesson04_training/beyond/channels.h"

namespace nn {

Conv::Conv(const Window& window, std::size_t channels, bool has_bias) : window_(window) {
  require_fits(window);
  const Shape shape = {window.patch_size(), channels};
  w_ = {"w", Role::kWeight, Tensor(shape), Tensor(shape)};
  if (has_bias) b_ = {"b", Role::kBias, Tensor({channels}), Tensor({channels})};
  const std::size_t lines = std::max<std::size_t>(
      1, std::min(kPatchBytes / sizeof(float), kSmallProduct / channels) / window.line_size());
  patches_ = Tensor({lines * window.columns(), window.patch_size()});
}

std::vector<Parameter*> Conv::parameters() {
  if (b_.value.size() == 0) return {&w_};
  return {&w_, &b_};
}

// Calls work(first line, lines, their patches) for piece after piece of so many images.
template <class Work>
void Conv::for_each_piece(std::size_t images, const Work& work) {
  const std::size_t all = images * window_.rows();
  const std::size_t most = patches_.size(0) / window_.columns();
  for (std::size_t first = 0; first < all; first += most) {
    const std::size_t lines = std::min(most, all - first);
    work(first, lines, patches_.values().first(lines * window_.line_size()));
  }
}

// out[p,n] = Σ_k patches[p,k] w[k,n] + bias[n]     out = patches w + bias : [P,K][K,N] = [P,N]
//
// p counts the places of the kernel in all images. The N numbers of a place are the channels of a
// pixel of the result: channels last again, so that nothing has to be moved for the next layer.
Tensor& Conv::forward(Tensor& x, const Pass&) {
  require_shape(x.rank() == 2 && x.size(1) == window_.in.size(), "Conv", x.shape(),
                "[B, " + std::to_string(window_.in.size()) + "]");
  x_ = &x;
  reshape(out_, x.size(0), output().size());
  const Operand w = {w_.value.values(), w_.value.size(0), w_.value.size(1)};
  for_each_piece(x.size(0), [&](std::size_t first, std::size_t lines, std::span<float> patches) {
    im2col(x, window_, first, lines, patches);
    const std::size_t places = lines * window_.columns();
    const auto out =
        out_.values().subspan(first * window_.columns() * w.columns, places * w.columns);
    sgemm({patches, places, w.rows}, w, out);
    add_to_rows(b_.value.values(), out);
  });
  return out_;
}

// dw[k,n] = Σ_p patches[p,k] dout[p,n]             dw = patchesᵀ dout : [K,P][P,N] = [K,N]
// db[n]   = Σ_p dout[p,n]
//
// The patches are copied together once more: to keep those of forward() would take them out of the
// cache, and memory is slower than a copy.
void Conv::backward_weights(const Tensor& dout) {
  const std::size_t n = w_.value.size(1);
  for_each_piece(dout.size(0), [&](std::size_t first, std::size_t lines, std::span<float> patches) {
    im2col(*x_, window_, first, lines, patches);
    const std::size_t places = lines * window_.columns();
    const auto d = dout.values().subspan(first * window_.columns() * n, places * n);
    sgemm({patches, places, w_.value.size(0), true}, {d, places, n}, w_.gradient.values(), true);
  });
  add_column_sums(dout.values(), b_.gradient.values());
}

// dpatches[p,k] = Σ_n dout[p,n] w[k,n]             dpatches = dout wᵀ : [P,N][N,K] = [P,K]
// and each of them is added to the pixel that it came from.
Tensor& Conv::backward(Tensor& dout) {
  reshape(dx_, dout.size(0), window_.in.size());
  const Operand wt = {w_.value.values(), w_.value.size(0), w_.value.size(1), true};
  const std::size_t n = w_.value.size(1);
  for_each_piece(dout.size(0), [&](std::size_t first, std::size_t lines, std::span<float> patches) {
    const std::size_t places = lines * window_.columns();
    const auto d = std::as_const(dout).values().subspan(first * window_.columns() * n, places * n);
    sgemm({d, places, n}, wt, patches);
    for (std::size_t line = first; line < first + lines; ++line) {
      if (line % window_.rows() == 0) std::ranges::fill(dx_.row(line / window_.rows()), 0.0f);
    }
    col2im(patches, window_, first, lines, dx_);
  });
  return dx_;
}

}  // namespace nn
