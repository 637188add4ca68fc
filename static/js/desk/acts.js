/* Doing a step: sending it, showing a refusal beside the button, asking for a reason where one is printed. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const COUNTDOWN = 20; // Seconds that everybody sees before voting ends.
  const REASONS = { 'sessions.pause': 'desk.ask.pause', 'ballots.void': 'desk.ask.void' };

  /** One line to write a reason in, beside the button that wants it. */
  function askForm(label, confirm, done, cancel, typed) {
    const input = make('input', { type: 'text', required: true, maxlength: 200, value: typed || null });
    return make('form', { class: 'ask', submit: event => { event.preventDefault(); done(input.value.trim()); } },
      make('label', null, label, input), make('button', { class: 'main' }, confirm),
      make('button', { type: 'button', click: cancel }, say('desk.cancel')));
  }

  /** `after(step, answer)` when something was done; `revise(step)` opens the motion's form again; `place`: where reasons are asked. */
  function Acts(refusal, also, after, revise, place) {
    Object.assign(this, { refusal, also, after, revise, place: place || also, asking: null });
  }

  Acts.prototype.refuse = function (text) {
    this.refusal.textContent = text || '';
    this.refusal.hidden = !text;
  };

  /** Answers {ok, …}; a refusal is the caller's to show. */
  Acts.prototype.send = function (step) {
    const closing = step.verb === 'ballots.close' && this.room.ballot && this.room.ballot.state === 'open';
    const args = closing ? Object.assign({ countdown: COUNTDOWN }, step.args) : step.args;
    this.refuse('');
    return door.perform(step.verb, args).then(answer => {
      this.after(step, answer);
      return answer;
    });
  };

  Acts.prototype.press = function (step) {
    const asks = step.args.reason ? [] : step.asks || [];
    if (asks.length) {
      this.ask(step, say('desk.ask.announce', { what: asks.join('；') }), say('desk.announce.anyway'));
      return Promise.resolve();
    }
    return this.send(step).then(answer => {
      this.refuse(answer.ok ? (answer.result || {}).told : answer.message);
      if (answer.error !== 'witness_needed') return;
      if (step.verb === 'ballots.close') this.ask(step, say('desk.ask.close'), say('desk.close.anyway'));
      else this.fetch(step);
    });
  };

  /** Somebody else has to agree: they are asked on their phones and desks, and the reason stays written here. */
  Acts.prototype.fetch = function (step) {
    this.ask(step, say(REASONS[step.verb]), step.label, step.args.reason);
    if (step.verb === 'ballots.void') this.tell({ verb: 'ballots.ask_void', args: step.args });
  };

  /** Sent beside a step whose refusal stands to be read. */
  Acts.prototype.tell = function (step) {
    door.perform(step.verb, step.args).then(answer => this.after(step, answer));
  };

  Acts.prototype.ask = function (step, label, confirm, typed) {
    const same = this.asking && this.asking.verb === step.verb && this.place.querySelector('input');
    if (same) { // Pressed again: what is half written stands.
      this.bring(same);
      return;
    }
    const close = () => {
      this.unask();
      this.draw();
    };
    this.asking = step;
    const form = askForm(label, confirm, reason => {
      close();
      this.press(Object.assign({}, step, { args: Object.assign({}, step.args, { reason: reason }) }));
    }, close, typed);
    dom.fill(this.place, form);
    this.bring(form.querySelector('input'));
  };

  /** A question that nobody sees is a button that does nothing. */
  Acts.prototype.bring = function (input) {
    input.focus();
    input.form.scrollIntoView({ block: 'center' });
  };

  /** Whether a reason for this is being written now. */
  Acts.prototype.asks = function (verb) {
    return Boolean(this.asking && this.asking.verb === verb);
  };

  Acts.prototype.unask = function () {
    this.asking = null;
    if (this.place !== this.also) dom.fill(this.place);
  };

  Acts.prototype.button = function (step) {
    const run = () => {
      if (step.verb === 'ballots.revise') this.revise(step);
      else if (REASONS[step.verb]) this.ask(step, say(REASONS[step.verb]), step.label, step.args.reason);
      else this.press(step);
    };
    return make('button', { type: 'button', disabled: !step.ready, title: step.missing.join(''), click: run }, step.label);
  };

  /** Neither a countdown that another desk began nor a scrutineer who has confirmed meanwhile needs a reason from this
   * one; who agreed to make a result void is no longer waited for, and the reason stays to be sent. */
  Acts.prototype.show = function (room) {
    const ballot = room.ballot || {};
    if (this.asks('ballots.close') && (ballot.state !== 'open' || ballot.witnessed)) {
      this.unask();
      this.refuse('');
    }
    if (this.asks('ballots.void') && ballot.void_agreed && !this.agreed) this.refuse('');
    this.agreed = ballot.void_agreed;
    this.room = room;
    this.draw();
  };

  /** A reason being written is not wiped by the next room. */
  Acts.prototype.draw = function () {
    if (this.asking && this.place === this.also) return;
    dom.fill(this.also, facilitator.ownStep.others(this.room).map(step => this.button(step)), this.tellers());
  };

  /** Papers and hands have a page of their own, which a second person opens on a second device. */
  Acts.prototype.tellers = function () {
    const ballot = this.room.ballot || {};
    const ways = ballot.ways || [];
    const going = ['draft', 'open', 'closing', 'closed'].indexOf(ballot.state) >= 0;
    const live = going && (ways.indexOf('paper') >= 0 || ways.indexOf('hands') >= 0);
    if (!live || !facilitator.me.may('ballots.papers')) return null;
    return make('a', { class: 'tellers', href: '/desk/' + door.session + '/papers' }, say('desk.tellers'));
  };

  facilitator.Acts = Acts;
  facilitator.askForm = askForm;
})(window.facilitator);
