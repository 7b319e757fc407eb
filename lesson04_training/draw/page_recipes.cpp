#include "lesson04_training/draw/page_recipes.h"

#include "lesson04_training/beyond/rungs.h"

namespace nn {

Recipe best_recipe() {
  Recipe r = ladder().back();
  r.name = "best";
  return r;
}

Recipe gate_recipe() {
  Recipe r = best_recipe();
  r.name = "gate";
  r.change = "3 epochs on digits, letters, scribbles and turned digits";
  r.epochs = 3;
  r.shift = 1;
  r.net = "c5x16s2,b,r,c3x32,p,b,r,f64,r,f10";
  r.label_smoothing = 0.0f;
  return r;
}

}  // namespace nn
