/* The inbox of proposals: on the wall, not taken, merged, shown alone. A reason being written is not wiped by the next room. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;

  function Proposals(panel, done) {
    Object.assign(this, { panel, done, held: null, room: null });
    this.told = make('p', { class: 'told', role: 'status' });
    this.head = make('h2');
    this.list = make('ul', { class: 'inbox' });
    dom.fill(panel, this.head, this.told, this.list);
  }

  Proposals.prototype.send = function (verb, body) {
    this.told.textContent = '';
    return door.perform(verb, body).then(answer => {
      this.told.textContent = answer.ok ? '' : answer.message;
      this.done();
      return answer.ok;
    });
  };

  Proposals.prototype.release = function () {
    this.held = this.drawn = null;
    this.draw();
  };

  /** A form in the row of one proposal; the list stands still until it is sent or put away. */
  Proposals.prototype.hold = function (one, form) {
    this.held = one.id;
    const row = this.list.querySelector('[data-proposal="' + one.id + '"]');
    row.classList.add('held');
    row.appendChild(form);
    form.querySelector('input, select').focus();
  };

  Proposals.prototype.refuse = function (one) {
    const send = reason => this.send('proposals.reject', { proposal: one.id, reason: reason }).then(ok => { if (ok) this.release(); });
    const form = facilitator.askForm(say('desk.prop.why'), say('desk.prop.reject'), send, () => this.release());
    form.querySelector('input').required = false;
    this.hold(one, form);
  };

  Proposals.prototype.merge = function (one) {
    const others = this.room.proposals.filter(other => other.id !== one.id && ['waiting', 'approved'].indexOf(other.state) >= 0);
    const pick = make('select', null, others.map(other => make('option', { value: other.id }, other.text)));
    const send = event => {
      event.preventDefault();
      this.send('proposals.merge', { proposal: one.id, into: pick.value }).then(ok => { if (ok) this.release(); });
    };
    this.hold(one, make('form', { class: 'ask', submit: send }, make('label', null, say('desk.prop.into'), pick),
      make('button', { class: 'main' }, say('desk.prop.merge')),
      make('button', { type: 'button', click: () => this.release() }, say('desk.cancel'))));
  };

  Proposals.prototype.buttons = function (one) {
    const press = (word, act, kind) => make('button', { type: 'button', class: kind, click: act }, say(word));
    const act = verb => () => this.send('proposals.' + verb, { proposal: one.id });
    const others = this.room.proposals.some(other => other.id !== one.id && ['waiting', 'approved'].indexOf(other.state) >= 0);
    if (!facilitator.me.may('sessions.run')) return null;
    if (one.state === 'rejected') return press('desk.prop.back', act('approve'));
    if (one.state === 'merged') return null;
    const waiting = one.state === 'waiting';
    return [press(waiting ? 'desk.prop.approve' : 'desk.prop.show', act(waiting ? 'approve' : 'show'), 'main'),
      others && press('desk.prop.merge', () => this.merge(one)),
      press(waiting ? 'desk.prop.reject' : 'desk.prop.take', () => this.refuse(one))];
  };

  Proposals.prototype.row = function (one) {
    const into = one.into && this.room.proposals.find(other => other.id === one.into);
    const second = [one.authors.join('、'), one.state !== 'waiting' && one.state_name,
      one.seconds > 0 && say('desk.prop.seconds', { n: one.seconds, unit: this.room.session.unit_word }),
      into && say('desk.prop.merged', { text: into.text }), one.reason && say('desk.prop.reason', { reason: one.reason })];
    return make('li', { class: 'person ' + one.state, 'data-proposal': one.id },
      make('p', null, make('b', null, one.text), make('span', { class: 'second' }, second.filter(Boolean).join(say('gap')))),
      this.buttons(one));
  };

  Proposals.prototype.draw = function () {
    const all = this.room.proposals;
    const key = JSON.stringify(all);
    if (this.held || key === this.drawn) return;
    this.drawn = key;
    const of = state => all.filter(one => one.state === state);
    const gone = of('rejected').concat(of('merged'));
    this.head.textContent = say('desk.prop.title') + say('gap') + say('desk.prop.new', { n: of('waiting').length });
    const open = of('waiting').concat(of('approved').sort((a, b) => b.seconds - a.seconds));
    const none = make('li', { class: 'person' }, say('desk.prop.none'));
    const folded = gone.length > 0 && make('li', null, make('details', { class: 'gone' },
      make('summary', null, say('desk.prop.gone', { n: gone.length })), make('ul', null, gone.map(one => this.row(one)))));
    dom.fill(this.list, all.length ? open.map(one => this.row(one)) : none, folded);
  };

  Proposals.prototype.show = function (room) {
    this.panel.hidden = !room.speaking;
    this.room = room;
    const still = this.held && room.proposals.some(one => one.id === this.held && ['waiting', 'approved'].indexOf(one.state) >= 0);
    if (this.held && !still) this.held = this.drawn = null;
    if (room.speaking) this.draw();
  };

  facilitator.Proposals = Proposals;
})(window.facilitator);
