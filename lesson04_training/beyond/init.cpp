#include "lesson04_training/beyond/init.h"

#include "lesson02_linear/init_params.h"

namespace nn {

void init_as_article(Net& net, Generator& generator) {
  for (Parameter* p : net.parameters()) {
    const bool is_drawn = p->role == Role::kWeight || p->role == Role::kBias;
    if (is_drawn) p->value = init_params(p->value.shape(), generator);
  }
}

}  // namespace nn
