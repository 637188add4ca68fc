/* The wall as the desk turns it: its copy, the buttons under it, a message, the timer. Nothing here touches a vote. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const MINUTES = [1, 2, 3, 5, 10, 20, 0];
  const SIZE = { step: 10, least: 100, most: 200 };

  /** What may hang there; other subjects add theirs: {shown, key, when(room)}. The word is desk.wall.<shown>. */
  const choices = [
    { shown: 'moment', when: room => room.stage.shown !== 'moment' },
    { shown: 'speakers', when: room => Boolean(room.speaking) },
    { shown: 'wall', when: room => room.proposals.some(one => one.state === 'approved') },
    { shown: 'join', key: 'q' }, { shown: 'agenda', when: room => room.items.length > 0 }, { shown: 'black', key: 'b' },
  ];

  /** `done` is called after the wall was turned; `asked` shows a refusal. */
  function Wall(node, preview, done, asked) {
    Object.assign(this, { node, preview, done, asked, minutes: 3, writing: false });
    this.pick = this.minutesField();
    preview.addEventListener('load', () => this.copy());
  }

  Wall.prototype.send = function (verb, args) {
    return door.perform(verb, Object.assign({ session: this.room.session.id }, args)).then(answer => {
      this.asked(answer.ok ? '' : answer.message);
      this.done();
    });
  };

  Wall.prototype.turn = function (more) {
    return this.send('sessions.show', more);
  };

  Wall.prototype.toggle = function (shown) {
    return this.turn({ shown: this.room.stage.shown === shown ? 'moment' : shown });
  };

  /** Back to the evening from whatever hangs there; from the evening to its agenda, but never away from a vote. */
  Wall.prototype.back = function () {
    const voting = ['voting', 'counting'].indexOf(this.room.slide) >= 0;
    if (this.room.stage.shown !== 'moment') this.turn({ shown: 'moment' });
    else if (!voting && this.room.items.length) this.turn({ shown: 'agenda' });
  };

  Wall.prototype.theme = function () {
    return this.turn({ theme: this.room.stage.theme === 'dark' ? 'day' : 'dark' });
  };

  Wall.prototype.resize = function (step) {
    const now = this.room.stage.text_zoom;
    const next = step ? Math.max(SIZE.least, Math.min(SIZE.most, now + step * SIZE.step)) : SIZE.least;
    if (next !== now) this.turn({ text_zoom: next });
  };

  Wall.prototype.time = function () {
    const timer = this.room.stage.timer;
    if (!timer) return this.send('sessions.time', { seconds: this.minutes * 60 });
    return this.send('sessions.time', { act: timer.ends_at ? 'pause' : 'resume' });
  };

  Wall.prototype.timeAgain = function () {
    if (this.room.stage.timer) this.send('sessions.time', { act: 'reset' });
  };

  Wall.prototype.write = function () {
    if (!facilitator.me.may('sessions.run')) return;
    this.writing = true;
    this.draw();
    this.node.querySelector('input').focus();
  };

  /** One line and the sentences that every evening needs. */
  Wall.prototype.form = function () {
    const input = make('input', { type: 'text', maxlength: 80, list: 'said', placeholder: say('desk.wall.write') });
    const often = say('desk.wall.often').split('|').map(text => make('option', { value: text }));
    const over = () => { this.writing = false; this.draw(); };
    const put = event => {
      event.preventDefault();
      if (input.value.trim()) this.turn({ shown: 'message', message: input.value.trim() });
      over();
    };
    return make('form', { class: 'say', autocomplete: 'off', submit: put }, input, make('datalist', { id: 'said' }, often),
      make('button', { class: 'main' }, say('desk.wall.put')), make('button', { type: 'button', click: over }, say('desk.cancel')));
  };

  Wall.prototype.minutesField = function () {
    const word = n => (n ? say('desk.wall.minutes', { n: n }) : say('desk.wall.up'));
    const options = MINUTES.map(n => make('option', { value: n, selected: n === 3 }, word(n)));
    const change = event => { this.minutes = Number(event.target.value); };
    return make('select', { 'aria-label': say('desk.wall.long'), change: change }, options);
  };

  function button(word, key, run, pressed) {
    const state = pressed === undefined ? null : String(pressed);
    return make('button', { type: 'button', click: run, 'aria-pressed': state }, word, key && make('kbd', null, key));
  }

  Wall.prototype.timing = function () {
    const timer = this.room.stage.timer;
    const label = !timer ? 'desk.wall.time' : timer.ends_at ? 'desk.wall.hold' : 'desk.wall.go';
    return make('p', { class: 'turns' }, !timer && this.pick, button(say(label), 't', () => this.time()),
      timer && button(say('desk.wall.again'), 'r', () => this.timeAgain()),
      timer && button(say('desk.wall.clear'), '', () => this.send('sessions.time', { act: 'clear' })));
  };

  Wall.prototype.draw = function () {
    const room = this.room;
    const open = choices.filter(one => !one.when || one.when(room));
    const all = open.map(one => button(say('desk.wall.' + one.shown), one.key, () => this.toggle(one.shown),
      one.shown === 'moment' ? undefined : room.stage.shown === one.shown));
    const look = [button(say(room.stage.theme === 'dark' ? 'desk.wall.day' : 'desk.wall.dark'), '', () => this.theme()),
      button(say('desk.wall.smaller'), '−', () => this.resize(-1)), button(say('desk.wall.larger'), '＋', () => this.resize(1))];
    const message = button(say('desk.wall.message'), 'm', () => this.write(), room.stage.shown === 'message');
    dom.fill(this.node, make('p', { class: 'turns' }, all, message),
      this.writing && this.form(), this.timing(), make('p', { class: 'turns' }, look));
  };

  /** A sentence or a choice being made is not wiped by the next room. */
  Wall.prototype.show = function (room) {
    this.room = room;
    const busy = this.node.contains(document.activeElement) && document.activeElement.matches('input, select');
    this.node.hidden = !facilitator.me.may('sessions.run');
    if (!this.node.hidden && !busy) this.draw();
    this.copy();
  };

  /** The wall's copy draws what the desk was just sent. */
  Wall.prototype.copy = function () {
    if (this.room) this.preview.contentWindow.postMessage({ room: this.room }, window.location.origin);
  };

  Wall.prototype.keys = function () {
    if (!facilitator.me.may('sessions.run')) return {};
    return {
      q: () => this.toggle('join'), b: () => this.toggle('black'), m: () => this.write(),
      t: () => this.time(), r: () => this.timeAgain(), back: () => this.back(),
      '+': () => this.resize(1), '-': () => this.resize(-1), 0: () => this.resize(0),
    };
  };

  facilitator.Wall = Wall;
  facilitator.wallChoices = choices;
})(window.facilitator);
