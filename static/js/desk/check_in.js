/* The check-in table: type a name, a door or a ticket's number, press Enter; a guest's phone becomes a seat by its number. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const fill = facilitator.dom.fill;
  const say = facilitator.say;
  const people = facilitator.people;
  const door = facilitator.door;
  const me = facilitator.me;
  const TICKET = /^[0-9a-hjkmnp-tv-z]{4}-?[0-9a-hjkmnp-tv-z]{4}$/i;
  const SCANNED = /#t=[\w-]+$|^[2-7a-z]{26}$/i; // What a scanner types: the address in the QR, or its secret.
  const SURE = 3000;
  const REFRESH = 1200;
  const AGAIN = 3000;
  const VOTING = ['open', 'closing'];

  function CheckIn(panel, ask) {
    this.ask = ask;
    ['form', 'list', 'told', 'find', 'number', 'filters'].forEach(name => {
      this[name] = panel.querySelector('[data-part="' + name + '"]');
    });
    this.verdict = new facilitator.Verdict(panel.querySelector('[data-part="verdict"]'), panel.querySelector('[data-part="sound"]'));
    this.guests = new facilitator.Guests(panel, { told: (text, refused) => this.tell(text, refused),
      judged: (who, refusal) => this.verdict.judge(who, refusal), changed: () => this.refresh() });
    this.everybody = [];
    this.show = 'all';
    this.held = null; // 'help', 'recuse', 'out': while somebody chooses, writes or is asked “确定”, the list holds still.
    this.failed = false;
    this.find.addEventListener('input', () => { this.tell(''); this.draw(); });
    this.number.addEventListener('input', () => this.draw());
    this.form.addEventListener('submit', event => this.enter(event));
  }

  CheckIn.prototype.tell = function (text, refused) {
    this.failed = false;
    this.told.textContent = text;
    this.told.className = refused ? 'told refusal' : 'told';
    this.verdict.place.hidden = true;
  };

  CheckIn.prototype.take = function (room) {
    this.room = room;
    this.form.hidden = facilitator.ownStep.ended(room) || !me.may('sessions.check_in');
    if (this.held === 'help' && !this.ballot(VOTING)) this.release();
    this.guests.take(room);
    this.soon(this.everybody.length ? REFRESH : 0);
  };

  /** Put off by every arrival, the list would stand still for as long as a queue comes in. */
  CheckIn.prototype.soon = function (delay) {
    if (this.timer) return;
    this.timer = setTimeout(() => { this.timer = 0; this.refresh(); }, delay);
  };

  CheckIn.prototype.refresh = function () {
    return door.people().then(everybody => {
      if (this.failed) this.tell('');
      this.everybody = everybody;
      this.draw();
    }, () => {
      this.tell(say('desk.people.failed'), true);
      this.failed = true;
      this.soon(AGAIN);
    });
  };

  CheckIn.prototype.filter = function (show) {
    this.show = show;
    this.find.value = '';
    this.draw();
  };

  /** The vote of the open item, when it stands in one of these states. */
  CheckIn.prototype.ballot = function (states) {
    const ballot = this.room.ballot;
    return ballot && states.indexOf(ballot.state) >= 0 ? ballot : null;
  };

  CheckIn.prototype.context = function () {
    const settled = this.ballot(['closed', 'announced']);
    return {
      finding: Boolean(this.find.value.trim()),
      voting: Boolean(this.ballot(VOTING.concat('closed'))), number: this.number.value.trim(), helpable: Boolean(this.ballot(VOTING)),
      recusable: Boolean(this.room.item && this.room.item.form === 'ballot' && !settled),
    };
  };

  CheckIn.prototype.draw = function () {
    const context = this.context();
    if (!context.voting && this.show === 'unvoted') this.show = 'all';
    fill(this.filters, people.shows.filter(show => show !== 'unvoted' || context.voting).map(show => make('button', {
      type: 'button', 'aria-pressed': String(show === this.show), click: () => this.filter(show),
    }, say('desk.' + show) + ' ' + people.count(this.everybody, show))).concat(people.rows(this.everybody, this.room.session)));
    if (this.held) return;
    const text = this.find.value.trim();
    const found = people.find(this.everybody, text, this.show);
    fill(this.list, found.map(person => people.row(person, context, this.acts())));
    if (!found.length && text && !TICKET.test(text) && !/^https?:|^[2-7a-z]{9,}$/i.test(text)) this.tell(say('desk.none', { text: text }));
  };

  CheckIn.prototype.acts = function () {
    if (facilitator.ownStep.ended(this.room)) return {};
    const table = me.may('sessions.check_in');
    return {
      checkIn: table && (person => this.checkIn(this.again(person))),
      proxy: table && this.allows('proxy') && (person => this.standIn('proxy', person)),
      replace: table && this.allows('replace') && (person => this.standIn('replace', person)),
      checkOut: table && ((person, button) => this.checkOut(person, button)),
      recuse: me.may('sessions.run') && (person => this.recuse(person)),
      help: me.may('ballots.cast') && (person => this.help(person)),
    };
  };

  /** Enter: one match is checked in; several are left to the eye; a ticket's number needs no match. */
  CheckIn.prototype.enter = function (event) {
    event.preventDefault();
    const text = this.find.value.trim();
    if (!text) return;
    if (SCANNED.test(text)) {
      this.checkIn({ ticket: text });
      return;
    }
    const found = people.find(this.everybody, text, 'all');
    if (found.length === 1) this.checkIn(this.again(found[0]));
    else if (!found.length && TICKET.test(text)) this.checkIn({ ticket: text.toUpperCase() });
    else this.tell(found.length ? say('desk.many', { n: found.length }) : say('desk.none', { text: text }), !found.length);
  };

  CheckIn.prototype.called = function (unit) {
    const person = this.everybody.find(one => one.unit === unit);
    return person ? people.inFull(person) : '';
  };

  /** A phone that nobody hears now may be bound: it wakes as the seat. But the clerk is told, and looks at it. */
  CheckIn.prototype.isGone = function (number) {
    const heard = this.room.connections;
    return Boolean(heard && heard.numbers && heard.numbers.indexOf(number) < 0);
  };

  CheckIn.prototype.checkIn = function (whom, file) {
    const number = this.number.value.trim();
    const gone = number && this.isGone(Number(number)); // Asked before: afterwards it is no guest's number any more.
    const body = Object.assign({ session: door.session }, whom, number ? { phone: Number(number) } : {});
    return door.perform('sessions.check_in', body, file).then(answer => {
      if (!file && !whom.proxy_name) this.find.select(); // A scanner's next ticket takes the place of this one.
      if (!answer.ok) {
        this.tell('');
        this.verdict.no(answer.message);
        return answer;
      }
      this.find.value = this.number.value = '';
      this.find.focus();
      const result = answer.result;
      // Whoever holds a ticket has a number already.
      const code = whom.ticket || number ? '' : say('desk.in.code', { code: result.short_code });
      this.held = null;
      const twin = result.counted_with ? '　' + say('door.twin', { twin: result.counted_with }) : '';
      this.refresh().then(() => {
        const name = this.called(result.unit);
        this.tell(say('desk.in.done', { name: name, present: result.present, measure: this.room.session.measure }) + twin + code);
        const lost = gone && say('desk.in.gone', { name: name, number: number });
        const doubt = [lost, result.already].filter(Boolean).join('　');
        this.verdict.judge(name, doubt); // Green is for who came through the door just now.
      });
      return answer;
    });
  };

  CheckIn.prototype.checkOut = function (person, button) {
    if (button.classList.contains('sure')) {
      this.send('sessions.check_out', { unit: person.unit }, 'desk.out.done', person);
      return;
    }
    if (this.held) return;
    this.held = 'out';
    button.classList.add('sure');
    button.textContent = say('desk.out.sure');
    setTimeout(() => { if (this.held === 'out') this.release(); }, SURE);
  };

  CheckIn.prototype.release = function () {
    this.held = null;
    this.draw();
  };

  CheckIn.prototype.send = function (verb, body, done, person) {
    return door.perform(verb, Object.assign({ session: door.session }, body)).then(answer => {
      this.finish(answer.ok ? say(done, { name: people.inFull(person) }) : answer.message, !answer.ok);
    });
  };

  CheckIn.prototype.finish = function (text, refused) {
    this.held = null;
    this.tell(text, refused);
    return this.refresh();
  };

  facilitator.CheckIn = CheckIn;
})(window.facilitator);
