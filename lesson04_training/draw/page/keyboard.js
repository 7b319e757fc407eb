'use strict';
// Drawing without a pointer. The canvas has the focus; a cross shows where the pen is.

const kMoves = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
  Home: [-1, -1], PageUp: [1, -1], End: [-1, 1], PageDown: [1, 1],
};
const kStep = 0.05;       // of the square
const kSmallStep = 0.01;  // with Shift

// Draws what keys say. `tool` as for the pointer, `say` tells a screen reader, `shortcuts` is what
// else a key does: { u: () => … }.
function listenToKeys(canvas, drawing, tool, cross, say, shortcuts) {
  const pen = { x: 0.5, y: 0.5, isDown: false };
  const held = new Set();  // two arrows together go diagonally

  const showCross = () => {
    cross.style.left = `${100 * pen.x}%`;
    cross.style.top = `${100 * pen.y}%`;
    cross.classList.toggle('down', pen.isDown);
  };
  const where = () => `${Math.round(100 * pen.x)} across, ${Math.round(100 * pen.y)} down`;

  const move = (event) => {
    held.add(event.key);
    const step = event.shiftKey ? kSmallStep : kStep;
    const sum = [...held].map((key) => kMoves[key]).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    pen.x = Math.min(1, Math.max(0, pen.x + step * Math.sign(sum[0])));
    pen.y = Math.min(1, Math.max(0, pen.y + step * Math.sign(sum[1])));
    if (pen.isDown) drawing.extend([{ x: pen.x, y: pen.y }]);
    else say(where());
  };

  const setPen = (isDown) => {
    pen.isDown = isDown;
    const { kind, width } = tool();
    if (isDown) drawing.begin(kind, { x: pen.x, y: pen.y }, width);
    say(`${kind === 'erase' ? 'eraser' : 'pen'} ${isDown ? 'down' : 'up'} at ${where()}`);
  };

  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in kMoves) move(event);
    else if (event.key === ' ' || event.key === 'Enter') { if (!event.repeat) setPen(!pen.isDown); }
    else if (event.key in shortcuts) shortcuts[event.key]();
    else if (event.key === 'Escape') { if (pen.isDown) setPen(false); }
    else return;
    event.preventDefault();
    showCross();
  });
  canvas.addEventListener('keyup', (event) => held.delete(event.key));
  canvas.addEventListener('blur', () => { held.clear(); pen.isDown = false; showCross(); });
  // After an undo, a clear or a picture there is no line to go on with.
  const lift = () => { pen.isDown = false; showCross(); };
  showCross();
  return { lift };
}
