// make try FILE=lesson02_linear/try/sums.cpp
//
// Two images of three pixels, two outputs, small enough to reckon by hand. Predict the four numbers
// first. Then make w a [2, 3] of the same six numbers: what happens, and which line says so?
#include <iostream>

#include "lesson02_linear/linear.h"

int main() {
  const nn::Tensor x({2, 3}, {1, 0, 2,  //
                              0, 1, 1});
  const nn::Tensor w({3, 2}, {1, -1,  //
                              2, 0,   //
                              0, 3});
  const nn::Tensor b({2}, {10, 20});
  const nn::Tensor out = nn::linear(x, w, b);
  std::cout << nn::to_string(out.shape()) << ':';
  for (const float value : out.values()) std::cout << ' ' << value;
  std::cout << '\n';
}
