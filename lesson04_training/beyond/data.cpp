#include "lesson04_training/beyond/data.h"

#include <numeric>
#include <stdexcept>

#include "common/tensor/reduce.h"

namespace nn {

Data load_data(const std::filesystem::path& directory) {
  Data data{load_samples(directory, "train"), load_samples(directory, "t10k")};
  if (data.train.extent() != data.test.extent()) {
    throw std::runtime_error(directory.string() +
                             ": the training images have another size than the test images");
  }
  return data;
}

Rows numbers(std::size_t first, std::size_t last) {
  Rows rows(last - first);
  std::iota(rows.begin(), rows.end(), first);
  return rows;
}

float accuracy_of(const Tensor& preds, const Samples& samples, const Rows& rows) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    right += argmax(preds.row(i)) == samples.labels[rows[i]];
  }
  return static_cast<float>(right) / static_cast<float>(rows.size());
}

}  // namespace nn
