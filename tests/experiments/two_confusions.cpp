// Draws what two saved networks say for each digit, side by side: the article's and another.
//   two-confusions ARTICLE NET    directories that lesson04 and beyond wrote with --save
#include <algorithm>
#include <cstdio>
#include <string>

#include "common/mnist/data_dir.h"
#include "common/picture/save.h"
#include "common/picture/svg.h"
#include "common/program/guard.h"
#include "common/program/options.h"
#include "lesson03_network/simple_net.h"
#include "lesson04_training/beyond/data.h"
#include "lesson04_training/beyond/saved_net.h"
#include "lesson04_training/pictures/confusion.h"
#include "lesson04_training/weights.h"

namespace {

using namespace nn;

constexpr double kSide = 550;
constexpr double kCaption = 44;

void draw_network(Svg& svg, double x, const std::string& name, const Tensor& preds,
                  const Samples& test) {
  const Rows rows = numbers(0, test.size());
  Tensor y;
  load_targets(test, rows, y);
  char share[16];
  std::snprintf(share, sizeof share, "%.2f %%",
                100 * static_cast<double>(accuracy_of(preds, test, rows)));
  svg.text({x + 70 + 230, 30}, name + ": " + share, Anchor::kMiddle, 19);
  draw_confusion(svg, {x, kCaption}, confusion(preds, y));
}

Svg two_confusions(const std::string& article, const std::string& net) {
  const Samples test = load_samples(find_data_dir(""), "t10k");
  Tensor x;
  load_images(test, numbers(0, test.size()), {}, 0, 0, x);
  const Params like = {Tensor({28 * 28, 500}), Tensor({500}), Tensor({500, kClasses}),
                       Tensor({kClasses})};
  const Tensor preds = simple_net(x, params_of(load_weights(article, weights_of(like))));
  SavedNet saved = load_net(net, test.extent());
  Svg svg(2 * kSide + 10, kCaption + 572);
  draw_network(svg, 0, "The article's recipe", preds, test);
  draw_network(svg, kSide + 10, "After its last section", predict(saved, test), test);
  return svg;
}

}  // namespace

int main(int argc, char** argv) {
  leave(guarded({"two-confusions"}, [&] {
    if (argc != 3) throw UsageError("expected two directories: the article's weights, a network");
    print_picture(two_confusions(argv[1], argv[2]), "beyond", "before_after.svg");
    return 0;
  }));
}
