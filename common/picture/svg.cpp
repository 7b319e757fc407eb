#include "common/picture/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace nn {
namespace {

constexpr int kSteps = 32;  // of colour, from nothing to full

// A number as SVG wants it, without digits that nobody sees.
std::string number(double value) {
  std::ostringstream text;
  text << std::round(value * 100.0) / 100.0;
  return text.str();
}

std::string escaped(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c == '&') {
      text += "&amp;";
    } else if (c == '<') {
      text += "&lt;";
    } else {
      text += c;
    }
  }
  return text;
}

// -kSteps..kSteps: the sign is the side of the palette, the size is how strong the colour is.
int step_of(float value, float full, Palette palette) {
  if (!std::isfinite(value) || !(full > 0.0f)) return 0;
  const int step = static_cast<int>(std::lround(value / full * kSteps));
  return std::clamp(step, palette == Palette::kInk ? 0 : -kSteps, kSteps);
}

float strongest(const Tensor& pixels, Palette palette) {
  float full = 0.0f;
  for (const float value : pixels.values()) {
    const float strength = palette == Palette::kInk ? value : std::abs(value);
    if (std::isfinite(strength)) full = std::max(full, strength);
  }
  return full;
}

std::string colour_of(int step, Palette palette) {
  const std::string faded = std::to_string(255 - 255 * std::abs(step) / kSteps);
  if (palette == Palette::kInk) return "rgb(" + faded + "," + faded + "," + faded + ")";
  return step > 0 ? "rgb(255," + faded + "," + faded + ")" : "rgb(" + faded + "," + faded + ",255)";
}

}  // namespace

Svg::Svg(double width, double height) : width_(width), height_(height) {
  rectangle({0, 0}, width, height, "white");
}

void Svg::rectangle(Point corner, double width, double height, std::string_view colour) {
  body_ += "<rect x=\"" + number(corner.x) + "\" y=\"" + number(corner.y) + "\" width=\"" +
           number(width) + "\" height=\"" + number(height) + "\" fill=\"" + std::string(colour) +
           "\"/>\n";
}

void Svg::line(Point from, Point to, std::string_view colour, double thickness) {
  const std::array<Point, 2> ends = {from, to};
  polyline(ends, colour, thickness);
}

void Svg::polyline(std::span<const Point> points, std::string_view colour, double thickness) {
  body_ += "<polyline fill=\"none\" stroke=\"" + std::string(colour) + "\" stroke-width=\"" +
           number(thickness) + "\" points=\"";
  for (const Point& point : points) body_ += number(point.x) + "," + number(point.y) + " ";
  body_ += "\"/>\n";
}

void Svg::text(Point at, std::string_view words, Anchor anchor, double size,
               std::string_view colour) {
  constexpr std::array<const char*, 3> kNames = {"start", "middle", "end"};
  body_ += "<text x=\"" + number(at.x) + "\" y=\"" + number(at.y) + "\" font-size=\"" +
           number(size) + "\" fill=\"" + std::string(colour) + "\" text-anchor=\"" +
           kNames[static_cast<std::size_t>(anchor)] + "\">" + escaped(words) + "</text>\n";
}

// One path a colour, made of the runs of neighbouring pixels that have it: a few kilobytes an
// image, where one rectangle a pixel would take fifty.
void Svg::image(Point corner, double side, const Tensor& pixels, Palette palette, float full) {
  require_shape(pixels.rank() == 2 && pixels.size() > 0, "Svg::image", pixels.shape(),
                "[rows, columns] with at least one pixel");
  if (full == 0.0f) full = strongest(pixels, palette);
  std::array<std::string, 2 * kSteps + 1> paths;
  const std::size_t columns = pixels.size(1);
  for (std::size_t r = 0; r < pixels.size(0); ++r) {
    const std::span<const float> row = pixels.row(r);
    for (std::size_t c = 0; c < columns;) {
      const int step = step_of(row[c], full, palette);
      const std::size_t start = c;
      while (c < columns && step_of(row[c], full, palette) == step) ++c;
      if (step == 0) continue;  // the paper
      const std::string length = std::to_string(c - start);
      std::string& path = paths.at(static_cast<std::size_t>(step + kSteps));
      path += 'M';
      path += std::to_string(start) + " " + std::to_string(r);
      path += 'h';
      path += length + "v1h-" + length + "z";
    }
  }
  body_ += "<g shape-rendering=\"crispEdges\" transform=\"translate(" + number(corner.x) + " " +
           number(corner.y) + ") scale(" + number(side / static_cast<double>(columns)) + ")\">\n";
  for (int step = -kSteps; step <= kSteps; ++step) {
    const std::string& path = paths.at(static_cast<std::size_t>(step + kSteps));
    if (!path.empty()) {
      body_ += "<path fill=\"" + colour_of(step, palette) + "\" d=\"" + path + "\"/>\n";
    }
  }
  body_ += "</g>\n";
}

// Every frame runs through the same animation, visible in the first of n parts, and starts it
// earlier by its number of parts. Without animations only the last frame is visible.
Svg Svg::animation(std::span<const Svg> frames, double seconds) {
  require(!frames.empty(), "Svg::animation", "got no frames, expected at least one");
  Svg svg(frames[0].width_, frames[0].height_);
  const auto n = static_cast<double>(frames.size());
  svg.body_ +=
      "<style>.frame{visibility:hidden;animation:show " + number(n * seconds) +
      "s step-end infinite}.last{visibility:visible}@keyframes show{0%{visibility:visible}" +
      number(100 / n) + "%{visibility:hidden}}@media (prefers-reduced-motion:reduce)" +
      "{.frame{animation:none}}</style>\n";
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const bool last = i + 1 == frames.size();
    svg.body_ += "<g class=\"frame" + std::string(last ? " last" : "") +
                 "\" style=\"animation-delay:" + number((static_cast<double>(i) - n) * seconds) +
                 "s\">\n" + frames[i].body_ + "</g>\n";
  }
  return svg;
}

std::string Svg::str() const {
  const std::string size = number(width_) + " " + number(height_);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" width=\"" +
         number(width_) + "\" height=\"" + number(height_) + "\" font-family=\"sans-serif\">\n" +
         body_ + "</svg>\n";
}

}  // namespace nn
