/* The second teller keys the same papers without seeing what the first one read; what differs is told number by number. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;

  function Confirming(table) {
    this.table = table;
    this.batch = null;
    this.list = make('ul', { class: 'waiting' });
    this.place = make('div');
    this.node = make('section', null, this.list, this.place);
    this.draw();
  }

  function span(batch) {
    if (batch.sheet) return say('paper.batch.sheet', { sheet: batch.sheet, by: batch.collector });
    const serials = batch.serials;
    return serials.length > 1 ? say('paper.batch.span', { first: serials[0], last: serials[serials.length - 1] }) : say('paper.number',
      { serial: serials[0] });
  }

  Confirming.prototype.row = function (batch) {
    const mine = batch.teller === facilitator.me.name;
    const back = () => this.table.perform('ballots.withdraw_papers', { batch: batch.batch }, say('paper.withdrawn'));
    const sure = event => {
      if (event.target.dataset.sure) back();
      event.target.dataset.sure = '1';
      event.target.textContent = say('paper.withdraw.sure');
    };
    return make('li', { class: this.batch && this.batch.batch === batch.batch ? 'marked' : '' },
      make('span', null, make('b', null, say(batch.sheet ? 'paper.batch.rows' : 'paper.batch', { teller: batch.teller, n: batch.count })),
        '　', span(batch)),
      mine ? make('em', null, say('paper.mine')) : make('button', { type: 'button', class: 'main', click: () => this.take(batch) },
        say('paper.confirm')),
      make('button', { type: 'button', click: sure }, say('paper.withdraw')));
  };

  Confirming.prototype.take = function (batch) {
    this.batch = batch;
    const name = this.table.key('confirm.' + batch.batch);
    this.pile = batch.sheet ? new facilitator.MarkedRoll(this.table, name, () => this.units()) : new facilitator.Pile(this.table, name,
      batch.serials);
    dom.fill(this.place, make('p', { class: 'lead' }, say('paper.confirm.how', { teller: batch.teller })), this.pile.node,
      make('button', { type: 'button', class: 'primary filled', click: () => this.send() },
        make('span', { class: 'label' }, say('paper.confirm.send')), make('small', null, say('paper.confirm.note'))));
    this.draw();
    const first = this.place.querySelector('.pad') || this.place.querySelector('input');
    if (first) first.focus();
  };

  /** Rows of a sheet: everybody who is not in the box, the sheet's own units among them. */
  Confirming.prototype.units = function () {
    return this.table.units().filter(person => ['none', 'out', 'keyed', 'away', 'phone'].indexOf(person.stands) >= 0);
  };

  Confirming.prototype.papers = function () {
    if (!this.batch.sheet) return this.pile.papers();
    return this.pile.marked().map((row, index) => Object.assign({ serial: String(index + 1) }, row));
  };

  Confirming.prototype.send = function () {
    const papers = this.papers();
    const body = { ballot: this.table.ballot.id, teller: facilitator.me.name, batch: this.batch.batch, papers: papers };
    return this.table.ask('ballots.confirm_papers', body).then(answer => {
      const details = answer.details || {};
      if (answer.ok) this.done(papers.length);
      else this.table.tell(answer.message + (details.serials && this.batch.sheet ? '　' + details.serials.join('、') : ''), true);
      if (details.serials && this.pile.differs) this.pile.differs(details.serials);
    });
  };

  Confirming.prototype.done = function (count) {
    this.pile.done();
    this.batch = null;
    dom.fill(this.place);
    this.table.tell(say('paper.confirmed', { n: count }));
    this.table.refresh();
  };

  Confirming.prototype.draw = function () {
    const waiting = this.table.waiting();
    if (this.batch && !waiting.some(batch => batch.batch === this.batch.batch)) {
      this.batch = null;
      dom.fill(this.place);
    }
    dom.fill(this.list, waiting.length ? waiting.map(batch => this.row(batch)) : make('li', null, say('paper.waiting.none')));
  };

  facilitator.panes.push({ name: 'confirming', when: table => table.way('paper') && table.entering(), make: table => new Confirming(table),
    badge: table => table.waiting().length });
})(window.facilitator);
