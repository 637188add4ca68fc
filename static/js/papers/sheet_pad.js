/* A 打分表 read by its teller: one digit a line, 5 to 1, 0 for 不了解 or for a line that was left empty. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const marks = facilitator.marks;
  const SPOILED = { choices: [], invalid: true };

  function levelOf(ballot, value) {
    return ballot.levels.find(one => one.value === Number(value));
  }

  /** `press(mark)` for every sheet, when its last line is in and the teller says so. */
  function SheetPad(ballot, press) {
    Object.assign(this, { ballot, press, digits: '' });
    this.lines = make('ol', { class: 'sheet-lines' });
    this.keys = make('p', { class: 'pad' });
    this.node = make('div', { class: 'sheet-pad', tabindex: '0', role: 'group', 'aria-label': say('paper.sheet.pad'),
      keydown: event => this.key(event) }, make('p', null, say('paper.sheet.how')), this.keys, this.lines);
    this.draw();
  }

  SheetPad.prototype.full = function () {
    return this.digits.length === this.ballot.options.length;
  };

  SheetPad.prototype.key = function (event) {
    const number = marks.digit(event);
    if (event.repeat || event.target !== this.node) return;
    if (number !== null) {
      event.preventDefault();
      this.choose(number);
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      this.digits = this.digits.slice(0, -1);
      this.draw();
    } else if (event.key === 'Enter' && this.full()) {
      event.preventDefault();
      this.commit();
    }
  };

  SheetPad.prototype.choose = function (number) {
    if (this.full() || !levelOf(this.ballot, number)) return;
    this.digits += number;
    this.draw();
    this.node.focus();
  };

  SheetPad.prototype.commit = function () {
    const digits = this.digits;
    this.digits = '';
    this.draw();
    this.press({ choices: this.ballot.options.map((one, place) => one.id + ':' + digits[place]), invalid: false });
  };

  SheetPad.prototype.spoil = function () {
    this.digits = '';
    this.draw();
    this.press(SPOILED);
  };

  SheetPad.prototype.line = function (option, place) {
    const given = this.digits[place];
    const look = place === this.digits.length ? 'now' : '';
    return make('li', { class: look, 'aria-current': look ? 'true' : null }, make('span', null, option.label), ' ',
      make('b', null, given === undefined ? '' : given + ' ' + levelOf(this.ballot, given).label));
  };

  SheetPad.prototype.draw = function () {
    const button = level => make('button', { type: 'button', disabled: this.full(), click: () => this.choose(level.value) },
      make('kbd', null, level.value), ' ', level.label);
    facilitator.dom.fill(this.keys, this.ballot.levels.map(button),
      make('button', { type: 'button', class: 'main', disabled: !this.full(), click: () => this.commit() }, say('paper.enter')),
      make('button', { type: 'button', click: () => this.spoil() }, say('paper.invalid')));
    facilitator.dom.fill(this.lines, this.ballot.options.map((option, place) => this.line(option, place)));
    const now = this.lines.querySelector('.now');
    if (now && now.scrollIntoView && this.node.isConnected) now.scrollIntoView({ block: 'nearest' });
  };

  /** A sheet as it is read back: its digits in fives, as they stand on the paper. */
  function digits(mark) {
    return mark.choices.map(one => one.split(':')[1]).join('').replace(/(.{5})(?=.)/g, '$1 ');
  }

  const draw = marks.draw;
  const count = marks.count;
  Object.assign(marks, {
    draw: (ballot, mark) => (ballot.levels && !mark.invalid ? make('b', { class: 'mark num' }, digits(mark)) : draw(ballot, mark)),
    count: (ballot, rows) => (ballot.levels ? make('span', { class: 'marks' }, say('paper.invalid'), ' ',
      make('b', { class: 'num' }, rows.filter(row => row.invalid).length)) : count(ballot, rows)),
  });
  facilitator.SheetPad = SheetPad;
})(window.facilitator);
