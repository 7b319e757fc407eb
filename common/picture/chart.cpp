#include "common/picture/chart.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

#include "common/tensor/shape.h"

namespace nn {
namespace {

constexpr const char* kFrame = "#444";
constexpr const char* kGrid = "#e4e4e4";

// The distance between ticks: 1, 2 or 5 times a power of ten, so that there are four to ten.
double tick_distance(const Axis& axis) {
  const double rough = (axis.most - axis.least) / 8.0;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * power >= rough) return step * power;
  }
  return 10.0 * power;
}

std::vector<double> ticks(const Axis& axis) {
  const double distance = tick_distance(axis);
  std::vector<double> places;
  const double slack = 1e-9 * (axis.most - axis.least);  // for a tick that is rounded past the end
  for (double k = std::ceil((axis.least - slack) / distance); k * distance <= axis.most + slack;
       ++k) {
    places.push_back(k * distance);
  }
  return places;
}

std::string label(double value) {
  std::ostringstream text;
  text << (std::abs(value) < 1e-12 ? 0.0 : value);
  return text.str();
}

// The rectangle that the curves live in, and the way from the units of the axes into it.
struct Frame {
  double left, right, top, bottom;
  Axis x, y;

  Point place(Point p) const {
    const double across = std::clamp((p.x - x.least) / (x.most - x.least), 0.0, 1.0);
    const double up = std::clamp((p.y - y.least) / (y.most - y.least), 0.0, 1.0);
    return {left + across * (right - left), bottom - up * (bottom - top)};
  }
};

void draw_axes(Svg& svg, const Frame& frame) {
  for (const double value : ticks(frame.x)) {
    const double at = frame.place({value, frame.y.least}).x;
    svg.line({at, frame.top}, {at, frame.bottom}, kGrid);
    svg.text({at, frame.bottom + 18}, label(value), Anchor::kMiddle, 12);
  }
  for (const double value : ticks(frame.y)) {
    const double at = frame.place({frame.x.least, value}).y;
    svg.line({frame.left, at}, {frame.right, at}, kGrid);
    svg.text({frame.left - 8, at + 4}, label(value), Anchor::kEnd, 12);
  }
  svg.line({frame.left, frame.top}, {frame.left, frame.bottom}, kFrame);
  svg.line({frame.left, frame.bottom}, {frame.right, frame.bottom}, kFrame);
  svg.text({(frame.left + frame.right) / 2, frame.bottom + 38}, frame.x.name);
  svg.text({frame.left, frame.top - 10}, frame.y.name, Anchor::kStart);
}

}  // namespace

void draw_chart(Svg& svg, Point corner, const std::string& title, const Axis& x, const Axis& y,
                const std::vector<Curve>& curves, double width, double height) {
  require(x.most > x.least && y.most > y.least, "chart",
          "the end of an axis must be above its start");
  const double right = corner.x + width - 24;
  svg.text({corner.x + width / 2, corner.y + 24}, title, Anchor::kMiddle, 16);
  const Frame frame = {corner.x + 60, right, corner.y + 84, corner.y + height - 52, x, y};
  draw_axes(svg, frame);

  double at = right;  // the legend, from the right end of the line below the title
  for (auto curve = curves.rbegin(); curve != curves.rend(); ++curve) {
    if (curve->name.empty()) continue;
    svg.text({at, corner.y + 50}, curve->name, Anchor::kEnd);
    at -= 6.5 * static_cast<double>(curve->name.size()) + 8;
    svg.line({at - 22, corner.y + 46}, {at, corner.y + 46}, curve->colour, 3);
    at -= 40;
  }
  for (const Curve& curve : curves) {
    std::vector<Point> places;
    for (const Point& point : curve.points) {
      if (std::isfinite(point.x) && std::isfinite(point.y)) places.push_back(frame.place(point));
    }
    svg.polyline(places, curve.colour);
    for (const Point& place : places) {
      if (curve.marked) svg.rectangle({place.x - 3, place.y - 3}, 6, 6, curve.colour);
    }
  }
}

Svg chart(const std::string& title, const Axis& x, const Axis& y, const std::vector<Curve>& curves,
          double width, double height) {
  Svg svg(width, height);
  draw_chart(svg, {0, 0}, title, x, y, curves, width, height);
  return svg;
}

Axis fitting_axis(const std::string& name, const std::vector<Curve>& curves) {
  Axis axis = {name, std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
  for (const Curve& curve : curves) {
    for (const Point& point : curve.points) {
      if (!std::isfinite(point.y)) continue;
      axis.least = std::min(axis.least, point.y);
      axis.most = std::max(axis.most, point.y);
    }
  }
  if (axis.least > axis.most) return {name, 0, 1};  // there was no point
  if (axis.least == axis.most) axis.most += std::max(1e-3, std::abs(axis.most) / 10);
  const double distance = tick_distance(axis);
  return {name, std::floor(axis.least / distance + 1e-9) * distance,
          std::ceil(axis.most / distance - 1e-9) * distance};
}

}  // namespace nn
