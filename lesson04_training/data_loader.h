// Batches of a dataset, in order or shuffled. Article: "Calculate Gradient", DataLoader and first.
#pragma once

#include <cstddef>
#include <iterator>
#include <vector>

#include "common/tensor/random.h"
#include "lesson01_tensors/dataset.h"

namespace nn {

// A few rows of a dataset: xb [B, I] and yb [B, C].
struct Batch {
  Tensor xb;
  Tensor yb;
};

// A pass over the dataset visits every row exactly once:
//   for (const auto& [xb, yb] : dl) { ... }
// The last batch is short if the batch size does not divide the number of rows. The batch belongs
// to the loop and is overwritten by the next one: copy what must outlive a turn.
class DataLoader {
 public:
  // Batches in the order of the dataset, or, with a generator, in a new random order at every pass:
  // the article's shuffle=True. The dataset and the generator must outlive the loader. Throws
  // std::invalid_argument unless batch_size is from 1 to the number of rows.
  DataLoader(const Dataset& dataset, std::size_t batch_size);
  DataLoader(const Dataset& dataset, std::size_t batch_size, Generator& shuffle);
  DataLoader(Dataset&&, std::size_t) = delete;  // a temporary would not outlive it
  DataLoader(Dataset&&, std::size_t, Generator&) = delete;

  // One pass: its order, the place it has come to, and the current batch.
  class Iterator {
   public:
    Iterator(const Dataset& dataset, std::size_t batch_size, std::vector<std::size_t> order);
    const Batch& operator*() const { return batch_; }
    Iterator& operator++();
    bool operator==(std::default_sentinel_t) const { return start_ >= order_.size(); }

   private:
    void load();

    const Dataset* dataset_;
    std::size_t batch_size_;
    std::vector<std::size_t> order_;  // the rows of the dataset in the order of this pass
    std::size_t start_ = 0;           // where in order_ the current batch starts
    Batch batch_;
  };

  // Starts a pass; a shuffling loader draws its order here.
  Iterator begin() const;
  std::default_sentinel_t end() const { return {}; }

  // The number of batches in a pass.
  std::size_t size() const { return (dataset_->size() + batch_size_ - 1) / batch_size_; }

 private:
  const Dataset* dataset_;
  std::size_t batch_size_;
  Generator* shuffle_ = nullptr;  // nullptr: in order
};

// The first batch of a new pass. The article's (fastai's) first(dl).
Batch first(const DataLoader& dl);

}  // namespace nn
