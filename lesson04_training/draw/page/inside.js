'use strict';
// What happens inside: every step of a network as a picture, with its shape, its name in the lessons
// and the file to read. Pointing at a value shows the sum that made it.

const kBeyond = 'lesson04_training/beyond';
const kStepNames = {
  conv: (l) => [`convolution, ${l.size} × ${l.size}${l.stride > 1 ? `, stride ${l.stride}` : ''}`, `${kBeyond}/products.cpp`],
  norm: () => ['batch normalisation', `${kBeyond}/batch_norm.cpp`],
  relu: () => ['ReLU: max(z, 0)', 'lesson03_network/relu.cpp'],
  pool: () => ['max pooling, 2 × 2', `${kBeyond}/max_pool.cpp`],
  linear: (l, place) => [['linear: x w1 + b1', '', 'linear: a1 w2 + b2'][place] ?? 'linear: a w + b', 'lesson02_linear/linear.cpp'],
  sigmoid: () => ['sigmoid: the ten probabilities', 'lesson03_network/sigmoid.cpp'],
  softmax: () => ['softmax: the ten probabilities', `${kBeyond}/softmax.cpp`],
  dropout: () => ['dropout: nothing is left out now', `${kBeyond}/dropout.cpp`],
};

const shapeInWords = (shape) => shape.join(' × ');

// One step as a part of the page: title, shape, file, picture.
function makeStep(layer, place) {
  const part = document.createElement('li');
  const [title, file] = layer ? kStepNames[layer.op](layer, place)
                              : ['the image in MNIST’s form', 'lesson01_tensors/stack.cpp'];
  part.innerHTML = '<h3></h3><p class="file"></p><canvas tabindex="0" role="img"></canvas>';
  part.querySelector('h3').textContent = title;
  part.querySelector('.file').innerHTML = `<span class="shape"></span> <code>${file}</code>`;
  return { part, title, shape: part.querySelector('.shape'), canvas: part.querySelector('canvas'), marked: -1, used: [] };
}

class Inside {
  #list;
  #sum;
  #steps = [];
  #net = null;
  #layers = [];
  #run = null;

  // `list` gets the steps, `sum` says how a value was made.
  constructor(list, sum) {
    this.#list = list;
    this.#sum = sum;
  }

  // Shows `steps`, which ran through `net`.
  show(net, steps) {
    if (net !== this.#net) this.#build(net);
    this.#run = steps;
    this.#steps.forEach((step, i) => {
      step.layout = layoutOf(steps[i].shape, Math.max(200, this.#list.clientWidth - 32));
      step.shape.textContent = shapeInWords(steps[i].shape);
      step.canvas.setAttribute('aria-label', `${step.title}, ${shapeInWords(steps[i].shape)}. Arrow keys move from value to value.`);
      this.#paint(i);
    });
  }

  #build(net) {
    this.#net = net;
    this.#layers = [...net.layers, { op: net.output }];
    this.#steps = [null, ...this.#layers].map((layer, i) => makeStep(layer, i - 1));
    this.#list.replaceChildren(...this.#steps.map(({ part }) => part));
    this.#steps.forEach((step, i) => {
      step.canvas.addEventListener('pointermove', (event) => this.#point(i, valueUnder(step.layout, event.offsetX, event.offsetY)));
      step.canvas.addEventListener('pointerdown', (event) => this.#point(i, valueUnder(step.layout, event.offsetX, event.offsetY)));
      step.canvas.addEventListener('keydown', (event) => this.#walk(i, event));
    });
  }

  #paint(i) {
    const { canvas, layout, marked, used } = this.#steps[i];
    paintMaps(canvas, this.#run[i], layout);
    if (marked >= 0) frameCells(canvas, layout, [marked], 2);
    if (used.length > 0) frameCells(canvas, layout, used, 1);
  }

  // Explains value `index` of step i, and frames it and the values before that it was made of.
  #point(i, index) {
    if (index < 0 || !this.#run) return;
    const output = this.#run[i];
    const { text, used } = i === 0
        ? { text: `${placeOf(output.shape, index)}: ${decimal(output.values[index])}`, used: [] }
        : explainValue(this.#layers[i - 1], this.#run[i - 1], output, index);
    this.#sum.textContent = text;
    this.#steps.forEach((step, k) => {
      const wasFramed = step.marked >= 0 || step.used.length > 0;
      step.marked = k === i ? index : -1;
      step.used = k === i - 1 ? used : [];
      if (wasFramed || step.marked >= 0 || step.used.length > 0) this.#paint(k);
    });
  }

  #walk(i, event) {
    const { layout, marked } = this.#steps[i];
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (!(event.key in moves)) return;
    event.preventDefault();
    const [x, y] = moves[event.key];
    const from = marked < 0 ? { x: 0, y: 0 } : cellOf(layout, marked);
    // Over the gap between two maps, if there is one in the way.
    for (const far of marked < 0 ? [0] : [1, 2]) {
      const index = valueUnder(layout, (from.x + far * x + 0.5) * layout.cell, (from.y + far * y + 0.5) * layout.cell);
      if (index >= 0) return this.#point(i, index);
    }
  }
}
