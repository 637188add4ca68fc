/* Doing a step: sending it, showing a refusal beside the button, asking for a reason where one is printed. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const COUNTDOWN = 20; // Seconds that everybody sees before voting ends.
  const REASONS = { 'sessions.pause': 'desk.ask.pause', 'ballots.void': 'desk.ask.void' };
  const VOTING = ['open', 'closing'];

  /** One line to write a reason in, beside the button that wants it. */
  function askForm(label, confirm, done, cancel) {
    const input = make('input', { type: 'text', required: true, maxlength: 200 });
    return make('form', { class: 'ask', submit: event => { event.preventDefault(); done(input.value.trim()); } },
      make('label', null, label, input), make('button', { class: 'main' }, confirm),
      make('button', { type: 'button', click: cancel }, say('desk.cancel')));
  }

  function act(verb, label, args) {
    return { verb: verb, label: label, args: args, ready: true, missing: [] };
  }

  /** What else may be done now; `name` is who sits at this desk. The server refuses whatever that person may not do. */
  function others(room, name) {
    if (room.also) return room.also;
    const ballot = room.ballot || {};
    const list = [];
    if (VOTING.indexOf(ballot.state) >= 0 && ballot.witness_needed && !ballot.witnessed && name !== room.staff.chair) {
      list.push(act('ballots.witness', say('desk.witness.act'), { ballot: ballot.id }));
    }
    if (room.session.state === 'running') list.push(act('sessions.pause', say('desk.pause'), { session: room.session.id }));
    if (VOTING.concat('closed').indexOf(ballot.state) >= 0) list.push(act('ballots.void', say('desk.void'), { ballot: ballot.id }));
    return list;
  }

  function Acts(refusal, also, after) {
    Object.assign(this, { refusal, also, after, asking: false });
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
    return this.send(step).then(answer => {
      if (!answer.ok) this.refuse(answer.message);
      if (answer.error === 'witness_needed') this.ask(step, say('desk.ask.close'), say('desk.close.anyway'));
    });
  };

  Acts.prototype.ask = function (step, label, confirm) {
    const close = () => {
      this.asking = false;
      this.draw();
    };
    this.asking = true;
    const form = askForm(label, confirm, reason => {
      close();
      this.press(Object.assign({}, step, { args: Object.assign({}, step.args, { reason: reason }) }));
    }, close);
    dom.fill(this.also, form);
    form.querySelector('input').focus();
  };

  Acts.prototype.button = function (step) {
    const run = () => (REASONS[step.verb] ? this.ask(step, say(REASONS[step.verb]), step.label) : this.press(step));
    return make('button', { type: 'button', disabled: !step.ready, title: step.missing.join(''), click: run }, step.label);
  };

  Acts.prototype.show = function (room, name) {
    this.room = room;
    this.name = name;
    this.draw();
  };

  /** A reason being written is not wiped by the next room. */
  Acts.prototype.draw = function () {
    if (!this.asking) dom.fill(this.also, others(this.room, this.name).map(step => this.button(step)));
  };

  facilitator.Acts = Acts;
  facilitator.askForm = askForm;
})(window.facilitator);
