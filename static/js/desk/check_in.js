/* The check-in table: type a name, a door or a ticket's number, press Enter; a guest's phone becomes a seat by its number. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const fill = facilitator.dom.fill;
  const say = facilitator.say;
  const people = facilitator.people;
  const door = facilitator.door;
  const TICKET = /^[0-9a-hjkmnp-tv-z]{4}-?[0-9a-hjkmnp-tv-z]{4}$/i;
  const SURE = 3000;
  const REFRESH = 1200;

  function CheckIn(panel, ask) {
    this.ask = ask;
    ['form', 'list', 'told', 'find', 'number', 'filters'].forEach(name => {
      this[name] = panel.querySelector('[data-part="' + name + '"]');
    });
    this.everybody = [];
    this.show = 'all';
    this.busyRow = false; // While somebody writes a reason or is asked “确定”, the list holds still.
    this.find.addEventListener('input', () => this.draw());
    this.number.addEventListener('input', () => this.draw());
    this.form.addEventListener('submit', event => this.enter(event));
  }

  CheckIn.prototype.tell = function (text, refused) {
    this.told.textContent = text;
    this.told.className = refused ? 'told refusal' : 'told';
  };

  CheckIn.prototype.take = function (room) {
    this.room = room;
    this.form.hidden = room.session.state === 'closed';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), this.everybody.length ? REFRESH : 0);
  };

  CheckIn.prototype.refresh = function () {
    return door.people().then(everybody => {
      this.everybody = everybody;
      this.draw();
    }, () => this.tell(say('desk.people.failed'), true));
  };

  CheckIn.prototype.filter = function (show) {
    this.show = show;
    this.find.value = '';
    this.draw();
  };

  CheckIn.prototype.voting = function () {
    return Boolean(this.room.ballot && ['open', 'closing', 'closed'].indexOf(this.room.ballot.state) >= 0);
  };

  CheckIn.prototype.draw = function () {
    const voting = this.voting();
    const recusable = this.room.item && this.room.item.form === 'ballot' && !voting;
    const context = { voting: voting, number: this.number.value.trim(), recusable: recusable };
    fill(this.filters, people.shows.filter(show => show !== 'unvoted' || voting).map(show => make('button', {
      type: 'button', 'aria-pressed': String(show === this.show), click: () => this.filter(show),
    }, say('desk.' + show) + ' ' + people.count(this.everybody, show))));
    if (this.busyRow) return;
    const text = this.find.value.trim();
    const found = people.find(this.everybody, text, this.show);
    fill(this.list, found.map(person => people.row(person, context, this.acts())));
    if (!found.length && text && !TICKET.test(text)) this.tell(say('desk.none', { text: text }));
  };

  CheckIn.prototype.acts = function () {
    if (this.room.session.state === 'closed') return null;
    return {
      checkIn: person => this.checkIn({ unit: person.unit }, person),
      checkOut: (person, button) => this.checkOut(person, button),
      recuse: (person, button) => this.recuse(person, button),
    };
  };

  /** Enter: one match is checked in; several are left to the eye; a ticket's number needs no match. */
  CheckIn.prototype.enter = function (event) {
    event.preventDefault();
    const text = this.find.value.trim();
    if (!text) return;
    const found = people.find(this.everybody, text, 'all');
    if (found.length === 1) this.checkIn({ unit: found[0].unit }, found[0]);
    else if (!found.length && TICKET.test(text)) this.checkIn({ ticket: text.toUpperCase() }, null);
    else this.tell(found.length ? say('desk.many', { n: found.length }) : say('desk.none', { text: text }), !found.length);
  };

  CheckIn.prototype.checkIn = function (whom, person) {
    const number = this.number.value.trim();
    const body = Object.assign({ session: door.session }, whom, number ? { phone: Number(number) } : {});
    return door.perform('sessions.check_in', body).then(answer => {
      if (!answer.ok) {
        this.tell(answer.message, true);
        return;
      }
      const result = answer.result || {};
      const done = say(person ? 'desk.in.done' : 'desk.in.ticket', { name: person && people.called(person), present: result.present });
      this.tell(done + (result.short_code && !number ? say('desk.in.code', { code: result.short_code }) : ''));
      this.find.value = this.number.value = '';
      this.find.focus();
      this.refresh();
    });
  };

  CheckIn.prototype.checkOut = function (person, button) {
    if (!button.classList.contains('sure')) {
      button.classList.add('sure');
      button.textContent = say('desk.out.sure');
      this.busyRow = true;
      setTimeout(() => this.release(), SURE);
      return;
    }
    this.send('sessions.check_out', { unit: person.unit }, 'desk.out.done', person);
  };

  CheckIn.prototype.recuse = function (person, button) {
    this.busyRow = true;
    const row = button.parentNode;
    const about = { item: this.room.item.id, unit: person.unit };
    const send = reason => this.send('sessions.recuse', Object.assign({ reason: reason }, about), 'desk.recuse.done', person);
    const form = this.ask(say('desk.ask.recuse'), say('desk.recuse'), send, () => this.release());
    row.appendChild(form);
    form.querySelector('input').focus();
  };

  CheckIn.prototype.release = function () {
    this.busyRow = false;
    this.draw();
  };

  CheckIn.prototype.send = function (verb, body, done, person) {
    return door.perform(verb, Object.assign({ session: door.session }, body)).then(answer => {
      this.tell(answer.ok ? say(done, { name: people.called(person) }) : answer.message, !answer.ok);
      this.busyRow = false;
      return this.refresh();
    });
  };

  facilitator.CheckIn = CheckIn;
})(window.facilitator);
