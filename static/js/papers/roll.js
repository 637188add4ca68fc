/* People one under another, a key for each: rows of a signature sheet, hands taken by name, who handed a paper in. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const marks = facilitator.marks;
  const keeping = facilitator.keeping;

  /** `units()` to choose from; rows are kept under `name` as {unit: mark}. */
  function MarkedRoll(table, name, units, changed) {
    Object.assign(this, { table, name, units, changed, at: 0, text: '' });
    this.rows = keeping.read(name, {});
    this.search = make('input', { type: 'text', maxlength: 40, autocomplete: 'off', placeholder: say('paper.find'),
      'aria-label': say('paper.find.row'),
      input: () => { this.text = this.search.value; this.at = 0; this.draw(); }, keydown: event => this.searched(event) });
    this.counted = make('p', { class: 'counted' });
    this.list = make('ul', { class: 'roll', keydown: event => this.key(event) });
    this.node = make('div', null, this.search, this.counted, this.list);
    this.draw();
  }

  MarkedRoll.prototype.shown = function () {
    const all = this.units();
    return this.text.trim() ? all.filter(person => facilitator.finding.matches(person, this.text)) : all;
  };

  MarkedRoll.prototype.searched = function (event) {
    if (['Enter', 'ArrowDown'].indexOf(event.key) < 0 || event.isComposing) return;
    event.preventDefault();
    this.go(0);
  };

  MarkedRoll.prototype.go = function (to) {
    this.at = Math.max(0, Math.min(to, this.list.children.length - 1));
    const row = this.list.children[this.at];
    if (row) row.focus();
  };

  MarkedRoll.prototype.key = function (event) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    const number = marks.digit(event);
    const person = this.shown()[this.at];
    if (moves[event.key]) this.go(this.at + moves[event.key]);
    else if (event.key === 'Backspace' || event.key === 'Delete') this.set(person, null);
    else if (number !== null && !event.repeat && marks.ofKey(this.table.ballot, number)) {
      this.set(person, marks.ofKey(this.table.ballot, number));
      this.go(this.at + 1);
    } else return;
    event.preventDefault();
  };

  MarkedRoll.prototype.set = function (person, mark) {
    if (!person) return;
    if (mark) this.rows[person.unit] = mark;
    else delete this.rows[person.unit];
    keeping.write(this.name, this.rows);
    const focused = this.list.contains(document.activeElement);
    this.draw();
    if (focused) this.go(this.at);
  };

  MarkedRoll.prototype.row = function (person, index) {
    const mark = this.rows[person.unit];
    const ballot = this.table.ballot;
    const press = key => make('button', { type: 'button', tabindex: '-1', title: say('paper.key', { n: key }), click: () =>
      { this.at = index; this.set(person, marks.ofKey(ballot, key)); } },
      key ? marks.draw(ballot, marks.ofKey(ballot, key)) : say('paper.invalid'));
    return make('li', { tabindex: index === this.at ? '0' : '-1', class: mark ? 'marked' : '', focus: () => { this.at = index; } },
      make('span', null, facilitator.unitCalled(person)),
      mark ? [marks.draw(ballot, mark), make('button', { type: 'button', tabindex: '-1', click: () => { this.at = index;
        this.set(person, null); } }, say('paper.again'))]
        : make('span', { class: 'press' }, ballot.options.map((option, place) => press(place + 1)), this.noSpoiled ? null : press(0)));
  };

  MarkedRoll.prototype.marked = function () {
    return Object.keys(this.rows).map(unit => Object.assign({ unit: unit }, this.rows[unit]));
  };

  MarkedRoll.prototype.draw = function () {
    const rows = this.marked();
    dom.fill(this.counted, make('b', { class: 'num' }, rows.length), say('paper.rows'), marks.count(this.table.ballot, rows));
    dom.fill(this.list, this.shown().map((person, index) => this.row(person, index)));
    if (this.changed) this.changed(rows.length);
  };

  MarkedRoll.prototype.done = function () {
    keeping.forget(this.name);
    this.rows = {};
    this.draw();
  };

  /** Who handed a secret paper in: everybody who holds one is ticked, the rest may be. */
  function Returned(table, count) {
    Object.assign(this, { table, count, off: {}, on: {} });
    this.node = make('details', { class: 'returned' });
    this.draw();
  }

  Returned.prototype.ticked = function () {
    return this.table.units().filter(person => (person.stands === 'out' ? !this.off[person.unit] : this.on[person.unit]));
  };

  Returned.prototype.draw = function () {
    const chosen = this.ticked().length;
    const turn = (person, on) => {
      (person.stands === 'out' ? this.off : this.on)[person.unit] = person.stands === 'out' ? !on : on;
      this.heading();
    };
    const row = person => make('label', { class: 'tick' }, make('input',
      { type: 'checkbox', checked: person.stands === 'out' ? !this.off[person.unit] : Boolean(this.on[person.unit]),
      change: event => turn(person, event.target.checked) }), facilitator.unitCalled(person));
    this.summary = make('summary', null, '');
    const there = this.table.units().filter(person => ['out', 'none', 'away'].indexOf(person.stands) >= 0);
    dom.fill(this.node, this.summary, make('p', null, say('paper.returned.how')), make('div', { class: 'ticks' }, there.map(row)));
    this.heading();
    return chosen;
  };

  Returned.prototype.heading = function () {
    const units = this.ticked().length;
    const papers = this.count();
    this.summary.textContent = say(units === papers ? 'paper.returned' : 'paper.returned.not', { units: units, papers: papers });
  };

  facilitator.MarkedRoll = MarkedRoll;
  facilitator.Returned = Returned;
})(window.facilitator);
