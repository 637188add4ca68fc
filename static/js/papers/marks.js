/* What stands on a paper, by one key: 1, 2, 3 for the options in the order of the paper, 0 for a spoiled one. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const ONE_KEY = ['yes_no_abstain', 'single'];
  const NUMPAD = /^Numpad(\d)$|^Digit(\d)$/; // The same keys while an input method is on.

  function digit(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
    if (/^[0-9]$/.test(event.key)) return Number(event.key);
    const place = NUMPAD.exec(event.code);
    return place && (event.key === 'Process' || event.keyCode === 229) ? Number(place[1] || place[2]) : null;
  }

  /** {choices} or {invalid} for a key, null for one that means nothing here. */
  function ofKey(ballot, key) {
    if (key === 0) return { choices: [], invalid: true };
    const option = ballot.options[key - 1];
    return option ? { choices: [option.id], invalid: false } : null;
  }

  function label(ballot, id) {
    const option = ballot.options.find(one => one.id === id.split(':')[0]);
    const score = id.split(':')[1];
    if (!option) return id;
    return [option.sign && figures.sign(option.sign), option.sign && ' ', option.label, score && say('paper.score', { n: score })];
  }

  /** The mark as it is read back. */
  function draw(ballot, mark) {
    const look = ballot.form === 'yes_no_abstain' && mark.choices[0];
    if (mark.invalid) return make('b', { class: 'mark none' }, say('paper.invalid'));
    return make('b', { class: 'mark ' + (look || '') }, mark.choices.map((id, index) => [index > 0 && say('and'), label(ballot, id)]));
  }

  /** Of rankings, first choices: every paper ranks nearly everything. */
  function count(ballot, rows) {
    const stands = (row, option) => ballot.form === 'ranked' ? row.choices[0] === option.id : row.choices.indexOf(option.id) >= 0;
    const figure = option => [label(ballot, option.id), ballot.form === 'ranked' && say('paper.first'), ' ',
      make('b', { class: 'num' }, rows.filter(row => stands(row, option)).length)];
    const spoiled = rows.filter(row => row.invalid).length;
    return make('span', { class: 'marks' }, ballot.options.map(option => make('span', null, figure(option))),
      make('span', null, say('paper.invalid'), ' ', make('b', { class: 'num' }, spoiled)));
  }

  /** `press(mark)` for every paper; where a paper has several marks they are gathered until Enter. */
  function Pad(ballot, press) {
    Object.assign(this, { ballot, press, gathered: [] });
    this.node = make('div', { class: 'pad', tabindex: '0', role: 'group', 'aria-label': say('paper.pad'), keydown: event =>
      this.key(event) });
    this.draw();
  }

  Pad.prototype.key = function (event) {
    const number = digit(event);
    if (event.repeat) return;
    if (number !== null) {
      event.preventDefault();
      this.choose(number);
    } else if (event.key === 'Enter' && this.gathered.length && event.target === this.node) {
      event.preventDefault();
      this.commit();
    } else if (event.key === 'Backspace' && this.gathered.length) {
      this.gathered.pop();
      this.draw();
    }
  };

  Pad.prototype.choose = function (key) {
    const mark = ofKey(this.ballot, key);
    if (!mark) return;
    if (mark.invalid || ONE_KEY.indexOf(this.ballot.form) >= 0) {
      this.gathered = [];
      this.press(mark);
    } else {
      const id = mark.choices[0];
      const at = this.gathered.indexOf(id);
      if (at >= 0) this.gathered.splice(at, 1);
      else this.gathered.push(id);
    }
    this.draw();
  };

  Pad.prototype.commit = function () {
    const choices = this.gathered;
    this.gathered = [];
    this.draw();
    this.press({ choices: choices, invalid: false });
  };

  Pad.prototype.button = function (key, words) {
    const option = this.ballot.options[key - 1];
    const at = option ? this.gathered.indexOf(option.id) : -1;
    const pressed = option && ONE_KEY.indexOf(this.ballot.form) < 0 ? String(at >= 0) : null;
    const place = at >= 0 && this.ballot.form === 'ranked' && make('b', { class: 'num place' }, say('paper.place', { n: at + 1 }));
    const look = this.ballot.form === 'yes_no_abstain' && option ? option.id : '';
    return make('button', { type: 'button', class: look, 'aria-pressed': pressed, click: () => { this.choose(key); this.node.focus(); } },
      make('kbd', null, key), ' ', words, place);
  };

  Pad.prototype.draw = function () {
    const several = ONE_KEY.indexOf(this.ballot.form) < 0;
    facilitator.dom.fill(this.node, this.ballot.options.map((option, index) => this.button(index + 1, label(this.ballot, option.id))),
      this.button(0, say('paper.invalid')),
      several && make('button', { type: 'button', class: 'main', disabled: !this.gathered.length, click: () => this.commit() },
        say('paper.enter')));
  };

  facilitator.marks = { Pad, digit, ofKey, draw, count, drawable: ballot => ballot.form !== 'score' && ballot.options.length < 10 };
})(window.facilitator);
