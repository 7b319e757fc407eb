// The training as a film: what the network says for each digit, and what has changed in five hidden
// units, epoch after epoch. Not in the article.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lesson04_training/data_loader.h"
#include "lesson04_training/pictures/confusion.h"
#include "lesson04_training/pictures/units.h"

namespace nn {

class Film {
 public:
  // The film opens on the network as it is now. Of `epochs` epochs, at least one, it shows the last
  // and some 15 others. The validation images must outlive it.
  Film(const Params& params, const Dataset& valid_dset, const DataLoader& valid_dl,
       std::size_t epochs);

  // After every epoch; the last may come early.
  void add(const Params& params, bool is_last);

  const WatchedUnits& units() const { return units_; }

  // All frames as one animated picture, a second each.
  Svg picture() const;

 private:
  struct Frame {
    std::string title;
    Confusion counts;
    std::vector<CaptionedImage> changes;
  };

  void shoot(const Params& params, const std::string& when);
  Svg draw(const Frame& frame) const;

  WatchedUnits units_;
  const Dataset* valid_dset_;
  const DataLoader* valid_dl_;
  std::size_t epochs_;
  std::size_t done_ = 0;
  std::vector<Frame> frames_;
};

}  // namespace nn
