/* The slides of a vote: figures that add up while it runs, silence while it is counted, numbers and then the verdict. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const draw = facilitator.dom.draw;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const bars = facilitator.bars;
  const sum = facilitator.sum;
  const parts = facilitator.parts;
  const WIDTH = 1744;
  const LINES_AT_MOST = 5; // Beside the question and the sum.
  const SHORT = 4; // 通过, 没有通过; the other endings are sentences.

  function code(room, kind) {
    return make('span', { class: kind }, figures.spaced(room.session.code));
  }

  function community(room) {
    return make('b', { class: 'song' }, room.session.community);
  }

  /** Who only consults says so in the foot, at the size of everything else: the attendance and the code change places. */
  function top(room) {
    if (room.session.advisory) return [community(room), parts.position(room), parts.attendance(room)];
    return [parts.name(room), parts.position(room), code(room, 'num')];
  }

  function foot(room) {
    const kept = room.ballot.secrecy_sentence;
    return room.session.advisory ? [kept, code(room, 'code-small num')] : [parts.attendance(room), kept];
  }

  /** A vote taken anew says so: whoever voted before it was made void has to vote once more. */
  function title(room) {
    if (room.ballot.again) return make('p', { class: 'title' }, room.ballot.again);
    return !parts.once(room) && make('p', { class: 'song title' }, room.item.title);
  }

  /** What the record prints beside this vote: whoever wrote it down tonight can compare. */
  function head(ballot) {
    return ballot.head && make('span', { class: 'code-small num' }, say('screen.head', { code: ballot.head }));
  }

  /** The end that was announced; else the chair's timer; else what was planned as a guide. */
  function left(room) {
    const ballot = room.ballot;
    if (!ballot.deadline && facilitator.timer.ofVote(room)) {
      return make('p', { class: 'left' }, say('screen.left') + ' ', make('b', { class: 'num', 'data-timer': 'yes' }));
    }
    const deadline = figures.deadline(ballot);
    if (!deadline) return make('p', null, say(ballot.live ? 'screen.poll.seen' : 'screen.together'));
    const words = say(ballot.state === 'closing' ? 'screen.closing' : 'screen.left') + ' ';
    return make('p', { class: 'left' }, words, make('b', { class: 'num', 'data-deadline': deadline }));
  }

  /** An opinion poll may show how it stands while it runs; no other vote ever brings `live`. */
  function polling(room) {
    const ballot = room.ballot;
    const plain = ballot.form === 'yes_no_abstain';
    const votes = {};
    ballot.live.forEach(one => { votes[one.id] = one.votes; });
    const most = Math.max.apply(null, ballot.live.map(one => one.votes).concat(1));
    const order = plain ? ballot.options : ballot.options.slice().sort((one, other) => votes[other.id] - votes[one.id]);
    const bar = one => plain ? bars.option({ id: one.id, votes: votes[one.id] }, ballot.present, null, 1200)
      : bars.choice(votes[one.id], most, null, 760, false);
    const line = one => make('tr', { class: plain ? one.id : 'choice' },
      make('th', { scope: 'row' }, plain && [figures.sign(one.sign), ' '], one.label),
      make('td', { class: 'num' }, votes[one.id]), make('td', { class: 'length' }, bar(one)));
    const waiting = ballot.present - ballot.channels.recused - ballot.cast;
    const told = make('p', null, figures.emphasised(say('screen.poll', { cast: ballot.cast, left: waiting })));
    return { most: 72, top: top(room), foot: foot(room), words: true, body: [parts.big(ballot.question),
      make('table', { class: plain ? 'rows' : 'rows choices' }, make('tbody', null, order.slice(0, LINES_AT_MOST).map(line))),
      make('div', { class: 'ends' }, told, left(room))] };
  }

  function voting(room) {
    const ballot = room.ballot;
    if (ballot.live) return polling(room);
    const need = make('p', { class: 'need' }, figures.emphasised(ballot.need_sentence));
    return { most: 96, top: top(room), foot: foot(room), words: true,
      body: [title(room), parts.big(ballot.question), make('div', { class: 'spread' }, sum.sum(ballot, false),
        bars.turnout(ballot.channels, ballot.present, WIDTH), make('div', { class: 'ends' }, need, sum.aside(ballot), left(room)))] };
  }

  function counting(room) {
    const ballot = room.ballot;
    const kind = ballot.appraises ? '.scores' : '';
    return { most: 96, top: top(room), foot: foot(room), words: true,
      body: [title(room), parts.big(ballot.question), make('div', { class: 'spread' }, sum.sum(ballot, true),
        make('div', { class: 'rule' },
          make('p', { class: 'song stopped' }, say('screen.stopped' + kind)),
          make('p', { class: 'ends' }, make('span', null, say('screen.hidden' + kind)), sum.aside(ballot), head(ballot))))] };
  }

  function row(one, room) {
    const outcome = room.result;
    const line = one.id === 'for' ? outcome.line : null;
    return make('tr', { class: one.id }, make('th', { scope: 'row' }, figures.sign(one.sign), ' ', one.label),
      make('td', { class: 'num' }, one.votes), make('td', { class: 'length' }, bars.option(one, room.ballot.present, line, 1200)));
  }

  /** Everybody who took part this way, spoiled papers too: as on the slide before. */
  function channel(ballot, name) {
    const total = ballot.channels[name];
    return total ? say('screen.result.' + name, { n: total }) : '';
  }

  function needed(room) {
    const line = draw('rect', { width: 8, height: 60, class: 'mark' });
    const mark = draw('svg', { class: 'legend', viewBox: '0 0 8 60', 'aria-hidden': 'true' }, line);
    return make('p', null, room.result.line ? mark : null, figures.emphasised(room.ballot.need_sentence));
  }

  function result(room) {
    const outcome = room.result;
    const channels = ['phone', 'paper', 'hands'].map(name => channel(room.ballot, name)).filter(Boolean).join(say('gap'));
    const rows = make('table', { class: 'rows' }, make('tbody', null, outcome.rows.map(one => row(one, room))));
    const verdict = make('div', { class: outcome.plain_verdict.length > SHORT ? 'verdict wordy' : 'verdict' },
      make('b', { class: 'song' }, figures.phrases(outcome.plain_verdict, 14)),
      make('div', null, needed(room), make('p', null, figures.emphasised(channels))));
    return { most: 72,
      top: [community(room), parts.position(room), parts.attendance(room)],
      body: [parts.big(room.ballot.question), rows, verdict], foot: [parts.rule(room), head(room.ballot)] };
  }

  Object.assign(facilitator.parts, { head, left, ballotTop: top, ballotFoot: foot });
  Object.assign(facilitator.slides, { voting, counting, result });
})(window.facilitator);
