'use strict';
// Digits of the validation set to start from.

function gridFromBytes(base64) {
  const bytes = bytesFrom(base64);
  return { side: Math.sqrt(bytes.length), values: Float32Array.from(bytes, (value) => value / 255) };
}

// A button for each sample { label, pixels }; `choose` is called with its grid and label.
function makeSamples(place, samples, choose) {
  place.replaceChildren(...samples.map(({ label, pixels }) => {
    const grid = gridFromBytes(pixels);
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', `a ${label}`);
    button.append(pictureCanvas(grid, '#000'));
    button.addEventListener('click', () => choose(grid, label));
    return button;
  }));
}
