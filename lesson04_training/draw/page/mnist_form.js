'use strict';
// Brings a drawing into the form that MNIST's images have: the digit fitted into 20 x 20, drawn with
// a pen as wide as MNIST's, the middle of its mass in the middle of 28 x 28, in greys. A network has
// seen nothing else in training; each step that is left out costs accuracy.

const kSide = 28;
const kBox = 20;
const kFine = 3;           // cells to a pixel of the 28 x 28 while working, in each direction
const kPenRadius = 1.3;   // in pixels of the 28 x 28
const kInk = 0.35;         // what counts as ink
const kLook = 140;         // cells to the square's side when the box is looked for

// Where the drawing comes to on the fine grid, see drawItems; null if there is nothing drawn.
function viewOf(items, steps) {
  const look = makeGrid(kLook);
  drawItems(look, items, { x: 0, y: 0, scale: kLook }, steps.thickness ? 1 : undefined);
  const box = boxOf(look, kInk);
  if (!box) return null;
  const whole = kSide * kFine;
  const longest = Math.max(box.right - box.left, box.bottom - box.top);
  const room = (steps.thickness ? kBox - 2 * kPenRadius : kBox) * kFine;
  const scale = steps.fit ? kLook * room / longest : whole;
  const middle = (from, to) => (from + to) / 2 / kLook;
  const x = middle(box.left, box.right);
  const y = middle(box.top, box.bottom);
  return { scale, x: whole / 2 - x * scale, y: whole / 2 - y * scale, middle: { x, y } };
}

// The same drawing, its lines as wide as MNIST's.
function redraw(grid) {
  const radius = kPenRadius * kFine;
  const result = makeGrid(grid.side);
  for (const { x, y } of thin(grid, kInk)) press(result, x, y, radius, false);
  return result;
}

// The middle of the ink's mass, in cells.
function massMiddle({ side, values }) {
  let [mass, x, y] = [0, 0, 0];
  values.forEach((value, i) => {
    mass += value;
    x += value * ((i % side) + 0.5);
    y += value * (Math.floor(i / side) + 0.5);
  });
  return { x: x / mass, y: y / mass };
}

// The mean of kFine x kFine cells is a pixel; the grid is moved by (right, down) cells first.
function shrink({ side, values }, right, down) {
  const small = makeGrid(kSide);
  for (let row = 0; row < side; ++row) {
    for (let column = 0; column < side; ++column) {
      const r = Math.floor((row + down) / kFine);
      const c = Math.floor((column + right) / kFine);
      if (r < 0 || c < 0 || r >= kSide || c >= kSide) continue;
      small.values[r * kSide + c] += values[row * side + column] / (kFine * kFine);
    }
  }
  return small;
}

// Centred by its mass, or left where it was drawn, in 28 x 28 greys or in black and white.
function finish(grid, view, steps) {
  const half = grid.side / 2;
  const mass = massMiddle(grid);
  const right = steps.centre ? half - mass.x : (view.middle.x - 0.5) * grid.side;
  const down = steps.centre ? half - mass.y : (view.middle.y - 0.5) * grid.side;
  const image = shrink(grid, Math.round(right), Math.round(down));
  if (!steps.greys) image.values = image.values.map((value) => (value > 0.5 ? 1 : 0));
  return image;
}

// The drawing as 28 x 28 greys. `steps` { fit, centre, thickness, greys } says which steps to take.
// `image` is for the networks that read the digit. In `loose`, which the one that says whether it is
// a digit sees as well, lines that lie over each other are not made one: a scribble that goes round
// and round would become a 0. An empty drawing is an empty image.
function mnistForm(items, steps) {
  const view = viewOf(items, steps);
  const empty = makeGrid(kSide);
  if (!view) return { image: empty, loose: empty };
  const grid = makeGrid(kSide * kFine);
  drawItems(grid, items, view, steps.thickness ? kPenRadius * kFine : undefined);
  const image = finish(steps.thickness ? redraw(grid) : grid, view, steps);
  const hasPicture = items.some(({ kind }) => kind === 'picture');
  return { image, loose: hasPicture ? image : finish(grid, view, steps) };
}
