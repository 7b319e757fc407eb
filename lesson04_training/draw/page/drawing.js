'use strict';
// The drawing: a list of items, see grid.js, and the lists before it, for undo. A list is never
// changed; each change makes a new one.

class Drawing {
  #past = [];
  #items = [];
  #changed;

  // `changed` is called after every change.
  constructor(changed) {
    this.#changed = changed;
  }

  get items() {
    return this.#items;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  #replace(items) {
    this.#items = items;
    this.#changed();
  }

  // Begins a line of the pen or the eraser; extend() goes on with it.
  begin(kind, point, width) {
    this.#past.push(this.#items);
    this.#replace([...this.#items, { kind, points: [point], width }]);
  }

  extend(points) {
    const line = this.#items.at(-1);
    if (!line?.points) return;  // undone while the pointer was down
    this.#replace([...this.#items.slice(0, -1), { ...line, points: [...line.points, ...points] }]);
  }

  // A picture takes the place of all that was drawn. `isMnist`: it is in MNIST's form already.
  show(grid, isMnist) {
    this.#past.push(this.#items);
    this.#replace([{ kind: 'picture', grid, isMnist }]);
  }

  clear() {
    if (this.#items.length === 0) return;
    this.#past.push(this.#items);
    this.#replace([]);
  }

  undo() {
    if (this.canUndo) this.#replace(this.#past.pop());
  }
}
