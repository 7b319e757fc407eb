'use strict';
// Numbers as pictures: the channels of a convolution as small images, units as a row of cells.

// A diverging scale: negative blue, 0 as the paper, positive red. `part` from -1 to 1.
function signedColour(part, paper) {
  const ink = part < 0 ? [45, 105, 200] : [205, 60, 40];
  const strength = Math.min(1, Math.sqrt(Math.abs(part)));
  return ink.map((value, i) => Math.round(paper[i] + strength * (value - paper[i])));
}

function paperColour() {
  return matchMedia('(prefers-color-scheme: dark)').matches ? [27, 30, 36] : [255, 255, 255];
}

// Where the numbers of one step stand in its picture: maps of rows x columns cells, `across` of them
// beside each other, a gap of one cell between. Units without an image are one map of ten to fifty
// columns.
function layoutOf(shape, width) {
  const [rows, columns, channels] = shape.length === 3 ? shape : [Math.ceil(shape[0] / 50), Math.min(50, shape[0]), 1];
  const isRow = shape.length === 1;
  const cell = isRow ? Math.max(5, Math.floor(width / columns)) : Math.max(2, Math.min(8, Math.floor((width < 400 ? 66 : 96) / columns)));
  const side = Math.min(isRow ? 28 : cell, cell);
  const across = Math.max(1, Math.min(channels, Math.floor((width + side) / ((columns + 1) * side))));
  const down = Math.ceil(channels / across);
  return { rows, columns, channels, cell: side, across, width: (across * (columns + 1) - 1) * side, height: (down * (rows + 1) - 1) * side, count: sizeOf(shape) };
}

// The index of the value under a point of the picture; -1 for a gap.
function valueUnder(layout, x, y) {
  const { rows, columns, channels, cell, across, count } = layout;
  const column = Math.floor(x / cell);
  const row = Math.floor(y / cell);
  const map = Math.floor(row / (rows + 1)) * across + Math.floor(column / (columns + 1));
  const [r, c] = [row % (rows + 1), column % (columns + 1)];
  if (column < 0 || row < 0 || r >= rows || c >= columns || map >= channels) return -1;
  if (Math.floor(column / (columns + 1)) >= across) return -1;
  const index = (r * columns + c) * channels + map;
  return index < count ? index : -1;
}

// The corner of value i in the picture, in cells.
function cellOf({ rows, columns, channels, across }, i) {
  const map = i % channels;
  const place = Math.floor(i / channels);
  return { x: (map % across) * (columns + 1) + (place % columns), y: Math.floor(map / across) * (rows + 1) + Math.floor(place / columns) };
}

// Pixels of the picture to one of the page: all that the screen has.
const pixelsEach = () => Math.min(4, Math.max(1, Math.round(devicePixelRatio)));

// Paints the values; the largest distance from 0 has the full colour.
function paintMaps(canvas, { values }, layout) {
  const scale = pixelsEach();
  if (canvas.width !== layout.width * scale || canvas.height !== layout.height * scale) {
    canvas.width = layout.width * scale;
    canvas.height = layout.height * scale;
    canvas.style.width = `${layout.width}px`;
    canvas.style.height = `${layout.height}px`;
  }
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, canvas.width, canvas.height);
  const cell = layout.cell * scale;
  const paper = paperColour();
  let largest = 1e-9;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  values.forEach((value, i) => {
    const { x, y } = cellOf(layout, i);
    context.fillStyle = `rgb(${signedColour(value / largest, paper).join()})`;
    context.fillRect(x * cell, y * cell, cell, cell);
  });
}

// Frames some values; `thickness` in pixels of the page.
function frameCells(canvas, layout, cells, thickness) {
  const scale = pixelsEach();
  const context = canvas.getContext('2d');
  const side = layout.cell * scale;
  const line = thickness * scale;
  context.strokeStyle = colourOf('--ink');
  context.lineWidth = line;
  for (const i of cells) {
    const { x, y } = cellOf(layout, i);
    context.strokeRect(x * side + line / 2, y * side + line / 2, side - line, side - line);
  }
}
