#include "lesson04_training/data_loader.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "common/gather.h"

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

// The rows stand in class order: unshuffled, the first batches would hold nothing but zeros, and
// each step would forget what the last one learned. A new order at every pass keeps any group of
// images from pulling together each time.
DataLoader::Iterator DataLoader::begin() const {
  // BEGIN SOLUTION
  std::vector<std::size_t> order;
  if (shuffle_ != nullptr) {
    order = permutation(dataset_->size(), *shuffle_);
  } else {
    order.resize(dataset_->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
  }
  return {*dataset_, batch_size_, std::move(order)};
  // END SOLUTION
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
  // BEGIN SOLUTION
  if (start_ >= order_.size()) return;  // the pass is over
  const std::size_t rows = std::min(batch_size_, order_.size() - start_);
  if (batch_.xb.rank() == 0 || batch_.xb.size(0) != rows) {  // the first batch, or a short last one
    batch_.xb = Tensor::uninitialized({rows, dataset_->x.size(1)});
    batch_.yb = Tensor::uninitialized({rows, dataset_->y.size(1)});
  }
  const std::span<const std::size_t> current(order_.data() + start_, rows);
  gather_rows(dataset_->x, current, batch_.xb);
  gather_rows(dataset_->y, current, batch_.yb);
  // END SOLUTION
}

Batch first(const DataLoader& dl) { return *dl.begin(); }

}  // namespace nn
