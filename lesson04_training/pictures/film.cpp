#include "lesson04_training/pictures/film.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "lesson04_training/pictures/examples.h"

namespace nn {
namespace {

constexpr std::size_t kUnits = 5;
constexpr std::size_t kFrames = 15;

// The share of all images that stand on the diagonal, in percent.
double percent_right(const Confusion& counts) {
  double right = 0;
  double all = 0;
  for (std::size_t is = 0; is < kClasses; ++is) {
    right += static_cast<double>(counts.at(is).at(is));
    all += std::accumulate(counts.at(is).begin(), counts.at(is).end(), 0.0);
  }
  return 100 * right / std::max(1.0, all);
}

float largest(const Tensor& image) {
  float most = 0.0f;
  for (const float value : image.values()) most = std::max(most, std::abs(value));
  return most;
}

}  // namespace

Film::Film(const Params& params, const Dataset& valid_dset, const DataLoader& valid_dl,
           std::size_t epochs)
    : units_(params, kUnits), valid_dset_(&valid_dset), valid_dl_(&valid_dl), epochs_(epochs) {
  shoot(params, "before training");
}

void Film::add(const Params& params, bool is_last) {
  const std::size_t every = (epochs_ + kFrames - 1) / kFrames;
  const std::size_t epoch = done_++;
  if (epoch % every == 0 || is_last) shoot(params, "after epoch " + std::to_string(epoch));
}

void Film::shoot(const Params& params, const std::string& when) {
  const Confusion counts = confusion(predict(params, *valid_dl_), valid_dset_->y);
  char accuracy[32];
  std::snprintf(accuracy, sizeof accuracy, ": %.2f%%", percent_right(counts));
  frames_.push_back({when + accuracy, counts, units_.changes(params)});
}

Svg Film::draw(const Frame& frame) const {
  constexpr double kTitle = 40;
  constexpr double kLeft = 580;  // of the units, beside the matrix
  constexpr double kSide = 84;   // of a unit: three units of the picture a pixel
  constexpr double kStep = 105;  // from one unit to the next
  Svg svg(700, 620);
  svg.text({350, 30}, frame.title, Anchor::kMiddle, 20);
  draw_confusion(svg, {0, kTitle}, frame.counts);
  svg.text({kLeft + kSide / 2, kTitle + 28}, "What has changed");
  for (std::size_t i = 0; i < frame.changes.size(); ++i) {
    const Point corner = {kLeft, kTitle + 44 + kStep * static_cast<double>(i)};
    svg.rectangle({corner.x - 1, corner.y - 1}, kSide + 2, kSide + 2, "#ccc");
    svg.rectangle(corner, kSide, kSide, "white");
    // As strong as it is at the end: the change is seen to grow.
    svg.image(corner, kSide, frame.changes[i].image, Palette::kSigned,
              largest(frames_.back().changes[i].image));
    svg.text({corner.x + kSide / 2, corner.y + kSide + 13}, frame.changes[i].caption,
             Anchor::kMiddle, 11);
  }
  return svg;
}

Svg Film::picture() const {
  std::vector<Svg> pictures;
  for (const Frame& frame : frames_) pictures.push_back(draw(frame));
  return Svg::animation(pictures, 1.0);
}

}  // namespace nn
