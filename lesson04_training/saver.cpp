#include "lesson04_training/saver.h"

#include <iostream>

#include "common/program/printed.h"

namespace nn {

Saver::Saver(const std::string& directory, const Weights& weights) : directory_(directory) {
  if (directory_.empty()) return;
  try_saving(directory_, weights);
  interrupt_.emplace("\nEnds after this epoch and saves; Ctrl-C once more ends at once.\n");
}

void Saver::save(const Weights& weights, const std::vector<NamedContents>& beside) const {
  if (directory_.empty()) return;
  save_weights(directory_, weights, beside);
  if (interrupted()) std::cout << "Interrupted: ended after the epoch that was under way.\n";
  std::cout << "Weights saved in " << printable(directory_) << ':';
  for (const NamedTensor& weight : weights) std::cout << ' ' << weight.name << ".npy";
  std::cout << std::endl;
}

}  // namespace nn
