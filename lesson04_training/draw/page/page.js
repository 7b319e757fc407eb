'use strict';
// The page: what is drawn goes through all of the other files, and is shown.

const element = (id) => document.getElementById(id);

// Everything that belongs to the nets in the page's data.
function openData(text) {
  const data = JSON.parse(text);
  const nets = Object.fromEntries(Object.entries(data.nets).map(([name, net]) => [name, openNet(net)]));
  return { ...data, nets };
}

function stepsWanted() {
  return Object.fromEntries(['fit', 'thickness', 'centre', 'greys'].map((step) => [step, element(`step-${step}`).checked]));
}

// A sample of MNIST needs no step; all else is brought into MNIST's form.
function formOf(items) {
  const isMnist = items.length === 1 && items[0].isMnist;
  element('form-note').textContent = isMnist ? 'A sample of MNIST is in this form already: draw on it, and it takes these steps too.'
                                             : 'Take a step away and see what it is worth.';
  return isMnist ? { image: items[0].grid, loose: items[0].grid } : mnistForm(items, stepsWanted());
}

function paintForm(canvas, { values }) {
  const context = canvas.getContext('2d');
  const image = context.createImageData(28, 28);
  values.forEach((value, i) => image.data.set([255 * value, 255 * value, 255 * value, 255], 4 * i));
  context.putImageData(image, 0, 0);
}

function start({ nets, rule, samples }) {
  const canvas = element('canvas');
  const rows = makeBars(element('bars'));
  const boxes = { all: element('answers'), best: element('answer-best'), article: element('answer-article'), mark: element('mark'), rule: element('rule') };
  const inside = new Inside(element('steps'), element('sum'));
  const isPressed = (id) => element(id).getAttribute('aria-pressed') === 'true';
  const press = (id, on) => element(id).setAttribute('aria-pressed', on);
  let result = null;
  let keyboard = null;

  const showInside = () => {
    const name = isPressed('show-article') ? 'article' : 'best';
    inside.show(nets[name], result[name].steps);
    element('units-part').hidden = name !== 'article';
    element('notation').textContent = nets[name].notation;
    element('notation-note').textContent = `: ${nets[name].about}`;
    if (name === 'article') showUnits(element('units'), nets.article, result.article.steps);
  };

  // A screen reader is told once the hand rests, not at every move of it.
  let timer = 0;
  const say = (text, delay = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => { element('announce').textContent = text; }, delay);
  };

  // Everything that a change of the drawing changes; `milliseconds` is what MNIST's form and the
  // answers took.
  const update = () => {
    const before = performance.now();
    const form = formOf(drawing.items);
    result = answer(nets, rule, form);
    result.milliseconds = performance.now() - before;
    const isEmpty = drawing.items.length === 0;
    showBars(rows, isEmpty ? null : result);
    showVerdict(boxes, result);
    paintForm(element('form'), form.image);
    element('hint').hidden = !isEmpty;
    element('undo').disabled = !drawing.canUndo;
    element('clear').disabled = isEmpty;
    say(verdictInWords(result), 700);
  };

  // Once a frame is enough, however many events there are; the inside waits until there is time.
  let isPlanned = false;
  let insideTimer = 0;
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      paintPad(canvas, drawing.items);
      update();
      clearTimeout(insideTimer);
      insideTimer = setTimeout(showInside, 60);
    });
  };

  const drawing = new Drawing(() => {
    element('error').textContent = '';
    plan();
  });
  const tool = () => {
    const isEraser = isPressed('eraser');
    return { kind: isEraser ? 'erase' : 'stroke', width: Number(element('width').value) / 100 * (isEraser ? 2 : 1) };
  };
  const toggleEraser = () => { press('eraser', !isPressed('eraser')); say(isPressed('eraser') ? 'eraser' : 'pen'); };
  const undo = () => { drawing.undo(); keyboard.lift(); };
  const clear = () => { drawing.clear(); keyboard.lift(); };
  const showPhoto = async (file) => {
    try {
      drawing.show(await readPhoto(file), false);
      keyboard.lift();
    } catch (error) {
      element('error').textContent = error.message;
    }
  };

  listenToPointer(canvas, drawing, tool);
  keyboard = listenToKeys(canvas, drawing, tool, element('cross'), say, { e: toggleEraser, u: undo, c: clear });
  makeSamples(element('samples'), samples, (grid) => { drawing.show(grid, true); keyboard.lift(); });
  element('eraser').addEventListener('click', toggleEraser);
  element('undo').addEventListener('click', undo);
  element('clear').addEventListener('click', clear);
  element('photo').addEventListener('change', ({ target }) => { if (target.files[0]) showPhoto(target.files[0]); target.value = ''; });
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') { undo(); event.preventDefault(); }
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) showPhoto(event.dataTransfer.files[0]);
  });
  for (const step of ['fit', 'thickness', 'centre', 'greys']) element(`step-${step}`).addEventListener('change', plan);
  for (const [name, other] of [['show-best', 'show-article'], ['show-article', 'show-best']]) {
    element(name).addEventListener('click', () => { press(name, true); press(other, false); showInside(); });
  }
  new ResizeObserver(plan).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plan);

  for (const name of ['best', 'article']) element(`accuracy-${name}`).textContent = `${(100 * nets[name].accuracy).toFixed(2)} %`;
  element('rule-digit').textContent = percentOf(rule.digit);
  element('rule-best').textContent = percentOf(rule.best);
  element('rule-refused').textContent = `${(100 * rule.refused).toFixed(2)} %`;
  plan();
  warmUp(nets, rule);
  return { drawing, rule, nets, get result() { return result; } };
}

// What the browser's console, and the tests, may look into.
let page = null;
const text = element('data').textContent.trim();
if (text) page = start(openData(text));
else { element('template').hidden = false; element('main').hidden = true; }
