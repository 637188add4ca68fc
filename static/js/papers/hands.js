/* Raised hands: three numbers and two names, or one by one where the rule counts households or areas. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const keeping = facilitator.keeping;

  /** Where satisfaction is asked for, representatives, households that it concerns and other ones are counted apart. */
  const SERIES = { representatives: 'paper.hands.reps', households: 'paper.hands.homes', others: 'paper.hands.others' };

  function Hands(table) {
    this.table = table;
    this.named = table.byName();
    const kept = keeping.read(table.key('hands.form', 'typing'), {});
    const text = (name, label, value) => make('label', null, label,
      make('input', { type: 'text', name: name, maxlength: 40, autocomplete: 'off', value: value || '' }));
    const number = (option, series) => make('label', { class: 'count ' + (table.ballot.form === 'yes_no_abstain' ? option.id : '') },
      make('span', null, option.sign && facilitator.figures.sign(option.sign), ' ', option.label),
      make('input', { type: 'text', name: series + option.id, inputmode: 'numeric', pattern: '[0-9]*', maxlength: 4, autocomplete: 'off',
        class: 'num', value: kept[series + option.id] || '' }));
    const numbers = series => make('div', { class: 'numbers' }, table.ballot.options.map(option => number(option, series)));
    this.numbers = !table.ballot.appraises ? numbers('') : Object.keys(SERIES).map(name => make('fieldset', { class: 'series' },
      make('legend', null, say(SERIES[name])), numbers(name + '.')));
    this.left = make('p', { class: 'counted' });
    this.roll = new facilitator.MarkedRoll(table, table.key('hands'), () => this.units());
    this.roll.noSpoiled = true;
    this.place = make('div');
    this.form = make('form', { class: 'hands', input: () => this.keep(), submit: event => this.send(event) },
      make('p', { class: 'aloud' }, say('paper.hands.aloud')),
      table.ballot.secrecy === 'named' && !table.byName() &&
        make('label', { class: 'tick' }, make('input', { type: 'checkbox', change: event => { this.named = event.target.checked;
        this.draw(); } }), say('paper.hands.named')),
      this.place, make('div', { class: 'two' }, text('first', say('paper.hands.first'), kept.first || facilitator.me.name),
        text('second', say('paper.hands.second'), kept.second)),
      make('button', { class: 'primary filled' }, make('span', { class: 'label' }, say('paper.hands.send')),
        make('small', null, say('paper.hands.note'))));
    this.node = make('section', null, this.form);
    this.draw();
  }

  Hands.prototype.units = function () {
    const rows = this.roll ? this.roll.rows : {};
    const may = person => person.here && ['none', 'out', 'hands'].indexOf(person.stands) >= 0;
    return this.table.units().filter(person => rows[person.unit] || may(person));
  };

  Hands.prototype.keep = function () {
    const values = {};
    Array.from(this.form.elements).forEach(field => { if (field.name) values[field.name] = field.value; });
    keeping.write(this.table.key('hands.form', 'typing'), values);
  };

  Hands.prototype.counts = function (series) {
    const counts = {};
    this.table.ballot.options.forEach(option => {
      counts[option.id] = Number(this.form.elements[series + option.id].value.trim() || 0);
    });
    return counts;
  };

  /** What is sent of counted hands; null where something is no number. */
  Hands.prototype.counted = function () {
    const apart = Boolean(this.table.ballot.appraises);
    const all = apart ? Object.keys(SERIES).map(name => this.counts(name + '.')) : [this.counts('')];
    if (all.some(counts => Object.keys(counts).some(id => !Number.isInteger(counts[id]) || counts[id] < 0))) return null;
    if (!apart) return { counts: all[0] };
    const some = Object.keys(SERIES).filter((name, place) => Object.keys(all[place]).some(id => all[place][id] > 0));
    const series = {};
    Object.keys(SERIES).forEach((name, place) => { if (some.indexOf(name) >= 0) series[name] = all[place]; });
    return { series };
  };

  Hands.prototype.send = function (event) {
    event.preventDefault();
    const fields = this.form.elements;
    const body = { ballot: this.table.ballot.id, tellers: [fields.first.value.trim(), fields.second.value.trim()].filter(Boolean) };
    if (this.named) {
      body.units = {};
      this.roll.marked().forEach(row => row.choices.forEach(id => { body.units[id] = (body.units[id] || []).concat(row.unit); }));
      if (!Object.keys(body.units).length) return this.table.tell(say('paper.empty'));
    } else {
      const counted = this.counted();
      if (!counted || (counted.series && !Object.keys(counted.series).length)) return this.table.tell(say('paper.hands.wrong'));
      Object.assign(body, counted);
    }
    return this.table.perform('ballots.enter_hands', body, say('paper.hands.done')).then(ok => {
      if (!ok) return;
      keeping.forget(this.table.key('hands.form', 'typing'));
      this.roll.done();
    });
  };

  /** Who may still raise one: in the hall, and neither phone nor paper in the box. */
  Hands.prototype.draw = function () {
    const parts = this.table.ballot.channels;
    const before = this.table.handTellers();
    const most = this.table.mayRaise();
    dom.fill(this.left, most === null ? null : say('paper.hands.left', { n: most }),
      before.length > 0 && make('b', null, say('paper.hands.before', { n: parts.hands, names: before.join('、') })));
    if (!this.place.contains(document.activeElement)) dom.fill(this.place, this.left, this.named ? this.roll.node : this.numbers);
    if (this.named) this.roll.draw();
  };

  facilitator.panes.push({ name: 'hands', when: table => table.way('hands') && table.entering() && table.ballot.form !== 'score',
    make: table => new Hands(table) });
})(window.facilitator);
