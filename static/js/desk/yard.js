/* A yard meeting at the desk: how many heads were counted, and the wishes that came in, each put on the wall or not. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const me = facilitator.me;

  function Yard(panel, done) {
    this.panel = panel;
    this.form = panel.querySelector('[data-part="heads"]');
    this.told = panel.querySelector('[data-part="told"]');
    this.list = panel.querySelector('[data-part="wishes"]');
    this.done = done;
    this.form.addEventListener('submit', event => this.count(event));
  }

  Yard.prototype.send = function (verb, body) {
    this.told.textContent = '';
    return door.perform(verb, body).then(answer => {
      this.told.textContent = answer.ok ? '' : answer.message;
      if (answer.ok) this.done();
      return answer.ok;
    });
  };

  Yard.prototype.count = function (event) {
    event.preventDefault();
    const field = this.form.elements.heads;
    const heads = Number(field.value);
    if (!field.value.trim() || !Number.isInteger(heads)) {
      this.told.textContent = say('desk.heads.wrong');
      field.focus();
      return;
    }
    this.send('sessions.count_heads', { session: door.session, heads: heads }).then(ok => { if (ok) field.value = ''; });
  };

  Yard.prototype.decide = function (wish, verb) {
    this.send('demands.' + verb, { draft: wish.id });
  };

  Yard.prototype.row = function (wish) {
    const state = wish.shown ? 'desk.wish.on' : wish.shown === false ? 'desk.wish.off' : 'desk.wish.new';
    const press = (label, verb, kind) => make('button', { type: 'button', class: kind, click: () => this.decide(wish, verb) }, say(label));
    const second = [wish.number, wish.building].filter(Boolean).join(say('gap'));
    return make('li', { class: wish.shown === null ? 'person waiting' : 'person' },
      make('p', null, make('b', null, wish.title), make('span', { class: 'second' }, second)),
      make('span', { class: 'state' }, say(state)),
      me.may('drafts.make') && !wish.shown && press('desk.wish.show', 'show_wish', 'main'),
      me.may('drafts.make') && wish.shown !== false && press(wish.shown ? 'desk.wish.take' : 'desk.wish.hide', 'hide_wish', ''));
  };

  Yard.prototype.show = function (room) {
    this.panel.hidden = !room.incoming;
    if (!room.incoming) return;
    const live = ['gathering', 'running', 'paused'].indexOf(room.session.state) >= 0;
    this.form.hidden = !live || !me.may('sessions.run');
    const rows = room.incoming.slice().reverse().map(wish => this.row(wish));
    dom.fill(this.list, rows.length ? rows : make('li', { class: 'person' }, say('desk.wish.none')));
  };

  facilitator.Yard = Yard;
})(window.facilitator);
