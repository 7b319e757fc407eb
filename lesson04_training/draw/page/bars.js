'use strict';
// The ten probabilities of both networks as bars, and what they answer.

const kDigits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const percentOf = (value) => `${(100 * value).toFixed(value > 0.0005 && value < 0.0995 ? 1 : 0)} %`;

// One row of the table: the digit and a bar of each net.
function makeRow(digit) {
  const row = document.createElement('tr');
  row.innerHTML = `<th scope="row">${digit}</th>` +
      ['best', 'article'].map((net) => `<td class="${net}"><span class="bar"></span><span class="number"></span></td>`).join('');
  return row;
}

function makeBars(body) {
  const rows = kDigits.map(makeRow);
  body.replaceChildren(...rows);
  return rows;
}

// `result` as answer() returns it; null shows empty bars.
function showBars(rows, result) {
  for (const name of ['best', 'article']) {
    rows.forEach((row, digit) => {
      const cell = row.querySelector(`.${name}`);
      const value = result ? result[name].probabilities[digit] : 0;
      cell.classList.toggle('first', Boolean(result) && result[name].digit === digit);
      cell.querySelector('.bar').style.setProperty('--part', value.toFixed(4));
      cell.querySelector('.number').textContent = result ? percentOf(value) : '–';
    });
  }
}

// The two answers in large type, and the line that says how sure the page is.
function showVerdict(boxes, result) {
  const { best, article, sure, reason } = result;
  for (const [box, { digit, probabilities }] of [[boxes.best, best], [boxes.article, article]]) {
    box.querySelector('.digit').textContent = sure ? digit : '?';
    box.querySelector('.how-sure').textContent = sure ? percentOf(probabilities[digit]) : 'not sure';
  }
  const differ = sure && best.digit !== article.digit;
  boxes.all.classList.toggle('differ', differ);
  boxes.mark.textContent = differ ? '≠' : sure ? '=' : '';
  boxes.rule.textContent = sure ? (differ ? 'The two networks disagree.' : 'The two networks agree.')
                                : `Not sure: ${reason}.`;
}

// The same for a screen reader.
function verdictInWords({ best, article, sure, reason }) {
  if (!sure) return `Not sure: ${reason}.`;
  const percent = percentOf(best.probabilities[best.digit]);
  const other = best.digit === article.digit ? `The article's network agrees.`
                                             : `The article's network says ${article.digit}.`;
  return `${best.digit}, ${percent}. ${other}`;
}
