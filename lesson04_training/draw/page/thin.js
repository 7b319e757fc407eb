'use strict';
// Thinning: what is left of a thick line is its middle, one cell wide. After T. Y. Zhang and C. Y.
// Suen, A Fast Parallel Algorithm for Thinning Digital Patterns, 1984: cells are taken off the edge
// of the ink, from two sides in turn, as long as this neither breaks a line nor shortens its ends.

// The eight neighbours of a cell in a grid `side` cells wide, clockwise from the one above.
function neighboursOf(side) {
  return [-side, -side + 1, 1, side + 1, side, side - 1, -1, -side - 1];
}

// May this cell go? `turn` 0 takes from the right and below, 1 from the left and above.
function isEdge(ink, at, around, turn) {
  let count = 0;
  let changes = 0;  // from paper to ink, on the way around: 1 where the cell joins no two lines
  let before = ink[at + around[7]];
  for (let i = 0; i < 8; ++i) {
    const here = ink[at + around[i]];
    count += here;
    if (here && !before) ++changes;
    before = here;
  }
  if (count < 2 || count > 6 || changes !== 1) return false;
  const up = ink[at + around[0]];
  const right = ink[at + around[2]];
  const down = ink[at + around[4]];
  const left = ink[at + around[6]];
  return turn === 0 ? !(up && right && down) && !(right && down && left)
                    : !(up && right && left) && !(up && down && left);
}

// The middle of the ink above `least` as a list of cells { x, y }, their middles in cells.
function thin({ side, values }, least) {
  const wide = side + 2;  // a frame of paper, so that every cell has its neighbours
  const around = neighboursOf(wide);
  const ink = new Uint8Array(wide * wide);
  let cells = [];
  for (let i = 0; i < values.length; ++i) {
    if (values[i] <= least) continue;
    const at = (Math.floor(i / side) + 1) * wide + (i % side) + 1;
    ink[at] = 1;
    cells.push(at);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const turn of [0, 1]) {
      const gone = cells.filter((at) => isEdge(ink, at, around, turn));
      for (const at of gone) ink[at] = 0;
      if (gone.length > 0) cells = cells.filter((at) => ink[at]);
      changed ||= gone.length > 0;
    }
  }
  return cells.map((at) => ({ x: (at % wide) - 0.5, y: Math.floor(at / wide) - 0.5 }));
}
