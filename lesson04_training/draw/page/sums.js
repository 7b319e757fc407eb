'use strict';
// The sum that made a value: what pointing at a cell of a picture shows.

const decimal = (value) => {
  const text = Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
  return text.replace('-', '−');
};

// The products x[from] w[weight] that value i of a linear layer or a convolution is the sum of.
function productsOf(layer, input, i) {
  const products = [];
  const add = (from, weight) => products.push({ from, x: input.values[from], w: layer.w[weight], product: input.values[from] * layer.w[weight] });
  if (layer.op === 'linear') {
    for (let k = 0; k < input.values.length; ++k) add(k, k * layer.units + i);
    return products;
  }
  const [rows, columns, depth] = input.shape;
  const across = Math.floor((columns - layer.size) / layer.stride) + 1;
  const channel = i % layer.channels;
  const place = Math.floor(i / layer.channels);
  const top = Math.floor(place / across) * layer.stride;
  const left = (place % across) * layer.stride;
  for (let r = 0; r < layer.size; ++r) {
    for (let c = 0; c < layer.size; ++c) {
      for (let k = 0; k < depth; ++k) {
        add(((top + r) * columns + left + c) * depth + k, ((r * layer.size + c) * depth + k) * layer.channels + channel);
      }
    }
  }
  return products;
}

// Where a value stands, in words.
function placeOf(shape, i) {
  if (shape.length === 1) return `unit ${i}`;
  const [, columns, channels] = shape;
  const place = Math.floor(i / channels);
  return `row ${Math.floor(place / columns)}, column ${place % columns}` + (channels > 1 ? `, channel ${i % channels}` : '');
}

// The products that are not 0, the largest first.
const termsOf = (products) => products.filter(({ product }) => product !== 0)
                                      .sort((a, b) => Math.abs(b.product) - Math.abs(a.product));

function sumInWords(layer, products, output, i) {
  const terms = termsOf(products);
  const shown = terms.slice(0, 4);
  const rest = terms.slice(4).reduce((sum, { product }) => sum + product, 0);
  const parts = shown.map(({ x, w }) => `${decimal(x)} · ${decimal(w)}`);
  if (terms.length > 4) parts.push(`${decimal(rest)} (${terms.length - 4} more products)`);
  const none = products.length - terms.length;
  if (none > 0) parts.push(`0 (${none} products with 0)`);
  if (layer.b) parts.push(`${decimal(layer.b[i % layer.b.length])} (bias)`);
  return `${decimal(output.values[i])} = ${parts.join(' + ')}`;
}

// { text, used }: the calculation of value i of a step in words, and which inputs it used.
function explainValue(layer, input, output, i) {
  const value = decimal(output.values[i]);
  const at = placeOf(output.shape, i);
  const from = input.values[i];
  switch (layer.op) {
    case 'conv':
    case 'linear': {
      const products = productsOf(layer, input, i);
      // All of a patch; of a linear layer's many inputs those that are written out.
      const shown = layer.op === 'conv' ? products : termsOf(products).slice(0, 4);
      return { text: `${at}: ${sumInWords(layer, products, output, i)}`, used: shown.map(({ from: place }) => place) };
    }
    case 'pool': {
      const places = poolPlaces(i, input.shape);
      return { text: `${at}: ${value} = the largest of ${places.map((place) => decimal(input.values[place])).join(', ')}`, used: places };
    }
    case 'norm': {
      const k = i % layer.gain.length;
      const deviation = Math.sqrt(layer.variance[k] + kVarianceFloor);
      return { text: `${at}: ${value} = (${decimal(from)} − ${decimal(layer.mean[k])}) / ${decimal(deviation)} · ${decimal(layer.gain[k])} + ${decimal(layer.bias[k])}`, used: [i] };
    }
    case 'relu':
      return { text: `${at}: ${value} = max(${decimal(from)}, 0)`, used: [i] };
    case 'sigmoid':
      return { text: `${at}: ${percentOf(output.values[i])} = 1 / (1 + e^−(${decimal(from)}))`, used: [i] };
    case 'softmax':
      return { text: `${at}: ${percentOf(output.values[i])} = e^(${decimal(from)}), divided by the sum of e to each of the ten`, used: [...input.values.keys()] };
    default:
      return { text: `${at}: ${value}`, used: [i] };
  }
}
