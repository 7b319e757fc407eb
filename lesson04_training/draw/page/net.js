'use strict';
// A network: a row of layers, written as lesson04_training/beyond writes it. c5x12s2 is a 5 x 5
// convolution to 12 channels with stride 2, b a batch normalisation, r a ReLU, p a 2 x 2 max
// pooling, f128 a linear map to 128 units, d30 a dropout. "f500,r,f10" is the article's network.

// One layer of the notation, without its weights.
function readLayer(text) {
  const [, letter, rest] = text.match(/^([cbrpfd])(.*)$/);
  const numbers = (rest.match(/\d+/g) ?? []).map(Number);
  switch (letter) {
    case 'c': return { op: 'conv', size: numbers[0], channels: numbers[1], stride: numbers[2] ?? 1 };
    case 'f': return { op: 'linear', units: numbers[0] };
    default: return { op: { b: 'norm', r: 'relu', p: 'pool', d: 'dropout' }[letter] };
  }
}

function bytesFrom(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

// The network that the page's data describes: its notation, and the weights as base64 of
// little-endian floats under names like "0.conv.w", where 0 is the place of the layer in the row.
// Its `output` makes probabilities of its ten predictions.
function openNet(data) {
  const layers = data.notation.split(',').map(readLayer);
  for (const [name, base64] of Object.entries(data.parameters)) {
    const [place, , parameter] = name.split('.');
    layers[place][parameter] = new Float32Array(bytesFrom(base64).buffer);
  }
  const isArticle = data.notation.split(',').every((layer) => /^[fr]/.test(layer));
  return { ...data, layers, output: isArticle ? 'sigmoid' : 'softmax' };
}

// What runs through the net: the image, then each layer's output. The last one's values are the
// predictions. `pixels` are 28 x 28 greys from 0 to 1, which the net may want brighter or darker.
function runNet(net, pixels) {
  const { mean, deviation } = net.brightness;
  const steps = [{ shape: [28, 28, 1], values: pixels.map((value) => (value - mean) / deviation) }];
  for (const layer of net.layers) steps.push(kLayers[layer.op](steps.at(-1), layer));
  return steps;
}

// Ten answers, each for itself between 0 and 1, as in the article.
const sigmoid = (values) => Array.from(values, (value) => 1 / (1 + Math.exp(-value)));

// Probabilities that add up to 1. The largest value is taken away first: e to it could overflow.
function softmax(values) {
  const largest = Math.max(...values);
  const powers = Array.from(values, (value) => Math.exp(value - largest));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}

const kOutputs = { sigmoid, softmax };

const largestOf = (values) => values.indexOf(Math.max(...values));
