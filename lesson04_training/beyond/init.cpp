#include "lesson04_training/beyond/init.h"

#include <cmath>
#include <string>

#include "lesson01_tensors/digits.h"
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

namespace {

// "f500,r,f10" with a share of 0.3 is "f500,r,d30,f10".
std::string with_dropout(const std::string& net, float share) {
  const std::size_t last = net.rfind(',') + 1;  // 0 where there is one layer only
  const auto percent = std::lround(100.0f * share);
  if (percent == 0) return net;
  return net.substr(0, last) + "d" + std::to_string(percent) + "," + net.substr(last);
}

}  // namespace

Net start_net(const Recipe& recipe, const Extent& image, Generator& generator) {
  Net net(with_dropout(recipe.net, recipe.dropout), image, kClasses);
  if (recipe.start == Start::kArticle) init_as_article(net, generator);
  if (recipe.start == Start::kScaled) init_scaled(net, generator);
  return net;
}

}  // namespace nn
