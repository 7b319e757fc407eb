'use strict';
// A grid of grey values, row by row: 0 is paper, 1 is ink. What a drawing becomes before a network
// sees it. A drawing itself is a list of items in a square whose sides are 1:
//   { kind: 'stroke' or 'erase', points: [{ x, y }, …], width }   a line of the pen or the eraser
//   { kind: 'picture', grid }                                     an image that fills the square

function makeGrid(side) {
  return { side, values: new Float32Array(side * side) };
}

// Presses a round tip on the grid: its middle at (x, y), in cells. The edge is one cell soft, so
// that a line has no steps. Ink keeps the darker value; an eraser the lighter one.
function press(grid, x, y, radius, erase) {
  const { side, values } = grid;
  const reach = radius + 1;
  const top = Math.max(0, Math.floor(y - reach));
  const bottom = Math.min(side - 1, Math.ceil(y + reach));
  const left = Math.max(0, Math.floor(x - reach));
  const end = Math.min(side - 1, Math.ceil(x + reach));
  for (let row = top; row <= bottom; ++row) {
    for (let column = left; column <= end; ++column) {
      const right = column + 0.5 - x;
      const down = row + 0.5 - y;
      const distance = Math.sqrt(right * right + down * down);
      const cover = Math.min(1, Math.max(0, radius + 0.5 - distance));
      const at = row * side + column;
      values[at] = erase ? Math.min(values[at], 1 - cover) : Math.max(values[at], cover);
    }
  }
}

// Draws a line through the points, tip by tip, at most half a radius apart.
function drawLine(grid, points, radius, erase) {
  let from = points[0];
  press(grid, from.x, from.y, radius, erase);
  for (const to of points) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const steps = Math.ceil(length / Math.max(0.5, radius / 2));
    for (let i = 1; i <= steps; ++i) {
      const part = i / steps;
      press(grid, from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, radius, erase);
    }
    from = to;
  }
}

// The value between the cells: each of the four cells around (x, y) counts by how near it is.
function valueAt({ side, values }, x, y) {
  const column = Math.floor(x - 0.5);
  const row = Math.floor(y - 0.5);
  const right = x - 0.5 - column;
  const down = y - 0.5 - row;
  if (column < -1 || row < -1 || column >= side || row >= side) return 0;
  const cell = (r, c) => (r < 0 || c < 0 || r >= side || c >= side ? 0 : values[r * side + c]);
  return (1 - down) * ((1 - right) * cell(row, column) + right * cell(row, column + 1)) +
         down * ((1 - right) * cell(row + 1, column) + right * cell(row + 1, column + 1));
}

// Lays a picture over the grid; `view` as in drawItems.
function drawPicture(grid, picture, view) {
  const perCell = picture.side / view.scale;
  for (let row = 0; row < grid.side; ++row) {
    for (let column = 0; column < grid.side; ++column) {
      const x = (column + 0.5 - view.x) * perCell;
      const y = (row + 0.5 - view.y) * perCell;
      const at = row * grid.side + column;
      grid.values[at] = Math.max(grid.values[at], valueAt(picture, x, y));
    }
  }
}

// Draws the items in their order. The square's corner comes to the cell (view.x, view.y) and its
// side is view.scale cells long. `penRadius`, in cells, replaces the pen's own if it is given.
function drawItems(grid, items, view, penRadius) {
  for (const item of items) {
    if (item.kind === 'picture') {
      drawPicture(grid, item.grid, view);
      continue;
    }
    const erase = item.kind === 'erase';
    const own = Math.max(0.5, (item.width / 2) * view.scale);
    const points = item.points.map(({ x, y }) => ({ x: view.x + x * view.scale, y: view.y + y * view.scale }));
    drawLine(grid, points, erase || !penRadius ? own : penRadius, erase);
  }
}

// The smallest rectangle that holds all ink above `least`, in cells; null if there is none.
function boxOf({ side, values }, least) {
  let [left, top, right, bottom] = [side, side, -1, -1];
  for (let row = 0; row < side; ++row) {
    for (let column = 0; column < side; ++column) {
      if (values[row * side + column] <= least) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
  }
  return right < 0 ? null : { left, top, right: right + 1, bottom: bottom + 1 };
}
