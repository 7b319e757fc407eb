// Draws how a patch of an image becomes a row of a matrix, and the convolution a product.
#include <array>
#include <cstddef>

#include "common/mnist/data_dir.h"
#include "common/picture/save.h"
#include "common/picture/svg.h"
#include "common/program/guard.h"
#include "lesson01_tensors/digits.h"
#include "lesson04_training/beyond/data.h"

namespace {

using namespace nn;

constexpr std::size_t kKernel = 3;
constexpr std::size_t kSide = 7;    // pixels of a piece of the image
constexpr std::size_t kTop = 12;    // its first row
constexpr std::size_t kLeft = 12;   // and column
constexpr std::size_t kImage = 0;   // of the training images: a 5
constexpr double kPixel = 30;       // in the image
constexpr double kCell = 22;        // in the matrix
constexpr Point kPiece = {24, 70};  // where they stand
constexpr Point kMatrix = {300, 70};
constexpr std::array<const char*, 3> kColours = {"#d62728", "#2ca02c", "#1f77b4"};

// The outline of a box.
void frame(Svg& svg, Point corner, double width, double height, const char* colour) {
  const std::array<Point, 5> corners = {corner,
                                        {corner.x + width, corner.y},
                                        {corner.x + width, corner.y + height},
                                        {corner.x, corner.y + height},
                                        corner};
  svg.polyline(corners, colour, 3);
}

// The image's pixels in the box of `rows` x `columns` from (top, left) on.
Tensor piece(const Tensor& x, std::size_t top, std::size_t left, std::size_t rows,
             std::size_t columns) {
  Tensor result({rows, columns});
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      result[i * columns + j] = x[(kTop + top + i) * kImageSide + kLeft + left + j];
    }
  }
  return result;
}

// Patch number `at` of three along the diagonal: framed in the piece, and as a row.
void draw_patch(Svg& svg, const Tensor& x, std::size_t at) {
  const std::size_t first = 2 * at;  // its first row and column
  const char* colour = kColours.at(at);
  const double offset = kPixel * static_cast<double>(first);
  frame(svg, {kPiece.x + offset, kPiece.y + offset}, kPixel * kKernel, kPixel * kKernel, colour);
  const double y = kMatrix.y + 1.5 * kCell * static_cast<double>(at);
  for (std::size_t i = 0; i < kKernel; ++i) {
    const double start = kMatrix.x + kCell * static_cast<double>(kKernel * i);
    svg.image({start, y}, kCell * kKernel, piece(x, first + i, first, 1, kKernel), Palette::kInk,
              1.0f);
  }
  frame(svg, {kMatrix.x, y}, kCell * kKernel * kKernel, kCell, colour);
}

Svg patch_picture(const Tensor& x) {
  constexpr double kColumns = kCell * kKernel * kKernel;
  Svg svg(760, 330);
  svg.text({380, 28}, "A convolution as a matrix multiplication", Anchor::kMiddle, 16);
  svg.text({kPiece.x, 56}, "a piece of a 5, and three patches", Anchor::kStart);
  svg.image(kPiece, kPixel * kSide, piece(x, 0, 0, kSide, kSide), Palette::kInk, 1.0f);
  svg.text({kMatrix.x, 56}, "each patch becomes a row", Anchor::kStart);
  for (std::size_t at = 0; at < kColours.size(); ++at) draw_patch(svg, x, at);
  svg.text({kMatrix.x, kMatrix.y + 5.2 * kCell}, "the three rows of a patch, one behind the other",
           Anchor::kStart, 11, "#666");
  svg.text({kMatrix.x + kColumns + 24, kMatrix.y + 2.1 * kCell}, "x", Anchor::kMiddle, 18);
  const Point weights = {kMatrix.x + kColumns + 50, kMatrix.y};
  for (std::size_t n = 0; n < 2; ++n) {
    frame(svg, {weights.x + 1.3 * kCell * static_cast<double>(n), weights.y}, kCell, kColumns,
          "#888");
  }
  svg.text({weights.x, 56}, "w: a column a channel", Anchor::kStart);
  svg.text({weights.x + 2.9 * kCell, kMatrix.y + 2.1 * kCell}, "=", Anchor::kMiddle, 18);
  for (std::size_t at = 0; at < kColours.size(); ++at) {
    const double y = kMatrix.y + 1.5 * kCell * static_cast<double>(at);
    frame(svg, {weights.x + 3.6 * kCell, y}, 2.3 * kCell, kCell, kColours.at(at));
  }
  svg.text({weights.x + 3.6 * kCell, kMatrix.y + 5.2 * kCell}, "out", Anchor::kStart, 11, "#666");
  return svg;
}

}  // namespace

int main(int, char**) {
  leave(guarded({"patch-picture"}, [&] {
    const Samples train = load_samples(find_data_dir(""), "train");
    Tensor x;
    load_images(train, Rows{kImage}, {}, 0, 0, x);
    print_picture(patch_picture(x), "beyond", "patch.svg");
    return 0;
  }));
}
