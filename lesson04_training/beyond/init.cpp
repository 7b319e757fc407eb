#include "lesson04_training/beyond/init.h"

#include <cmath>
#include <string>

#include "lesson01_tensors/digits.h"
#include "lesson02_linear/init_params.h"

namespace nn {

// z[n] = Σ_i x[i] w[i,n] over I inputs. If the w are independent of each other, with mean 0 and
// variance v, then E z² = I v E x². A ReLU sets half of what it gets to 0, and halves E z²: so with
//   v = 2 / I
// numbers are as large behind a layer as before it, however many layers follow each other. With the
// article's v = 1 they are 20 times as large behind 784 pixels, and 16 times that behind 500 units.
void init_weights(Net& net, Start start, Generator& generator) {
  for (Parameter* p : net.parameters()) {
    const Shape& shape = p->value.shape();
    if (start == Start::kScaled && p->role == Role::kWeight) {
      p->value = init_params(shape, generator, std::sqrt(2.0f / static_cast<float>(shape[0])));
    } else if (start == Start::kArticle && (p->role == Role::kWeight || p->role == Role::kBias)) {
      p->value = init_params(shape, generator);
    }
  }
}

// Dropout comes before the last layer: "f500,r,f10" with a share of 0.3 is "f500,r,d30,f10".
Net start_net(const Recipe& recipe, const Extent& image, Generator& generator) {
  std::string notation = recipe.net;
  const auto percent = std::lround(100.0f * recipe.dropout);
  if (percent > 0) {
    const std::size_t last = notation.rfind(',') + 1;  // 0 where there is one layer only
    notation =
        notation.substr(0, last) + "d" + std::to_string(percent) + "," + notation.substr(last);
  }
  Net net(notation, image, kClasses);
  init_weights(net, recipe.start, generator);
  return net;
}

}  // namespace nn
