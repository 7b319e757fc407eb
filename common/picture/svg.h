// A small writer of SVG, the picture format that browsers and GitHub show: shapes and text in a
// coordinate system whose origin is the upper left corner, x to the right, y downwards.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/tensor/tensor.h"

namespace nn {

// How a pixel's value becomes a colour.
enum class Palette {
  kInk,     // 0 or less white, the image's largest value black: an image of ink on paper
  kSigned,  // negative blue, 0 white, positive red, full at the largest distance from 0: weights
};

struct Point {
  double x = 0;
  double y = 0;
};

enum class Anchor { kStart, kMiddle, kEnd };  // which end of a text stands at its point

class Svg {
 public:
  // An empty white picture of width x height units; a browser shows a unit as a pixel.
  Svg(double width, double height);

  // Colours are CSS: "black", "#1f77b4".
  void rectangle(Point corner, double width, double height, std::string_view colour);
  void line(Point from, Point to, std::string_view colour, double thickness = 1.0);
  void polyline(std::span<const Point> points, std::string_view colour, double thickness = 2.0);
  void text(Point at, std::string_view words, Anchor anchor = Anchor::kMiddle, double size = 13.0,
            std::string_view colour = "#222");

  // A grey or coloured image [rows, columns] with its upper left corner at `corner`, `side` units
  // wide. Values are rounded to 32 steps of colour; the strongest colour is for `full`, or, if that
  // is 0, for the image's own largest value. Throws std::invalid_argument unless there are two axes
  // with something in them.
  void image(Point corner, double side, const Tensor& pixels, Palette palette, float full = 0.0f);

  // The pictures one after the other, for so many seconds each, over and over. Where nothing moves,
  // in print or because the reader does not want it, the last one stands still. All have the size
  // of the first. Throws std::invalid_argument if there are none.
  static Svg animation(std::span<const Svg> frames, double seconds);

  // The picture as a text.
  std::string str() const;

 private:
  double width_;
  double height_;
  std::string body_;
};

}  // namespace nn
