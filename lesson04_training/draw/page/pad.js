'use strict';
// The canvas that one draws on, with mouse, pen or finger.

// The colour that the style sheet gives to a name like --ink.
const colourOf = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// A line as a smooth curve: from middle to middle of its pieces, bent towards the points.
function traceLine(context, points, side) {
  const at = (i) => points[Math.min(i, points.length - 1)];
  context.beginPath();
  context.moveTo(at(0).x * side, at(0).y * side);
  for (let i = 1; i < points.length; ++i) {
    const middle = { x: (at(i).x + at(i + 1).x) / 2, y: (at(i).y + at(i + 1).y) / 2 };
    context.quadraticCurveTo(at(i).x * side, at(i).y * side, middle.x * side, middle.y * side);
  }
  // Where the pen only tapped, the line would have no length and not be drawn: it is a dot.
  context.lineTo(at(points.length).x * side + 0.01, at(points.length).y * side);
  context.stroke();
}

// A picture as a canvas of its own, ink where it is dark.
function pictureCanvas(grid, colour) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = grid.side;
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, grid.side, grid.side);
  const image = context.getImageData(0, 0, grid.side, grid.side);
  grid.values.forEach((value, i) => { image.data[4 * i + 3] = Math.round(255 * value); });
  context.putImageData(image, 0, 0);
  return canvas;
}

// Draws all items anew. The canvas has as many pixels as the screen has there, at any zoom.
function paintPad(canvas, items) {
  const side = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  if (canvas.width !== side) canvas.width = canvas.height = side;
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, side, side);
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = colourOf('--ink');
  for (const item of items) {
    if (item.kind === 'picture') {
      context.drawImage(pictureCanvas(item.grid, colourOf('--ink')), 0, 0, side, side);
      continue;
    }
    context.globalCompositeOperation = item.kind === 'erase' ? 'destination-out' : 'source-over';
    context.lineWidth = item.width * side;
    traceLine(context, item.points, side);
    context.globalCompositeOperation = 'source-over';
  }
}

// Draws where the pointer goes. `tool` returns { kind, width } of what is in hand. Only one pointer
// draws at a time: a palm that rests on the screen does nothing.
function listenToPointer(canvas, drawing, tool) {
  let active = null;
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    const inner = { x: event.clientX - box.left - canvas.clientLeft, y: event.clientY - box.top - canvas.clientTop };
    return { x: inner.x / canvas.clientWidth, y: inner.y / canvas.clientHeight };
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (active !== null || event.button > 0 && event.pointerType === 'mouse') return;
    active = event.pointerId;
    if (event.isTrusted) canvas.setPointerCapture(active);
    const { kind, width } = tool();
    const isEraser = event.pointerType === 'pen' && event.button === 5;  // the pen's other end
    drawing.begin(isEraser ? 'erase' : kind, place(event), width);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerId !== active) return;
    // Between two frames the pointer was in more places than the one that it is at now.
    const events = event.getCoalescedEvents?.() ?? [];
    drawing.extend((events.length > 0 ? events : [event]).map(place));
  });
  const stop = (event) => { if (event.pointerId === active) active = null; };
  canvas.addEventListener('pointerup', stop);
  canvas.addEventListener('pointercancel', stop);
}
