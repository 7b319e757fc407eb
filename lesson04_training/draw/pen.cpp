#include "lesson04_training/draw/pen.h"

#include <algorithm>
#include <cmath>

#include "lesson01_tensors/digits.h"

namespace nn {
namespace {

// As in page/mnist_form.js: cells to a pixel in each direction, and the pen's radius in pixels.
constexpr int kFine = 3;
constexpr int kCells = static_cast<int>(kImageSide) * kFine;
constexpr float kPenRadius = 1.3f;
constexpr float kBox = 20.0f;

using Grid = std::vector<float>;  // kCells x kCells, from 0, paper, to 1, ink

// Presses the pen's round tip on the grid. Its edge is a cell soft.
void press(Grid& grid, const Place& at) {
  constexpr float kRadius = kPenRadius * kFine;
  const auto from = [](float middle) {
    return std::max(0, static_cast<int>(std::floor(middle - kRadius - 1)));
  };
  const auto to = [](float middle) {
    return std::min(kCells - 1, static_cast<int>(std::ceil(middle + kRadius + 1)));
  };
  for (int row = from(at.y); row <= to(at.y); ++row) {
    for (int column = from(at.x); column <= to(at.x); ++column) {
      const float distance = std::hypot(static_cast<float>(column) + 0.5f - at.x,
                                        static_cast<float>(row) + 0.5f - at.y);
      const float cover = std::clamp(kRadius + 0.5f - distance, 0.0f, 1.0f);
      float& cell = grid[static_cast<std::size_t>(row * kCells + column)];
      cell = std::max(cell, cover);
    }
  }
}

void draw_line(Grid& grid, const Place& a, const Place& b) {
  const float length = std::hypot(b.x - a.x, b.y - a.y);
  const int steps = std::max(1, static_cast<int>(std::ceil(length / 2)));
  for (int i = 0; i <= steps; ++i) {
    const float part = static_cast<float>(i) / static_cast<float>(steps);
    press(grid, {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)});
  }
}

Grid draw_fitted(const Strokes& strokes) {
  const Bounds box = bounds_of(strokes);
  const float room = (kBox - 2 * kPenRadius) * kFine;
  const float scale = room / std::max(box.longer_side(), 1e-3f);
  const auto on_grid = [&](const Place& place) {
    return Place{kCells / 2.0f + (place.x - (box.left + box.right) / 2) * scale,
                 kCells / 2.0f + (place.y - (box.top + box.bottom) / 2) * scale};
  };
  Grid grid(static_cast<std::size_t>(kCells) * kCells);
  for (const Stroke& stroke : strokes) {
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      draw_line(grid, on_grid(stroke[i == 0 ? 0 : i - 1]), on_grid(stroke[i]));
    }
  }
  return grid;
}

// How far the middle of the mass is from the middle of the grid, in whole cells.
struct Offset {
  int right, down;
};
Offset off_centre(const Grid& grid) {
  double mass = 0, x = 0, y = 0;
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const auto ink = static_cast<double>(grid[i]);
    mass += ink;
    x += ink * (static_cast<double>(i % kCells) + 0.5);
    y += ink * (static_cast<double>(i / kCells) + 0.5);
  }
  return {static_cast<int>(std::lround(x / mass - kCells / 2.0)),
          static_cast<int>(std::lround(y / mass - kCells / 2.0))};
}

}  // namespace

std::vector<std::uint8_t> draw_strokes(const Strokes& strokes) {
  const Grid grid = draw_fitted(strokes);
  const Offset offset = off_centre(grid);
  std::vector<float> sums(kImageSide * kImageSide);
  for (int row = 0; row < kCells; ++row) {
    for (int column = 0; column < kCells; ++column) {
      const int r = row - offset.down;
      const int c = column - offset.right;
      if (r < 0 || c < 0 || r >= kCells || c >= kCells) continue;
      sums[static_cast<std::size_t>(r / kFine) * kImageSide +
           static_cast<std::size_t>(c / kFine)] +=
          grid[static_cast<std::size_t>(row * kCells + column)];
    }
  }
  std::vector<std::uint8_t> pixels(sums.size());
  std::ranges::transform(sums, pixels.begin(), [](float sum) {
    return static_cast<std::uint8_t>(std::lround(255 * sum / (kFine * kFine)));
  });
  return pixels;
}

}  // namespace nn
