/* What is written in somebody's row of the check-in table: why they stand aside, a vote pressed for them, who stands in. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const people = facilitator.people;
  const door = facilitator.door;
  const CheckIn = facilitator.CheckIn;

  CheckIn.prototype.recuse = function (person) {
    const about = { item: this.room.item.id, unit: person.unit };
    const send = reason => this.send('sessions.recuse', Object.assign({ reason: reason }, about), 'desk.recuse.done', person);
    const form = this.ask(say('desk.ask.recuse'), say('desk.recuse'), send, () => this.release());
    this.hold('recuse', person, form);
    form.querySelector('input').focus();
  };

  CheckIn.prototype.help = function (person) {
    const cast = body => door.perform('ballots.cast', body).then(answer => {
      if (answer.ok) this.finish(say('desk.help.done', { name: people.inFull(person) }));
      return answer;
    });
    const helping = new facilitator.Helping(person, this.room.ballot, cast, () => this.release());
    this.hold('help', person, helping.form);
    helping.options[0].focus();
  };

  /** A form in somebody's row; the list is not redrawn under it. */
  CheckIn.prototype.hold = function (what, person, form) {
    this.release();
    this.held = what;
    const row = Array.from(this.list.children).find(one => one.getAttribute('data-unit') === person.unit);
    row.classList.add('held');
    row.appendChild(form);
    row.scrollIntoView({ block: 'nearest' });
  };

  /** Whether the evening's rule lets somebody stand in, or go on, for a unit. */
  CheckIn.prototype.allows = function (kind) {
    const doorway = this.guests.doorway;
    return Boolean(doorway) && (kind === 'replace' ? doorway.replaceable : doorway.proxy !== 'none');
  };

  /** Whoever left in somebody's name comes back in it. */
  CheckIn.prototype.again = function (person) {
    const unit = person.unit;
    if (person.state !== 'left' || !person.who) return { unit: unit };
    return person.proxy ? { unit: unit, proxy_name: person.proxy, proxy_document: person.mandate } : { unit: unit, name: person.who };
  };

  CheckIn.prototype.standIn = function (kind, person) {
    const send = (fields, file) => (kind === 'proxy' ? this.byProxy(person, fields, file) : this.replace(person, fields));
    const form = facilitator.standingIn(kind, this.guests.doorway, send, () => this.release());
    this.hold(kind, person, form);
    form.querySelector('input').focus();
  };

  CheckIn.prototype.byProxy = function (person, fields, file) {
    return this.checkIn({ unit: person.unit, proxy_name: fields.name, proxy_document: fields.document }, file);
  };

  CheckIn.prototype.replace = function (person, fields) {
    const body = { session: door.session, unit: person.unit, name: fields.name, document: fields.document, phone: fields.phone };
    return door.perform('sessions.replace', body).then(answer => {
      if (answer.ok) this.finish(say('door.replace.done', { name: people.inFull(person), code: answer.result.short_code }));
      return answer;
    });
  };
})(window.facilitator);
