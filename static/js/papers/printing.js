/* Papers for this vote: asked for here, made by the worker, opened when they are ready. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const AGAIN = 1500;
  const MOST = 300;

  function Printing(table) {
    this.table = table;
    const figure = { type: 'text', inputmode: 'numeric', pattern: '[0-9]*', maxlength: 4, autocomplete: 'off', class: 'num' };
    const number = (name, label, value) => make('label', null, say(label),
      make('input', Object.assign({ name: name, value: value }, figure)));
    const sheets = ['a5', 'a4_halves'].map(name => make('option', { value: name }, say('paper.print.' + name)));
    this.form = make('form', { class: 'sheet', submit: event => { event.preventDefault(); this.order('ballot'); } },
      number('count', 'paper.print.count', table.ballot.present || 20), number('first', 'paper.print.first', 1),
      make('label', null, say('paper.print.sheet'), make('select', { name: 'sheet' }, sheets)),
      make('button', { class: 'main' }, say('paper.print.go', { what: say('paper.print.ballot') })));
    this.made = make('div', { class: 'prints', role: 'status' });
    const button = name => make('button', { type: 'button', click: () => this.order(name) },
      say('paper.print.go', { what: say('paper.print.' + name) }));
    const paper = table.way('paper');
    this.node = make('section', null, paper && [make('p', { class: 'lead' }, say('paper.print.note')), this.form],
      make('p', { class: 'prints' }, paper && ['tally', 'seal', 'door_to_door'].map(button),
        table.way('hands') && button('hands')), this.made);
  }

  Printing.prototype.order = function (name) {
    const fields = this.form.elements;
    const count = Number(fields.count.value);
    const first = Number(fields.first.value);
    if (!(count >= 1 && count <= MOST && first >= 1)) return this.table.tell(say('paper.print.wrong'), true);
    const body = { ballot: this.table.ballot.id, paper: name, count: count, first: first, sheet: fields.sheet.value };
    return this.table.ask('papers.order_for_vote', body).then(answer => {
      this.table.tell(answer.ok ? say('paper.print.making', { n: count }) : answer.message, !answer.ok);
      if (answer.ok) this.wait(answer.result.paper, name);
    });
  };

  Printing.prototype.wait = function (paper, name) {
    const address = '/desk/' + door.session + '/papers/print/' + paper;
    const again = () => setTimeout(() => this.wait(paper, name), AGAIN);
    return fetch(address, { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } })
      .then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then(found => {
        if (found.state === 'waiting') return again();
        if (found.state !== 'ready') return this.table.tell(found.failure, true);
        this.table.tell('');
        const link = make('a', { href: address + '.pdf', target: '_blank' }, say('paper.print.open', { what: say('paper.print.' + name) }));
        return dom.fill(this.made, link);
      }, again);
  };

  Printing.prototype.draw = function () {}; // Nothing here follows the room.

  facilitator.panes.push({ name: 'printing', make: table => new Printing(table),
    when: table => (table.way('paper') || table.way('hands')) && ['draft', 'open', 'closing', 'closed'].indexOf(table.ballot.state) >= 0 });
})(window.facilitator);
