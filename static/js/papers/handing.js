/* Papers handed out and taken back: who holds one is known, on a secret ballot never which. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const MOST = 60; // Rows drawn at once; whoever looks for somebody types.

  function Handing(table) {
    this.table = table;
    this.named = table.ballot.secrecy === 'named';
    this.search = make('input', { type: 'text', maxlength: 40, autocomplete: 'off', placeholder: say('paper.find'),
      'aria-label': say('paper.whom'),
      input: () => this.draw(), keydown: event => this.key(event) });
    this.serial = this.named && make('input', { type: 'text', maxlength: 20, autocomplete: 'off', class: 'num',
      value: table.nextSerial() });
    this.list = make('ul', { class: 'roll' });
    this.all = make('button', { type: 'button' });
    this.all.addEventListener('click', () => this.everybody());
    this.node = make('section', null, make('div', { class: 'one-paper' },
      this.named && make('label', { class: 'serial' }, say('paper.next'), this.serial),
      make('label', { class: 'whose' }, say('paper.whom'), this.search)),
      make('p', { class: 'also' }, this.all), this.list);
    this.draw();
  }

  Handing.prototype.shown = function () {
    const text = this.search.value;
    const rank = person => ({ none: 0, out: 1 }[person.stands]);
    const may = this.table.units().filter(person => rank(person) !== undefined);
    return text.trim() ? may.filter(person => facilitator.finding.matches(person, text)) : may.sort((one, other) =>
      rank(one) - rank(other));
  };

  Handing.prototype.key = function (event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const person = this.search.value.trim() && this.shown().find(one => one.stands === 'none');
    if (person) this.give([person]).then(ok => { if (ok) { this.search.value = ''; this.search.focus(); } });
  };

  Handing.prototype.give = function (people) {
    const body = { ballot: this.table.ballot.id, units: people.map(person => person.unit) };
    const first = this.named && this.serial.value.trim();
    if (first) {
      body.serials = [];
      for (let serial = first; body.serials.length < people.length; serial = this.table.after(serial)) body.serials.push(serial);
    }
    return this.table.perform('ballots.hand_out', body).then(ok => {
      if (ok && first) this.serial.value = this.table.after(body.serials[body.serials.length - 1]);
      return ok;
    });
  };

  /** A second press within the page: everybody who came and has not voted gets one. */
  Handing.prototype.everybody = function () {
    const people = this.table.units().filter(person => person.stands === 'none');
    if (this.sure !== people.length) {
      this.sure = people.length;
      this.all.textContent = say('paper.out.sure', { n: people.length });
      return;
    }
    this.sure = null;
    this.give(people);
  };

  Handing.prototype.row = function (person) {
    const out = person.stands === 'out';
    const press = event => { event.target.disabled = true; act(); }; // The list comes back from the server: one press, one paper.
    const act = out ? () => this.table.perform('ballots.take_back', { ballot: this.table.ballot.id, units: [person.unit] }) : () =>
      this.give([person]);
    return make('li', { class: out ? 'marked' : '' }, make('span', null, facilitator.unitCalled(person)),
      out && make('b', null, say('paper.out.has'), person.serial ? say('paper.number', { serial: person.serial }) : ''),
      make('button', { type: 'button', class: out ? '' : 'main', disabled: !this.table.open() && !out, click: press },
        say(out ? 'paper.take' : 'paper.give')));
  };

  Handing.prototype.draw = function () {
    const shown = this.shown();
    const none = this.table.units().filter(person => person.stands === 'none').length;
    if (this.sure !== none) {
      this.sure = null;
      this.all.textContent = say('paper.out.all', { n: none });
    }
    this.all.hidden = !none || !this.table.open();
    dom.fill(this.list, shown.slice(0, MOST).map(person => this.row(person)), shown.length > MOST &&
      make('li', null, say('paper.more', { n: shown.length - MOST })));
  };

  facilitator.panes.push({ name: 'handing', when: table => table.way('paper') && table.before('closed'), make: table =>
    new Handing(table) });
})(window.facilitator);
