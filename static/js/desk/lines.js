/* Who is connected to the hall: phones, walls, remotes, tellers; and paper for those whose phone does not come through. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const KINDS = ['phones', 'screens', 'remotes', 'tellers'];

  /** `list` holds the rows, `offer` the proposal to hand out paper; `helpOut` shows who has not voted. */
  function Lines(list, offer, helpOut) {
    Object.assign(this, { list, offer, helpOut, heard: null, at: 0, dismissed: 0, key: '' });
    setInterval(() => this.tick(), 1000);
  }

  function span(seconds) {
    if (seconds < 60) return say('desk.line.seconds', { n: seconds });
    return say('desk.line.minutes', { n: Math.floor(seconds / 60) });
  }

  /** 「3 部断了，最近一部 12 秒前」: `passed` seconds after the server told it. */
  function gone(kind, line, passed) {
    if (!line.away) return null;
    const word = line.away > 1 ? 'desk.line.some' : 'desk.line.one';
    return say(word, { n: line.away, of: say('desk.line.of.' + kind), span: span(line.ago + passed) });
  }

  Lines.prototype.row = function (kind, passed) {
    const line = this.heard.lines[kind];
    if (!line.here && !line.away && kind !== 'phones' && kind !== 'screens') return null;
    const here = line.here ? say('desk.line.here', { n: line.here, of: say('desk.line.of.' + kind) }) : say('desk.line.none');
    const guests = kind === 'phones' && this.heard.guests ? say('desk.line.guests', { n: this.heard.guests }) : null;
    const lost = gone(kind, line, passed);
    return make('li', { class: lost ? 'lost' : null }, make('span', null, say('desk.line.' + kind)),
      make('b', null, here, guests && make('small', null, guests), lost && make('small', { class: 'gone' }, lost)));
  };

  Lines.prototype.tick = function () {
    if (!this.heard || !this.heard.lines) return;
    const passed = Math.floor((Date.now() - this.at) / 1000);
    const rows = KINDS.map(kind => this.row(kind, passed)).filter(Boolean);
    const text = rows.map(row => row.textContent).join('\n');
    if (text === this.key) return;
    this.key = text;
    dom.fill(this.list, rows);
  };

  /** What can be done about it now: paper where the vote takes paper, else help by the staff. */
  Lines.prototype.way = function (room) {
    const ballot = room.ballot;
    const taking = ballot && (ballot.state === 'open' || ballot.state === 'closing');
    if (taking && ballot.ways.indexOf('paper') < 0)
      return make('button', { type: 'button', class: 'main', click: this.helpOut }, say('desk.paper.help'));
    const address = '/desk/' + facilitator.door.session + '/papers';
    return make('a', { class: 'main', href: address, target: '_blank', rel: 'opener' }, say('desk.paper.go'));
  };

  Lines.prototype.propose = function (room) {
    const count = this.heard ? this.heard.unreached || 0 : 0;
    if (count < this.dismissed) this.dismissed = count;
    const ballot = room.ballot;
    const over = facilitator.ownStep.ended(room) || (ballot && ['closed', 'announced'].indexOf(ballot.state) >= 0);
    this.offer.hidden = over || count <= this.dismissed || !(facilitator.me.may('ballots.papers') || facilitator.me.may('sessions.run'));
    const key = this.offer.hidden ? '' : JSON.stringify([count, ballot && ballot.state, ballot && ballot.ways]);
    if (key === this.offered) return;
    this.offered = key;
    const leave = () => { this.dismissed = count; this.propose(room); };
    dom.fill(this.offer, this.offer.hidden ? null : [make('p', null, say('desk.paper.lack', { n: count })),
      make('p', { class: 'turns' }, this.way(room), make('button', { type: 'button', click: leave }, say('desk.paper.later')))]);
  };

  Lines.prototype.show = function (room) {
    if (room.connections && room.connections !== this.heard) {
      this.heard = room.connections;
      this.at = Date.now();
    }
    this.propose(room);
    this.tick();
  };

  facilitator.Lines = Lines;
})(window.facilitator);
