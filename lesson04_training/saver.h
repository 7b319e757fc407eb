// What --save adds to a training: the directory is tried before it begins, Ctrl-C no longer throws
// away what was learned, and the weights are saved at the end.
#pragma once

#include <optional>
#include <string>

#include "common/program/interrupt.h"
#include "lesson04_training/weights.h"

namespace nn {

class Saver {
 public:
  // For weights such as these. Throws what try_saving throws. An empty directory: nothing is saved,
  // and Ctrl-C ends the program as ever.
  Saver(const std::string& directory, const Weights& weights);

  // Whether Ctrl-C came, so that this epoch is to be the last. Another one ends the program.
  bool interrupted() const { return interrupt_.has_value() && interrupt_->came(); }

  // Saves the weights, with other files beside them, and says where.
  void save(const Weights& weights, const std::vector<NamedContents>& beside = {}) const;

 private:
  std::string directory_;
  std::optional<Interrupt> interrupt_;
};

}  // namespace nn
