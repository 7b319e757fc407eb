#include "lesson04_training/data_loader.h"

#include <algorithm>
#include <span>
#include <utility>

#include "common/tensor/gather.h"
#include "lesson04_training/pass_order.h"

namespace nn {

DataLoader::DataLoader(const Dataset& dataset, std::size_t batch_size)
    : dataset_(&dataset), batch_size_(batch_size) {
  require(batch_size >= 1 && batch_size <= dataset.size(), "DataLoader",
          "got batch size " + std::to_string(batch_size) +
              ", expected 1 to the number of images, " + std::to_string(dataset.size()));
}

DataLoader::DataLoader(const Dataset& dataset, std::size_t batch_size, Generator& shuffle)
    : DataLoader(dataset, batch_size) {
  shuffle_ = &shuffle;
}

DataLoader::Iterator DataLoader::begin() const {
  return {*dataset_, batch_size_, pass_order(dataset_->size(), shuffle_)};
}

DataLoader::Iterator::Iterator(const Dataset& dataset, std::size_t batch_size,
                               std::vector<std::size_t> order)
    : dataset_(&dataset), batch_size_(batch_size), order_(std::move(order)) {
  load();
}

DataLoader::Iterator& DataLoader::Iterator::operator++() {
  start_ += batch_size_;
  load();
  return *this;
}

// Copies the rows of the current batch together: sgemm wants its matrix in one piece.
void DataLoader::Iterator::load() {
  if (start_ >= order_.size()) return;  // the pass is over
  // BEGIN SOLUTION
  const std::size_t rows = std::min(batch_size_, order_.size() - start_);
  const std::span<const std::size_t> current(order_.data() + start_, rows);
  gather_rows(dataset_->x, current, batch_.xb);
  gather_rows(dataset_->y, current, batch_.yb);
  // END SOLUTION
}

Batch first(const DataLoader& dl) { return *dl.begin(); }

}  // namespace nn
