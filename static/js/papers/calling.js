/* 唱票: one key for each paper read aloud; strokes wait in this browser until the server has them, in their order. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const marks = facilitator.marks;
  const keeping = facilitator.keeping;
  const AGAIN = 2000;

  function Calling(table) {
    this.table = table;
    this.queue = keeping.read(table.key('strokes'), []);
    this.pad = new marks.Pad(table.ballot, mark => this.stroke(mark));
    document.addEventListener('keydown', event => this.key(event));
    this.whose = table.ballot.secrecy === 'named' && new facilitator.UnitField(() =>
      table.units().filter(one => table.mayHand(one) && one.stands !== 'keyed'), () => this.pad.node.focus());
    this.caller = make('input', { type: 'text', maxlength: 40, required: true, autocomplete: 'off' });
    this.returned = table.ballot.secrecy === 'secret' && new facilitator.Returned(table, () => this.call().mine);
    this.status = make('p', { class: 'told', role: 'status' });
    this.node = make('section');
    this.face = '';
    this.draw();
    this.send();
  }

  Calling.prototype.call = function () {
    return this.table.room.call || { batch: null, rows: [], place: 0, mine: 0 };
  };

  Calling.prototype.begin = function (event) {
    event.preventDefault();
    this.table.perform('ballots.begin_call', { ballot: this.table.ballot.id, teller: facilitator.me.name,
      caller: this.caller.value.trim() });
  };

  /** Wherever the focus is, but in a field: who draws looks at the papers and the wall, and the page says to press 1, 2, 3. */
  Calling.prototype.key = function (event) {
    if (this.face !== 'drawing' || !this.node.isConnected || event.target.tagName === 'INPUT') return;
    if (event.key === 'Backspace' && !event.repeat) {
      event.preventDefault();
      this.undo();
    } else if (!this.pad.node.contains(event.target)) {
      this.pad.key(event);
    }
  };

  Calling.prototype.stroke = function (mark) {
    if (this.whose && !this.whose.unit) {
      this.whose.input.focus();
      return this.say(say('paper.call.whose'));
    }
    this.queue.push(Object.assign({}, mark, this.whose ? { unit: this.whose.unit.unit } : {}));
    if (this.whose) {
      this.whose.set(null);
      this.whose.input.focus();
    }
    return this.keep();
  };

  Calling.prototype.keep = function () {
    keeping.write(this.table.key('strokes'), this.queue);
    this.say('');
    this.send();
  };

  Calling.prototype.say = function (text) {
    const unsent = this.queue.length ? say('paper.call.unsent', { n: this.queue.length }) : '';
    this.status.textContent = [text, unsent].filter(Boolean).join('　');
  };

  /** What is still here is taken back here; what the server has is taken back there; what is under way is waited for. */
  Calling.prototype.undo = function () {
    const last = this.queue[this.queue.length - 1];
    if (last && !last.place) {
      this.queue.pop();
      return this.keep();
    }
    if (last || !this.stands()) return null;
    const batch = this.call().batch;
    return this.table.ask('ballots.uncall_paper', { batch: batch, place: this.stands() }).then(answer => {
      this.known = answer.ok ? { batch: batch, count: answer.result.count } : null;
      this.say(answer.ok ? '' : answer.message);
      this.table.refresh();
    });
  };

  /** Strokes that the server is known to have: its answers are ahead of the room. */
  Calling.prototype.stands = function () {
    const call = this.call();
    return this.known && this.known.batch === call.batch ? this.known.count : call.mine;
  };

  /** A stroke keeps its number from the first try on: sent again after a lost answer or a reload, it is drawn once. */
  Calling.prototype.send = function () {
    const batch = this.call().batch;
    if (batch && this.queue.some(one => one.batch && one.batch !== batch)) this.queue = this.queue.filter(one => !one.batch ||
      one.batch === batch);
    if (this.sending || !this.queue.length || !batch) return;
    const first = this.queue[0];
    if (!first.place) Object.assign(first, { batch: batch, place: this.stands() + 1 });
    keeping.write(this.table.key('strokes'), this.queue);
    this.sending = true;
    this.table.ask('ballots.call_paper', first).then(answer => this.answered(batch, answer));
  };

  Calling.prototype.answered = function (batch, answer) {
    this.sending = false;
    if (answer.error === 'offline' || answer.error === 'busy') {
      this.say(answer.message);
      setTimeout(() => this.send(), AGAIN);
      return;
    }
    this.known = answer.ok ? { batch: batch, count: answer.result.count } : null;
    this.queue.shift(); // Refused with a sentence: the paper has to be read again.
    this.keep();
    if (!answer.ok) this.say(answer.message);
    this.table.refresh();
  };

  Calling.prototype.confirm = function () {
    const call = this.call();
    const counts = {};
    call.rows.forEach(row => { if (row.id !== 'invalid') counts[row.id] = row.votes; });
    const spoiled = call.rows.find(row => row.id === 'invalid').votes;
    const body = { batch: call.batch, teller: facilitator.me.name, counts: counts, invalid: spoiled };
    if (this.returned) body.returned = this.returned.ticked().map(person => person.unit);
    this.table.perform('ballots.confirm_call', body, say('paper.call.done'));
  };

  Calling.prototype.sum = function () {
    const call = this.call();
    return make('table', { class: 'sums' }, make('tbody', null, call.rows.map(row => make('tr', { class: row.id },
      make('th', { scope: 'row' }, row.sign && facilitator.figures.sign(row.sign), ' ', row.label),
        make('td', { class: 'num' }, row.votes)))));
  };

  Calling.prototype.start = function () {
    return [make('p', { class: 'lead' }, say('paper.call.how')),
      make('form', { class: 'sheet', submit: event => this.begin(event) }, make('label', null, say('paper.call.caller'), this.caller),
        make('button', { class: 'main' }, say('paper.call.begin')))];
  };

  Calling.prototype.drawing = function () {
    const left = make('button', { type: 'button', click: () => this.undo() }, say('paper.call.undo'));
    return [make('p', { class: 'lead' }, say('paper.call.keys')), this.whose &&
      make('div', { class: 'whose' }, make('span', null, say('paper.whose')), this.whose.node),
      this.pad.node, this.status, make('p', { class: 'also' }, left), this.sums];
  };

  Calling.prototype.watching = function () {
    return [make('p', { class: 'lead' }, say('paper.call.watch', { teller: this.call().teller })), this.sums, this.returned &&
      this.returned.node,
      make('button', { type: 'button', class: 'primary filled', click: () => this.confirm() },
        make('span', { class: 'label' }, say('paper.call.confirm')), make('small', null, say('paper.call.note')))];
  };

  Calling.prototype.draw = function () {
    const call = this.call();
    const face = !call.batch ? 'start' : call.teller === facilitator.me.name ? 'drawing' : 'watching';
    this.sums = this.sums || make('div');
    dom.fill(this.sums, call.place > 0 && [make('p', { class: 'counted' }, say('paper.call.place', { n: call.place })), this.sum()]);
    if (face !== this.face) dom.fill(this.node, this[face](), face === 'start' && this.sums);
    this.face = face;
    if (this.returned && !this.returned.node.contains(document.activeElement)) this.returned.draw();
    this.send();
  };

  facilitator.panes.push({ name: 'calling', make: table => new Calling(table),
    when: table => table.way('paper') && table.ballot.state === 'closed' && ['yes_no_abstain', 'single'].indexOf(table.ballot.form) >= 0 });
})(window.facilitator);
