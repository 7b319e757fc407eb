// Curves in a frame with axes, ticks and a legend, as one SVG picture.
#pragma once

#include <string>
#include <vector>

#include "common/picture/svg.h"

namespace nn {

struct Curve {
  std::string name;           // in the legend; empty: not there
  std::string colour;         // CSS
  std::vector<Point> points;  // in the units of the axes
  bool marked = false;        // with a dot at every point
};

struct Axis {
  std::string name;
  double least = 0;
  double most = 1;  // above `least`
};

// A chart of width x height units. What lies outside the axes is drawn at their edge; a point that
// is not finite is left out. Throws std::invalid_argument if an axis has no length.
Svg chart(const std::string& title, const Axis& x, const Axis& y, const std::vector<Curve>& curves,
          double width = 640, double height = 400);

// The same as a part of a larger picture, its upper left corner at `corner`.
void draw_chart(Svg& svg, Point corner, const std::string& title, const Axis& x, const Axis& y,
                const std::vector<Curve>& curves, double width, double height);

// An axis for y that reaches from the tick below all points of the curves to the tick above them,
// so that a small change can be seen. What is not finite does not count.
Axis fitting_axis(const std::string& name, const std::vector<Curve>& curves);

}  // namespace nn
