'use strict';
// A photo or a PNG of a digit as a grid of ink. It may be dark on light or light on dark, and one
// side of the paper may lie in the shade.

const kPhotoSide = 140;

// The mean of the square of cells around each cell, `reach` in each direction.
function blur({ side, values }, reach) {
  // sums[r][c] is the sum of all values above and to the left: any rectangle's is four of them.
  const wide = side + 1;
  const sums = new Float64Array(wide * wide);
  for (let r = 0; r < side; ++r) {
    for (let c = 0, row = 0; c < side; ++c) {
      row += values[r * side + c];
      sums[(r + 1) * wide + c + 1] = sums[r * wide + c + 1] + row;
    }
  }
  return values.map((_, i) => {
    const top = Math.max(0, Math.floor(i / side) - reach);
    const left = Math.max(0, (i % side) - reach);
    const bottom = Math.min(side, Math.floor(i / side) + reach + 1);
    const right = Math.min(side, (i % side) + reach + 1);
    const sum = sums[bottom * wide + right] - sums[top * wide + right] - sums[bottom * wide + left] + sums[top * wide + left];
    return sum / ((bottom - top) * (right - left));
  });
}

// The value between paper and ink: the one that leaves the least variance on both of its sides.
// After N. Otsu, A Threshold Selection Method from Gray-Level Histograms, 1979.
function thresholdOf(values) {
  const kSteps = 64;
  const largest = Math.max(...values) || 1;
  const counts = new Array(kSteps).fill(0);
  for (const value of values) ++counts[Math.min(kSteps - 1, Math.floor(kSteps * value / largest))];
  const total = counts.reduce((sum, n, i) => sum + n * i, 0);
  let [best, threshold, n, sum] = [-1, 0, 0, 0];
  for (let i = 0; i < kSteps - 1; ++i) {
    n += counts[i];
    sum += counts[i] * i;
    const rest = values.length - n;
    if (n === 0 || rest === 0) continue;
    const between = n * rest * (sum / n - (total - sum) / rest) ** 2;
    if (between > best) [best, threshold] = [between, (i + 1) / kSteps * largest];
  }
  return threshold;
}

// Greys 0 to 1 as ink: how far each is from the paper around it, in the direction of the ink.
function inkOf(greys) {
  const paper = blur(greys, Math.floor(greys.side / 3));
  const away = greys.values.map((value, i) => paper[i] - value);
  // Ink is little and far from the paper, paper is much and near: the cubes tell on which side it is.
  const isDark = away.reduce((sum, value) => sum + value ** 3, 0) > 0;
  const ink = away.map((value) => Math.max(0, isDark ? value : -value));
  const threshold = thresholdOf(ink);
  // A soft edge around the threshold, so that the lines keep their greys.
  return { side: greys.side, values: ink.map((value) => Math.min(1, Math.max(0, value / threshold - 0.5))) };
}

// The pixels of a canvas as greys. Where a PNG is transparent its ink is what is not.
function greysOf(image, side) {
  const values = new Float32Array(side * side);
  const clear = image.filter((value, i) => i % 4 === 3 && value < 128).length;
  const byAlpha = clear > 0.2 * side * side;
  for (let i = 0; i < values.length; ++i) {
    const [red, green, blue, alpha] = image.subarray(4 * i, 4 * i + 4);
    values[i] = byAlpha ? 1 - alpha / 255 : (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
  }
  return { side, values };
}

// The file as ink. Rejects with a message if the browser cannot read it as a picture.
async function readPhoto(file) {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error(`${file.name || 'This'} is not a picture that the browser can read: try a PNG or a JPEG.`);
  });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = kPhotoSide;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  // The middle square: what is beside it would be paper.
  const side = Math.max(bitmap.width, bitmap.height);
  const scale = kPhotoSide / side;
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  // Its own edge goes on around it, so that no edge is taken for ink.
  context.drawImage(bitmap, 0, 0, kPhotoSide, kPhotoSide);
  context.drawImage(bitmap, (kPhotoSide - width) / 2, (kPhotoSide - height) / 2, width, height);
  return inkOf(greysOf(context.getImageData(0, 0, kPhotoSide, kPhotoSide).data, kPhotoSide));
}
