#include "lesson04_training/beyond/init.h"

#include <cmath>

#include "lesson02_linear/init_params.h"

namespace nn {

void init_as_article(Net& net, Generator& generator) {
  for (Parameter* p : net.parameters()) {
    const bool is_drawn = p->role == Role::kWeight || p->role == Role::kBias;
    if (is_drawn) p->value = init_params(p->value.shape(), generator);
  }
}

// z[n] = Σ_i x[i] w[i,n] over I inputs. If the w are independent of each other, with mean 0 and
// variance v, then E z² = I v E x². A ReLU sets half of what it gets to 0, and halves E z²: so with
//   v = 2 / I
// numbers are as large behind a layer as before it, however many layers follow each other. With the
// article's v = 1 they are 20 times as large behind 784 pixels, and 16 times that behind 500 units.
void init_scaled(Net& net, Generator& generator) {
  for (Parameter* p : net.parameters()) {
    if (p->role != Role::kWeight) continue;
    const float inputs = static_cast<float>(p->value.size(0));
    p->value = init_params(p->value.shape(), generator, std::sqrt(2.0f / inputs));
  }
}

}  // namespace nn
