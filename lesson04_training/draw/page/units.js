'use strict';
// The hidden units of the article's network that fire most: what each looks for, and which digits it
// speaks for.

const kUnitsShown = 8;

// The units with the largest effect on the answer, `hidden` being their values a1 after the ReLU.
function busiest(hidden, count) {
  return Array.from(hidden, (value, unit) => ({ unit, value })).sort((a, b) => b.value - a.value).slice(0, count);
}

// Weights w1[:, unit] as a 28 x 28 image beside what the unit adds to the ten predictions.
function makeUnit({ unit, value }, first, last) {
  const weights = Float32Array.from({ length: 28 * 28 }, (_, i) => first.w[i * first.units + unit]);
  const votes = kDigits.map((digit) => ({ digit, vote: value * last.w[unit * last.units + digit] }));
  votes.sort((a, b) => b.vote - a.vote);
  const figure = document.createElement('figure');
  figure.innerHTML = '<canvas role="img"></canvas><figcaption></figcaption>';
  const canvas = figure.querySelector('canvas');
  canvas.setAttribute('aria-label', `Weights of unit ${unit}`);
  const layout = { ...layoutOf([28, 28, 1], 84) };
  paintMaps(canvas, { values: weights }, layout);
  figure.querySelector('figcaption').textContent =
      `unit ${unit}: ${decimal(value)}; most for ${votes[0].digit} (${decimal(votes[0].vote)}), most against ${votes[9].digit} (${decimal(votes[9].vote)})`;
  return figure;
}

// Shows them for what ran through the article's network: linear, ReLU, linear.
function showUnits(place, net, steps) {
  const [first, , last] = net.layers;
  place.replaceChildren(...busiest(steps[2].values, kUnitsShown).map((unit) => makeUnit(unit, first, last)));
}
