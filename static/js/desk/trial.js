/* Trying at the desk who would pay how much: another method or amount, and the wall shows it at once. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const FEN = 100;
  const REST = 350; // Milliseconds after the last key of a title, or of an amount that does not add up yet.

  /** Yuan as typed → fen; NaN for what is no amount. */
  function fen(text) {
    const typed = text.replace(/[，,\s元]/g, '');
    if (!typed) return 0;
    return /^\d{1,10}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * FEN) : NaN;
  }

  function yuan(amount) {
    return (amount / FEN).toLocaleString('zh-CN');
  }

  function choice(name, label, options, now) {
    return make('label', null, label, make('select', { name: name, 'aria-label': label },
      options.map(one => make('option', { value: one[0], selected: one[0] === now }, one[1]))));
  }

  function field(name, label, value, more) {
    return make('label', null, label, make('input', Object.assign({ name: name, value: value, type: 'text', 'aria-label': label }, more)));
  }

  function Trial(pane, item) {
    this.pane = pane;
    this.item = item;
    this.waiting = null;
    this.sent = '';
    this.node = make('div', null, make('p', { class: 'second' }, say('desk.trial.wait')));
    door.trial(item).then(basis => this.draw(basis), () => {});
  }

  Trial.prototype.draw = function (basis) {
    const money = { inputmode: 'decimal', maxlength: 16 };
    this.kinds = basis.kinds;
    this.rows = [];
    this.tiers = new facilitator.Tiers(basis.tiers);
    this.lines = make('div', { class: 'trial-sources' }, basis.sources.map((line, place) => {
      const node = field('amount' + place, line.shown, line.amount, money);
      const amount = node.querySelector('input');
      this.rows.push({ cash: line.cash, read: () => ({ source: line.source, name: line.name, amount: amount.value }) });
      return node;
    }));
    const heard = { submit: event => this.submit(event), input: event => this.typed(event), change: () => this.now() };
    this.form = make('form', Object.assign({ class: 'option-form', autocomplete: 'off' }, heard),
      field('title', say('desk.trial.title'), basis.title, { maxlength: 60 }),
      field('budget', say('desk.trial.budget'), basis.budget, money),
      this.lines,
      make('p', { class: 'tools' }, make('button', { type: 'button', click: () => this.add() }, say('desk.trial.add'))),
      choice('method', say('desk.trial.method'), basis.methods, basis.method),
      this.tiers.node,
      choice('rounding', say('desk.trial.rounding'), basis.roundings, basis.rounding),
      make('p', { class: 'tools' }, make('button', { class: 'main' }, say('desk.trial.show'))));
    facilitator.dom.fill(this.node, make('p', { class: 'second' }, say('desk.trial.how')), this.form);
    this.tiers.read(basis.method);
  };

  /** Whom the hall thinks of besides: a fund, another firm. An amount of nothing leaves the line out again. */
  Trial.prototype.add = function () {
    const place = this.rows.length;
    const kind = choice('kind' + place, say('desk.trial.kind'), this.kinds, this.kinds[0][0]);
    const name = field('name' + place, say('desk.trial.name'), '', { maxlength: 60 });
    const amount = field('amount' + place, say('desk.trial.amount'), '', { inputmode: 'decimal', maxlength: 16 });
    const typed = [kind.querySelector('select'), name.querySelector('input'), amount.querySelector('input')];
    this.rows.push({ cash: true, read: () => ({ source: typed[0].value, name: typed[1].value.trim(), amount: typed[2].value }) });
    this.lines.appendChild(make('fieldset', null, make('legend', null, say('desk.trial.another')), kind, name, amount));
    typed[0].focus();
  };

  Trial.prototype.submit = function (event) {
    event.preventDefault();
    this.sent = '';
    this.now();
  };

  /** An amount with which all adds up is a whole one: the hall need not wait for the next key. */
  Trial.prototype.typed = function (event) {
    clearTimeout(this.waiting);
    if (event.target.name !== 'title' && this.left(this.read()) === 0) return this.now();
    this.waiting = setTimeout(() => this.now(), REST);
    return null;
  };

  /** Fen of the budget that no source gives; NaN where something typed is no amount. */
  Trial.prototype.left = function (body) {
    const cash = body.sources.filter((line, place) => this.rows[place].cash);
    return fen(body.budget) - cash.reduce((sum, line) => sum + fen(line.amount), 0);
  };

  Trial.prototype.read = function () {
    const fields = this.form.elements;
    const sources = this.rows.map(row => row.read());
    const how = { method: fields.method.value, rounding: fields.rounding.value };
    const parts = this.tiers.read(how.method);
    return Object.assign({ title: fields.title.value, budget: fields.budget.value, sources: sources }, how, parts);
  };

  /** Amounts that do not add up are said here and shown to nobody: half-typed figures have no place on the wall. */
  Trial.prototype.now = function () {
    clearTimeout(this.waiting);
    const body = this.read();
    const left = this.left(body);
    if (Number.isNaN(left)) return this.tell(say('desk.trial.money'));
    if (this.tiers.wrong()) return this.tell(say('desk.trial.parts'));
    if (left || !fen(body.budget)) return this.tell(say(left < 0 ? 'desk.trial.over' : 'desk.trial.short', { n: yuan(Math.abs(left)) }));
    const key = JSON.stringify(body);
    if (key === this.sent) return null;
    this.sent = key;
    return door.tryOut(this.item, body).then(answer => {
      if (!answer.ok) this.sent = '';
      const counts = answer.ok ? answer.result.share_counts : {};
      const units = Object.keys(counts).reduce((sum, amount) => sum + counts[amount], 0);
      if (!answer.ok) return this.tell(answer.message);
      const free = body.method === 'fixed_pledge' ? 'desk.trial.free' : 'desk.trial.none';
      return this.tell(say(units ? 'desk.trial.shown' : free, { n: units, total: yuan(answer.result.total_fen) }));
    });
  };

  Trial.prototype.tell = function (words) {
    this.pane.told.textContent = words;
  };

  let trial = null;

  new facilitator.Pane('trial', (pane, room) => {
    const money = room.item.form === 'funding' || room.trial;
    if (!money || room.session.state === 'closed' || !facilitator.me.may('notes.write')) return null;
    if (!trial || trial.item !== room.item.id) trial = new Trial(pane, room.item.id);
    return [trial.node];
  });
})(window.facilitator);
