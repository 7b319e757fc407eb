'use strict';
// What happens inside: every step of a network as a picture, with its shape, its name in the lessons
// and the file to read. Pointing at a value shows the sum that made it.

const kBeyond = 'lesson04_training/beyond';
const kStepNames = {
  conv: (l) => [`convolution, ${l.size} × ${l.size}${l.stride > 1 ? `, stride ${l.stride}` : ''}`, `${kBeyond}/conv.cpp`],
  norm: () => ['batch normalisation', `${kBeyond}/batch_norm.cpp`],
  relu: () => ['ReLU: max(z, 0)', 'lesson03_network/relu.cpp'],
  pool: () => ['max pooling, 2 × 2', `${kBeyond}/max_pool.cpp`],
  linear: (l, place) => [place === 0 ? 'linear: x w1 + b1' : 'linear: a w + b', 'lesson02_linear/linear.cpp'],
  dropout: () => ['dropout: nothing is left out now', `${kBeyond}/dropout.cpp`],
};

const shapeInWords = (shape) => shape.join(' × ');

// One step as a part of the page: title, shape, file, picture.
function makeStep(net, place) {
  const part = document.createElement('li');
  const [title, file] = place < 0 ? ['the image in MNIST’s form', 'lesson01_tensors/stack.cpp']
                                  : kStepNames[net.layers[place].op](net.layers[place], place);
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
    this.#steps = [-1, ...net.layers.keys()].map((place) => makeStep(net, place));
    this.#list.replaceChildren(...this.#steps.map(({ part }) => part));
    this.#steps.forEach((step, i) => {
      step.canvas.addEventListener('pointermove', (event) => this.#point(i, valueUnder(step.layout, event.offsetX, event.offsetY)));
      step.canvas.addEventListener('pointerdown', (event) => this.#point(i, valueUnder(step.layout, event.offsetX, event.offsetY)));
      step.canvas.addEventListener('keydown', (event) => this.#walk(i, event));
    });
  }

  #paint(i) {
    paintMaps(this.#steps[i].canvas, this.#run[i], this.#steps[i].layout, this.#steps[i].marked);
  }

  // Explains value `index` of step i, and frames it.
  #point(i, index) {
    if (index < 0 || !this.#run) return;
    this.#steps.forEach((step, k) => {
      const before = step.marked;
      step.marked = k === i ? index : -1;
      if (before !== step.marked) this.#paint(k);
    });
    const output = this.#run[i];
    this.#sum.textContent = i === 0 ? `${placeOf(output.shape, index)}: ${decimal(output.values[index])}`
        : explainValue(this.#net.layers[i - 1], this.#run[i - 1], output, index).text;
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
