'use strict';
// The layers of a network, forward only. What runs between them is { shape, values }: [28, 28, 1] is
// 28 rows of 28 places with one channel each, channels last; [500] is a row of 500 numbers.
// A layer's w, b, ... are arrays of floats; b is missing where a normalisation would take it away.

const sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);

// out[n] += Σ_i x[xAt + i] w[wRow + i, n] for `count` inputs: the sum that both maps are made of.
function addProducts(out, x, xAt, w, wRow, count) {
  const width = out.length;
  for (let i = 0; i < count; ++i) {
    const value = x[xAt + i];
    if (value === 0) continue;  // paper, or a unit that does not fire: adds nothing
    const row = (wRow + i) * width;
    for (let n = 0; n < width; ++n) out[n] += value * w[row + n];
  }
}

// out[n] = Σ_i x[i] w[i, n] + b[n]: the article's x@w+b for one image. w [I, N], b [N].
function linear(x, { units, w, b }) {
  const out = b ? Float32Array.from(b) : new Float32Array(units);
  addProducts(out, x.values, 0, w, 0, x.values.length);
  return { shape: [units], values: out };
}

// A linear map of every patch of size x size places, the same for all of them: w
// [size, size, channels in, channels out]. In each of its rows a patch is one run of numbers.
function conv(x, { size, stride, channels, w, b }) {
  const [rows, columns, depth] = x.shape;
  const shape = [Math.floor((rows - size) / stride) + 1, Math.floor((columns - size) / stride) + 1, channels];
  const out = new Float32Array(sizeOf(shape));
  for (let row = 0; row < shape[0]; ++row) {
    for (let column = 0; column < shape[1]; ++column) {
      const at = (row * shape[1] + column) * channels;
      const sums = out.subarray(at, at + channels);
      if (b) sums.set(b);
      for (let r = 0; r < size; ++r) {
        const from = ((row * stride + r) * columns + column * stride) * depth;
        addProducts(sums, x.values, from, w, r * size * depth, size * depth);
      }
    }
  }
  return { shape, values: out };
}

// Batch normalisation: every channel as the running mean and variance of the training say, then
// with the mean and spread that were learned.
const kVarianceFloor = 1e-5;
function norm(x, { gain, bias, mean, variance }) {
  const scale = gain.map((value, k) => value / Math.sqrt(variance[k] + kVarianceFloor));
  const out = new Float32Array(x.values.length);
  for (let i = 0; i < out.length; ++i) {
    const k = i % scale.length;
    out[i] = (x.values[i] - mean[k]) * scale[k] + bias[k];
  }
  return { shape: x.shape, values: out };
}

// max(x, 0), value by value.
function relu(x) {
  const out = new Float32Array(x.values.length);
  for (let i = 0; i < out.length; ++i) out[i] = Math.max(x.values[i], 0);
  return { shape: x.shape, values: out };
}

// Where the four values stand that value i of a max pooling is the largest of.
function poolPlaces(i, [, columns, channels]) {
  const width = columns >> 1;
  const place = Math.floor(i / channels);
  const first = (2 * Math.floor(place / width) * columns + 2 * (place % width)) * channels + (i % channels);
  return [first, first + channels, first + columns * channels, first + (columns + 1) * channels];
}

// The largest of every 2 x 2 places, channel by channel. An odd last row or column is left out.
function pool(x) {
  const [rows, columns, channels] = x.shape;
  const shape = [rows >> 1, columns >> 1, channels];
  const out = new Float32Array(sizeOf(shape));
  for (let i = 0; i < out.length; ++i) {
    const [a, b, c, d] = poolPlaces(i, x.shape);
    out[i] = Math.max(x.values[a], x.values[b], x.values[c], x.values[d]);
  }
  return { shape, values: out };
}

// Dropout leaves out nothing once the training is over.
const dropout = (x) => x;

const kLayers = { conv, norm, relu, pool, linear, dropout };
