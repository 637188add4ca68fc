/* A pile of papers keyed one after another: number, whose it is on a named paper, one key for the mark. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const marks = facilitator.marks;
  const keeping = facilitator.keeping;

  /** 012 → 013: the number grows, its zeros stay. */
  function after(serial) {
    const digits = /\d+$/.exec(serial);
    if (!digits) return '';
    return serial.slice(0, digits.index) + String(Number(digits[0]) + 1).padStart(digits[0].length, '0');
  }

  /** `table` knows the ballot and the roll; `name` is where the rows are kept; `expected` are the numbers to come. */
  function Pile(table, name, expected) {
    Object.assign(this, { table, name, expected: expected || [], differing: [] });
    this.rows = keeping.read(name, []);
    this.named = table.ballot.secrecy === 'named';
    const Pad = table.ballot.levels ? facilitator.SheetPad : marks.Pad;
    this.pad = new Pad(table.ballot, mark => this.add(mark));
    this.serial = make('input', { type: 'text', maxlength: 20, autocomplete: 'off', class: 'num', keydown: event => this.key(event),
      input: () => this.known() });
    this.whose = this.named && new facilitator.UnitField(() => this.free(), () => this.pad.node.focus());
    this.told = make('p', { class: 'told', role: 'status' });
    this.counted = make('p', { class: 'counted' });
    this.list = make('ol', { class: 'keyed' });
    this.node = make('div', { class: 'pile' }, make('div', { class: 'one-paper' },
      make('label', { class: 'serial' }, say('paper.serial'), this.serial),
      this.named && make('div', { class: 'whose' }, make('span', null, say('paper.whose')), this.whose.node),
      this.pad.node), this.told, this.counted, this.list);
    this.next();
    this.draw();
  }

  Pile.prototype.free = function () {
    const keyed = this.rows.map(row => row.unit);
    return this.table.units().filter(person => keyed.indexOf(person.unit) < 0 && this.table.mayHand(person));
  };

  /** The number that comes next: the first one expected that is not keyed, else one more than the last. */
  Pile.prototype.next = function () {
    const keyed = this.rows.map(row => row.serial);
    const waiting = this.expected.find(serial => keyed.indexOf(serial) < 0);
    const last = this.rows[this.rows.length - 1];
    this.serial.value = waiting || (this.expected.length ? '' : last ? after(last.serial) : this.table.firstSerial());
    this.known();
  };

  /** A named paper that was handed out by number says whose it is. */
  Pile.prototype.known = function () {
    if (!this.named) return;
    const holder = this.table.units().find(person => person.serial && person.serial === this.serial.value.trim());
    this.whose.set(holder || null);
  };

  Pile.prototype.key = function (event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (this.named && !this.whose.unit) this.whose.input.focus();
    else this.pad.node.focus();
  };

  Pile.prototype.add = function (mark) {
    const serial = this.serial.value.trim();
    const fault = this.fault(serial);
    this.told.textContent = fault;
    if (fault) return;
    const row = Object.assign({ serial: serial }, mark, this.named ? { unit: this.whose.unit.unit } : {});
    this.rows.push(row);
    this.keep();
    this.next();
    if (this.named && !this.whose.unit) this.whose.input.focus();
    else this.pad.node.focus();
  };

  Pile.prototype.fault = function (serial) {
    if (!serial) {
      this.serial.focus();
      return say(this.expected.length ? 'paper.all' : 'paper.serial.missing');
    }
    if (this.rows.some(row => row.serial === serial)) return say('paper.twice', { serial: serial });
    if (!this.named || this.whose.unit) return '';
    this.whose.input.focus();
    return say('paper.whose.missing', { serial: serial });
  };

  Pile.prototype.keep = function () {
    keeping.write(this.name, this.rows);
    this.draw();
  };

  Pile.prototype.remove = function (serial) {
    this.rows = this.rows.filter(row => row.serial !== serial);
    this.keep();
    this.serial.value = serial;
    this.known();
    this.pad.node.focus();
  };

  Pile.prototype.differs = function (serials) {
    this.differing = serials;
    this.draw();
  };

  Pile.prototype.row = function (row) {
    const person = row.unit && this.table.units().find(one => one.unit === row.unit);
    const differs = this.differing.indexOf(row.serial) >= 0;
    return make('li', { class: differs ? 'differs' : '' }, make('span', { class: 'num' }, say('paper.number', { serial: row.serial })),
      person && make('span', null, facilitator.unitCalled(person)), marks.draw(this.table.ballot, row),
      differs && make('em', null, say('paper.differs')),
      make('button', { type: 'button', click: () => this.remove(row.serial) }, say('paper.again')));
  };

  Pile.prototype.draw = function () {
    const left = this.table.stillOut(this.rows.length);
    dom.fill(this.counted, make('b', { class: 'num' }, this.rows.length), say('paper.keyed'), marks.count(this.table.ballot, this.rows),
      left !== null && make('span', { class: left ? 'left' : 'left none-left' },
        left ? say('paper.left', { n: left }) : say('paper.left.none')));
    dom.fill(this.list, this.rows.slice().reverse().map(row => this.row(row)));
    if (this.changed) this.changed();
  };

  Pile.prototype.done = function () {
    keeping.forget(this.name);
    this.rows = [];
    this.differing = [];
    this.next();
    this.draw();
  };

  /** As the verbs want them. */
  Pile.prototype.papers = function () {
    return this.rows.map(row => Object.assign({ serial: row.serial, choices: row.choices, invalid: row.invalid },
      row.unit ? { unit: row.unit } : {}));
  };

  facilitator.after = after;
  facilitator.Pile = Pile;
})(window.facilitator);
