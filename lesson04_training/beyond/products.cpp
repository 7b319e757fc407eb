// The layers that are a product with their weights, and perhaps a bias: Linear and Conv.
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "common/machine/blas.h"
#include "lesson04_training/beyond/channels.h"
#include "lesson04_training/beyond/layers.h"

namespace nn {
namespace {

std::vector<Parameter> weight_and_bias(const std::string& kind, std::size_t inputs,
                                       std::size_t outputs, bool has_bias) {
  std::vector<Parameter> all = {parameter(kind + ".w", Role::kWeight, {inputs, outputs})};
  if (has_bias) all.push_back(parameter(kind + ".b", Role::kBias, {outputs}));
  return all;
}

Operand matrix(const Tensor& t, bool transposed = false) {
  return {t.values(), t.size(0), t.size(1), transposed};
}

Extent output_of(const Window& window, std::size_t channels) {
  require_fits(window);
  return {window.rows(), window.columns(), channels};
}

}  // namespace

Linear::Linear(std::size_t inputs, std::size_t outputs, bool has_bias)
    : Layer({1, 1, outputs}, weight_and_bias("linear", inputs, outputs, has_bias)) {}

// out[b,n] = Σ_i x[b,i] w[i,n] + bias[n]          out = x w + bias : [B,I][I,N] = [B,N]
Tensor& Linear::forward(Tensor& x, const Pass&) {
  const Tensor& w = parameters[0].value;
  require_shapes(x.rank() == 2 && x.size(1) == w.size(0), "Linear", x.shape(), w.shape(),
                 "[B, I] and [I, N]");
  x_ = &x;
  reshape(out_, x.size(0), w.size(1));
  sgemm(matrix(x), matrix(w), out_.values());
  if (parameters.size() > 1) add_to_rows(parameters[1].value.values(), out_.values());
  return out_;
}

// dw[i,n] = Σ_b x[b,i] dout[b,n]                  dw = xᵀ dout : [I,B][B,N] = [I,N]
// db[n]   = Σ_b dout[b,n]
void Linear::backward_weights(const Tensor& dout) {
  sgemm(matrix(*x_, true), matrix(dout), parameters[0].gradient.values(), true);
  if (parameters.size() > 1) add_column_sums(dout.values(), parameters[1].gradient.values());
}

// dx[b,i] = Σ_n dout[b,n] w[i,n]                  dx = dout wᵀ : [B,N][N,I] = [B,I]
Tensor& Linear::backward(Tensor& dout) {
  const Tensor& w = parameters[0].value;
  reshape(dx_, dout.size(0), w.size(0));
  sgemm(matrix(dout), matrix(w, true), dx_.values());
  return dx_;
}

Conv::Conv(const Window& window, std::size_t channels, bool has_bias)
    : Layer(output_of(window, channels),
            weight_and_bias("conv", window.patch_size(), channels, has_bias)),
      window_(window) {
  const std::size_t most = std::min(kPatchBytes / sizeof(float), kSmallProduct / channels);
  lines_ = std::max<std::size_t>(1, most / window.line_size());
}

std::vector<float>& patches_of_this_thread() {
  thread_local std::vector<float> patches;
  return patches;
}

// What is multiplied at a time: the patches [places, K] of some lines, and where in out [P, N]
// their values are.
struct Conv::Piece {
  std::size_t first, lines, places;
  std::span<float> patches;
  std::size_t start, size;
};

// Calls work(piece) for all the lines of so many images.
template <class Work>
void Conv::for_each_piece(std::size_t images, const Work& work) const {
  std::vector<float>& room = patches_of_this_thread();
  const std::size_t needed = lines_ * window_.line_size();
  if (room.size() < needed) room = std::vector<float>(needed);  // not resize(): that takes more
  const std::size_t all = images * output.rows, line = output.columns * output.channels;
  for (std::size_t first = 0; first < all; first += lines_) {
    const std::size_t lines = std::min(lines_, all - first);
    const std::span<float> patches = std::span(room).first(lines * window_.line_size());
    work({first, lines, lines * output.columns, patches, first * line, lines * line});
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
  reshape(out_, x.size(0), output.size());
  for_each_piece(x.size(0), [&](const Piece& p) {
    const std::span<float> out = out_.values().subspan(p.start, p.size);
    im2col(x, window_, p.first, p.lines, p.patches);
    sgemm({p.patches, p.places, window_.patch_size()}, matrix(parameters[0].value), out);
    if (parameters.size() > 1) add_to_rows(parameters[1].value.values(), out);
  });
  return out_;
}

// dw[k,n] = Σ_p patches[p,k] dout[p,n]             dw = patchesᵀ dout : [K,P][P,N] = [K,N]
// db[n]   = Σ_p dout[p,n]
//
// The patches are copied together once more: to keep those of forward() would take them out of the
// cache, and memory is slower than a copy.
void Conv::backward_weights(const Tensor& dout) {
  for_each_piece(dout.size(0), [&](const Piece& p) {
    const std::span<const float> d = dout.values().subspan(p.start, p.size);
    im2col(*x_, window_, p.first, p.lines, p.patches);
    sgemm({p.patches, p.places, window_.patch_size(), true}, {d, p.places, output.channels},
          parameters[0].gradient.values(), true);
  });
  if (parameters.size() > 1) add_column_sums(dout.values(), parameters[1].gradient.values());
}

// dpatches[p,k] = Σ_n dout[p,n] w[k,n]             dpatches = dout wᵀ : [P,N][N,K] = [P,K]
// and each of them is added to the pixel that it came from.
Tensor& Conv::backward(Tensor& dout) {
  reshape(dx_, dout.size(0), window_.in.size());
  std::ranges::fill(dx_.values(), 0.0f);
  for_each_piece(dout.size(0), [&](const Piece& p) {
    const std::span<const float> d = dout.values().subspan(p.start, p.size);
    sgemm({d, p.places, output.channels}, matrix(parameters[0].value, true), p.patches);
    col2im(p.patches, window_, p.first, p.lines, dx_);
  });
  return dx_;
}

}  // namespace nn
