/* While a vote that needs a witness is open, and for a result that is made void: the scrutineer from the hall shows a ticket here,
   or types six digits. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const PIN = /^\d{6}$/;

  /** `voiding`: whether somebody is making an announced result void at this desk. */
  function ByPin(place, after, voiding) {
    Object.assign(this, { place, after, voiding, ballot: null });
  }

  /** Who is asked for: somebody to confirm the end of a vote; to agree that a result be void, once that was begun here. */
  ByPin.prototype.wanted = function (ballot) {
    if (['open', 'closing'].indexOf(ballot.state) >= 0) return ballot.witness_needed && !ballot.witnessed;
    return ballot.state === 'announced' && ballot.two_to_void && !ballot.void_agreed && Boolean(this.voiding() || ballot.void_asked);
  };

  ByPin.prototype.show = function (room) {
    const ballot = room.ballot;
    const asked = ballot && room.staff.chosen.length && facilitator.me.may('ballots.witness') && this.wanted(ballot) ? ballot.id : null;
    if (asked === this.ballot) return;
    this.ballot = asked;
    dom.fill(this.place, asked ? this.form() : null);
  };

  ByPin.prototype.form = function () {
    const input = name => make('input', { type: name === 'what' ? 'password' : 'text', name: name, maxlength: 200, autocomplete: 'off' });
    this.told = make('p', { class: 'told', role: 'status' });
    return make('form', { class: 'ask by-pin', submit: event => this.send(event) },
      make('label', null, say('door.confirm.what'), input('what')), make('label', null, say('door.confirm.who'), input('who')),
      make('button', { class: 'main' }, say('door.confirm')), this.told);
  };

  ByPin.prototype.send = function (event) {
    event.preventDefault();
    const parts = event.target.elements;
    const what = parts.what.value.trim();
    const by = PIN.test(what) ? { pin: what, scrutineer: parts.who.value.trim() } : { ticket: what };
    parts.what.value = '';
    door.perform('ballots.witness', Object.assign({ ballot: this.ballot }, by)).then(answer => {
      const wrong = answer.ok && !answer.result.confirmed;
      this.told.textContent = answer.ok ? say(wrong ? 'door.pin.wrong' : 'door.confirmed', { n: answer.result.left }) : answer.message;
      if (answer.ok && !wrong) this.after();
    });
  };

  facilitator.ByPin = ByPin;
})(window.facilitator);
