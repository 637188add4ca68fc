/* Speakers at the desk: who speaks and for how long, who is next, one key for the next one, a line to write somebody down. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const STANCES = ['neither', 'for', 'against'];
  const MINUTE = 60;

  /** `done()` asks for the room; `link()` gives the server's clock. */
  function Speakers(panel, done, link) {
    Object.assign(this, { panel, done, link, room: null });
    this.told = make('p', { class: 'told', role: 'status' });
    this.now = make('div', { class: 'speaker' });
    this.acts = make('p', { class: 'turns' });
    this.list = make('ol', { class: 'queue' });
    this.head = make('h2');
    dom.fill(panel, this.head, this.now, this.acts, this.told, this.list, this.form());
  }

  Speakers.prototype.send = function (verb, body) {
    this.told.textContent = '';
    return door.perform('speaking.' + verb, Object.assign({ session: door.session }, body)).then(answer => {
      this.told.textContent = answer.ok ? '' : answer.message;
      this.done();
      return answer.ok;
    });
  };

  function side(stance) {
    return say('desk.speak.' + stance);
  }

  Speakers.prototype.form = function () {
    const input = make('input', { type: 'text', maxlength: 40, placeholder: say('desk.speak.hint') });
    const pick = make('select', { 'aria-label': say('desk.speak.side') }, STANCES.map(one => make('option', { value: one }, side(one))));
    const submit = event => {
      event.preventDefault();
      const text = input.value.trim();
      if (!text) { input.focus(); return; }
      this.found(text).then(whom => whom && this.send('ask', Object.assign({ stance: pick.value }, whom)))
        .then(ok => { if (ok) { input.value = ''; input.focus(); } });
    };
    return make('form', { class: 'ask', autocomplete: 'off', submit: submit }, make('label', null, say('desk.speak.who'), input), pick,
      make('button', { class: 'main' }, say('desk.speak.add')));
  };

  /** One person in the hall whom the words fit, else a name as it was written; two make the desk ask again. */
  Speakers.prototype.found = function (text) {
    return door.people().catch(() => []).then(everybody => {
      const here = everybody.filter(one => ['present', 'recused'].indexOf(one.state) >= 0 && facilitator.finding.matches(one, text));
      const exact = here.filter(one => one.name === text || one.label === text);
      const fit = exact.length ? exact : here;
      if (fit.length > 1) this.told.textContent = say('desk.speak.many', { n: fit.length });
      return fit.length > 1 ? null : fit.length ? { unit: fit[0].unit } : { name: text };
    });
  };

  function button(word, key, act, kind) {
    return make('button', { type: 'button', class: kind, click: act }, word, key && make('kbd', null, key));
  }

  Speakers.prototype.row = function (one) {
    const second = [one.stance_name, one.turn > 1 && say('desk.speak.turn', { n: one.turn })].filter(Boolean).join(say('gap'));
    return make('li', { class: 'person' }, make('p', null, make('b', null, one.name), make('span', { class: 'second' }, second)),
      this.may && button(say('desk.speak.this'), '', () => this.send('give', { speech: one.id }), 'main'),
      button(say('desk.speak.off'), '', () => this.send('withdraw', { speech: one.id })));
  };

  Speakers.prototype.buttons = function () {
    const talk = this.room.speaking;
    if (!this.may) return [];
    return [talk.waiting > 0 && button(say('desk.speak.give'), 'n', () => this.next(), 'main'),
      talk.now && button(say('desk.speak.finish'), '', () => this.send('finish', { speech: talk.now.id })),
      talk.now && button(say('desk.speak.more'), 'e', () => this.more()),
      talk.again && button(say('desk.speak.again'), '', () => this.send('again')),
      button(say(talk.taking ? 'desk.speak.close' : 'desk.speak.open'), '', () => this.send(talk.taking ? 'close' : 'open'))];
  };

  Speakers.prototype.next = function () {
    if (this.room && this.room.speaking && this.room.speaking.waiting) this.send('give');
  };

  Speakers.prototype.more = function () {
    if (this.room && this.room.speaking && this.room.speaking.now) this.send('extend', { seconds: MINUTE });
  };

  Speakers.prototype.keys = function () {
    return facilitator.me.may('sessions.run') ? { n: () => this.next(), e: () => this.more() } : {};
  };

  /** The line that is being typed stands outside what is redrawn. */
  Speakers.prototype.show = function (room) {
    this.room = room;
    this.may = facilitator.me.may('sessions.run');
    const talk = room.speaking;
    this.panel.hidden = !talk;
    if (!talk) return;
    const key = JSON.stringify(talk);
    if (key === this.drawn) return;
    this.drawn = key;
    this.head.textContent = say('desk.speak.count', { n: talk.waiting });
    const now = talk.now;
    dom.fill(this.now, make('span', null, say(now ? 'desk.speak.now' : 'desk.speak.nobody')),
      now && [make('b', null, now.name), make('span', null, now.stance_name), make('b', { class: 'num clock' })],
      !talk.taking && make('span', { class: 'shut' }, say('desk.speak.closed')));
    dom.fill(this.acts, this.buttons());
    dom.fill(this.list, talk.queue.length ? talk.queue.map(one => this.row(one)) : make('li', { class: 'person' }, say('desk.speak.none')));
    this.tick();
  };

  Speakers.prototype.tick = function () {
    const place = this.now.querySelector('.clock');
    const now = this.room && this.room.speaking && this.room.speaking.now;
    if (!place || !now || !now.timer) return;
    const left = now.timer.ends_at ? Math.ceil(this.link().until(now.timer.ends_at) / 1000) : now.timer.left;
    const rest = Math.abs(left);
    const clock = Math.floor(rest / MINUTE) + ':' + String(rest % MINUTE).padStart(2, '0');
    place.textContent = left < 0 ? say('desk.speak.over') + ' ' + clock : clock;
    place.classList.toggle('soon', left <= this.room.speaking.soon);
  };

  facilitator.Speakers = Speakers;
})(window.facilitator);
