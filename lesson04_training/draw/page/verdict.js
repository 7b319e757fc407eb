'use strict';
// What the page says to an image: a digit, or "not sure", and why.
//
// A network that has learned ten digits calls everything one of them, also an A. So a third
// network is asked first whether this is a digit at all. It has seen MNIST's digits on one side and
// letters, scribbles and digits turned over on the other.

// { sure, reason } for a drawing, as mnistForm() makes it. `rule` holds the least probabilities: digit, that there is one at
// all, and best, that of the best network's answer. The gate is asked of both images, and its lesser answer counts: lines
// that lie over each other make a scribble look like a digit in one of them, seldom in both.
function judge({ image, loose }, gate, probabilities, rule) {
  if (loose.values.every((value) => value < 0.1)) return { sure: false, reason: 'there is nothing drawn' };
  const forms = loose === image ? [image] : [image, loose];
  const isDigit = Math.min(...forms.map(({ values }) => softmax(runNet(gate, values).at(-1).values)[0]));
  const best = Math.max(...probabilities);
  const percent = (value) => `${Math.round(100 * value)} %`;
  if (isDigit < rule.digit) {
    return { sure: false, reason: `the third network sees a digit with ${percent(isDigit)}, less than ${percent(rule.digit)}` };
  }
  if (best < rule.best) {
    return { sure: false, reason: `the best answer has ${percent(best)}, less than ${percent(rule.best)}` };
  }
  return { sure: true, reason: `the third network sees a digit with ${percent(isDigit)}` };
}

// Everything that the page shows of a drawing: for each of the two nets its steps from the image to
// the ten probabilities, and its answer; and the verdict. `form` is as mnistForm() makes it.
function answer(nets, rule, form) {
  const ask = (net) => {
    const steps = runNet(net, form.image.values);
    const predictions = steps.at(-1).values;
    const probabilities = kOutputs[net.output](predictions);
    steps.push({ shape: [10], values: probabilities });
    return { net, steps, probabilities, digit: largestOf(predictions) };
  };
  const best = ask(nets.best);
  const article = ask(nets.article);
  return { best, article, ...judge(form, nets.gate, best.probabilities, rule) };
}

// A browser compiles for speed what has run often. So that the first line is answered as fast as the
// later ones, it answers a made-up drawing first, a few milliseconds at a time.
function warmUp(nets, rule) {
  const points = [{ x: 0.3, y: 0.2 }, { x: 0.6, y: 0.3 }, { x: 0.4, y: 0.8 }];
  const steps = { fit: true, thickness: true, centre: true, greys: true };
  for (let i = 0; i < 40; ++i) {
    setTimeout(() => answer(nets, rule, mnistForm([{ kind: 'stroke', width: 0.05, points }], steps)));
  }
}
