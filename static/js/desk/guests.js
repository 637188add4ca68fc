/* Below the list: who is on no list, who listens, whether a ticket lets one in, and the scrutineers from the hall. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const me = facilitator.me;

  /** `told(text, refused)` is the table's own voice, `judged(who, refusal)` its loud one; `changed()` after something was done. */
  function Guests(panel, { told, judged, changed }) {
    Object.assign(this, { panel, told, judged, changed, doorway: null, pins: [] });
    ['walk', 'observers', 'rule', 'ticket', 'chosen', 'appoint'].forEach(name => {
      this[name] = panel.querySelector('[data-part="' + name + '"]');
    });
    this.walk.addEventListener('submit', event => this.enter(event));
    this.appoint.addEventListener('submit', event => this.choose(event));
    this.ticket.addEventListener('change', () => this.letIn());
  }

  Guests.prototype.take = function (room) {
    const open = this.open = !facilitator.ownStep.ended(room);
    this.walk.hidden = !open || !me.may('sessions.check_in');
    this.appoint.hidden = !open || !me.may('sessions.run');
    this.ticket.disabled = !open || !me.may('sessions.run');
    this.refresh();
  };

  Guests.prototype.refresh = function () {
    return door.doorway().then(doorway => {
      this.doorway = doorway;
      this.draw();
    }, () => {});
  };

  /** The room's own word may have come before the answer, which alone knows the PINs: draw again after it. */
  Guests.prototype.renew = function () {
    this.changed();
    return this.refresh();
  };

  Guests.prototype.draw = function () {
    const doorway = this.doorway;
    this.rule.textContent = say('door.rule', { rule: doorway.proxy_sentence });
    this.ticket.checked = doorway.by_ticket;
    dom.fill(this.observers, doorway.observers.map(one => make('li', { class: 'person ' + (one.here ? 'present' : 'left') },
      make('p', null, make('b', null, one.name), make('span', { class: 'second' }, say('door.observer', one))),
      one.here && this.open && me.may('sessions.check_in')
        ? make('button', { type: 'button', click: () => this.leave(one) }, say('desk.out'))
        : make('span', { class: 'state' }, say(one.here ? 'desk.present' : 'desk.gone')))));
    const pin = name => this.pins.find(one => one.name === name);
    dom.fill(this.chosen, doorway.chosen.map(name => make('li', null, make('b', null, name),
      pin(name) ? [say('door.pin'), make('b', { class: 'num' }, pin(name).pin)] : say('door.pin.told'))));
  };

  Guests.prototype.enter = function (event) {
    event.preventDefault();
    const parts = this.walk.elements;
    const listens = event.submitter && event.submitter.value === 'observer';
    const body = { session: door.session, name: parts.name.value.trim() };
    const number = Number(parts.phone.value.trim());
    const more = { building: parts.building.value.trim(), door: parts.door.value.trim() };
    if (number) more.phone = number;
    const asked = listens ? door.perform('sessions.check_in', Object.assign({ capacity: 'observer' }, body))
      : door.perform('sessions.walk_in', Object.assign(more, body));
    asked.then(answer => {
      this.told('');
      if (!answer.ok) return this.judged(body.name, answer.message);
      this.walk.reset();
      const result = answer.result;
      // A phone that was named is the seat already.
      const code = number ? '' : say('desk.in.code', { code: result.short_code });
      if (result.unit) this.told(say('door.joined', body) + code);
      else this.told(say('door.listens', body));
      this.judged(body.name, result.unit ? '' : result.reason);
      return this.renew();
    });
  };

  Guests.prototype.leave = function (observer) {
    door.perform('sessions.check_out', { session: door.session, stay: observer.stay }).then(answer => {
      this.told(answer.ok ? say('desk.out.done', observer) : answer.message, !answer.ok);
      this.renew();
    });
  };

  Guests.prototype.letIn = function () {
    door.perform('sessions.let_in', { session: door.session, by_ticket: this.ticket.checked }).then(answer => {
      if (!answer.ok) this.told(answer.message, true);
      this.refresh();
    });
  };

  /** Names apart by spaces or commas; PINs are told here once. */
  Guests.prototype.choose = function (event) {
    event.preventDefault();
    const names = this.appoint.elements.names.value.split(/[\s、，,;；]+/).filter(Boolean);
    door.perform('sessions.appoint', { session: door.session, scrutineers: names }).then(answer => {
      if (!answer.ok) return this.told(answer.message, true);
      this.pins = answer.result.scrutineers.filter(one => one.pin);
      this.appoint.reset();
      this.told(say('door.appointed', { names: answer.result.scrutineers.map(one => one.name).join('、') }));
      return this.renew();
    });
  };

  facilitator.Guests = Guests;
})(window.facilitator);
