'use strict';
// What the page says to an image: a digit, or "not sure", and why.
//
// A network that has learned ten digits calls everything one of them, also an A. So a third
// network is asked first whether this is a digit at all. It has seen MNIST's digits on one side and
// letters, scribbles and digits turned over on the other.

// { sure, reason } for an image, as the gate is to see it. `rule` holds the least probabilities: digit, that there is one at
// all, and best, that of the best network's answer.
function judge(pixels, gate, probabilities, rule) {
  if (pixels.every((value) => value < 0.1)) return { sure: false, reason: 'there is nothing drawn' };
  const isDigit = softmax(runNet(gate, pixels).at(-1).values)[0];
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

// Everything that the page shows of an image: for each of the two nets its steps from the image to
// the ten probabilities, and its answer; and the verdict. `image` and `loose` as from mnistForm().
function answer(nets, rule, { image, loose }) {
  const ask = (net) => {
    const steps = runNet(net, image.values);
    const predictions = steps.at(-1).values;
    const probabilities = kOutputs[net.output](predictions);
    steps.push({ shape: [10], values: probabilities });
    return { net, steps, probabilities, digit: largestOf(predictions) };
  };
  const best = ask(nets.best);
  const article = ask(nets.article);
  return { best, article, ...judge(loose.values, nets.gate, best.probabilities, rule) };
}
