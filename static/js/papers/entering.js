/* The first teller: a pile of papers, or a signature sheet that came back; a second person keys the same. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const keeping = facilitator.keeping;

  function Entering(table) {
    this.table = table;
    this.pile = new facilitator.Pile(table, table.key('pile'));
    this.returned = table.ballot.secrecy === 'secret' && new facilitator.Returned(table, () => this.pile.rows.length);
    if (this.returned) this.pile.changed = () => this.returned.heading(); // Both numbers stand beside each other: they change together.
    this.node = make('section', null, this.pile.node, this.returned && this.returned.node,
      make('button', { type: 'button', class: 'primary filled', click: () => this.send() },
        make('span', { class: 'label' }, say('paper.send')), make('small', null, say('paper.send.how'))));
  }

  Entering.prototype.send = function () {
    const body = { ballot: this.table.ballot.id, teller: facilitator.me.name, papers: this.pile.papers() };
    if (this.returned) body.returned = this.returned.ticked().map(person => person.unit);
    if (!body.papers.length) return this.table.tell(say('paper.empty'));
    return this.table.perform('ballots.enter_papers', body, say('paper.sent', { n: body.papers.length })).then(ok =>
      { if (ok) this.pile.done(); });
  };

  /** The list of who handed a paper in is not drawn anew under somebody's fingers. */
  Entering.prototype.draw = function () {
    this.pile.draw();
    if (this.returned && !this.returned.node.contains(document.activeElement)) this.returned.draw();
  };

  function buildings(table) {
    return Array.from(new Set(table.units().map(person => person.building || '')));
  }

  /** A sheet goes from door to door of one building. */
  function Sheet(table) {
    this.table = table;
    const kept = keeping.read(table.key('sheet.head', 'typing'), {});
    const field = (name, label) => make('label', null, say(label),
      make('input', { type: 'text', name: name, maxlength: name === 'sheet' ? 60 : 40, required: true,
      autocomplete: 'off', value: kept[name] || '', input: () => this.keep() }));
    const options = buildings(table).map(name => make('option', { value: name, selected: name === kept.building }, name ||
      say('paper.building.none')));
    this.building = make('select', { name: 'building', change: () => { this.keep(); this.roll.draw(); } }, options);
    this.form = make('form', { class: 'sheet', submit: event => this.send(event) }, field('sheet', 'paper.sheet.name'),
      field('collector', 'paper.sheet.by'),
      make('label', null, say('paper.building'), this.building));
    this.roll = new facilitator.MarkedRoll(table, table.key('sheet'), () => this.units());
    this.node = make('section', null, this.form, this.roll.node,
      make('button', { type: 'button', class: 'primary filled', click: () => this.form.requestSubmit() },
        make('span', { class: 'label' }, say('paper.send')), make('small', null, say('paper.send.how'))));
  }

  Sheet.prototype.units = function () {
    const rows = this.roll ? this.roll.rows : {};
    return this.table.units().filter(person => (person.building || '') === this.building.value &&
      (rows[person.unit] || this.table.mayHand(person)));
  };

  Sheet.prototype.keep = function () {
    const fields = this.form.elements;
    keeping.write(this.table.key('sheet.head', 'typing'), { sheet: fields.sheet.value, collector: fields.collector.value,
      building: this.building.value });
  };

  Sheet.prototype.send = function (event) {
    event.preventDefault();
    const fields = this.form.elements;
    const rows = this.roll.marked();
    if (!rows.length) return this.table.tell(say('paper.empty'));
    const body = { ballot: this.table.ballot.id, sheet: fields.sheet.value, collector: fields.collector.value, rows: rows };
    return this.table.perform('ballots.enter_sheet', body, say('paper.sent.rows', { n: rows.length })).then(ok => {
      if (!ok) return;
      this.roll.done();
      fields.sheet.value = '';
      this.keep();
    });
  };

  Sheet.prototype.draw = function () {
    this.roll.draw();
  };

  const live = table => table.way('paper') && table.entering();
  facilitator.panes.push(
    { name: 'entering', when: live, make: table => new Entering(table) },
    { name: 'sheet', when: table => live(table) && table.ballot.secrecy === 'named' && facilitator.marks.drawable(table.ballot),
      make: table => new Sheet(table) });
})(window.facilitator);
