/* The slides of a vote: figures that add up while it runs, silence while it is counted, numbers and then the verdict. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const draw = facilitator.dom.draw;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const bars = facilitator.bars;
  const parts = facilitator.parts;
  const WIDTH = 1744;

  /** The swatch before the words is the key to the bar below. */
  function swatch(look) {
    return draw('svg', { class: 'swatch', viewBox: '0 0 44 44', 'aria-hidden': 'true' },
      draw('rect', { x: 2, y: 2, width: 40, height: 40, class: 'frame' }), draw('rect', { x: 4, y: 4, width: 36, height: 36, class: look }));
  }

  function term(label, number, sign, look) {
    return [sign && make('span', { class: 'operator', 'aria-hidden': 'true' }, sign),
      make('div', { class: 'term' }, make('span', null, look && swatch(look), label), make('b', { class: 'num' }, number))];
  }

  /** 手机 + 纸票 + 举手 + 回避 + 还没投 = 实到: anybody in the third row can check the sum. */
  function sum(ballot, after) {
    const channels = ballot.channels;
    return make('div', { class: 'sum' },
      term(say(after ? 'screen.phone.after' : 'screen.phone'), channels.phone, '', !after && 'fill-phone'),
      channels.paper ? term(say(after ? 'screen.paper.after' : 'screen.paper'), channels.paper, '＋', !after && 'fill-paper') : null,
      channels.hands ? term(say('screen.hands'), channels.hands, '＋', !after && 'fill-hands') : null,
      channels.recused ? term(say('recused'), channels.recused, '＋') : null,
      term(say(after ? 'screen.not.after' : 'screen.not'), channels.not_voted, '＋', !after && 'fill-open'),
      term(say('screen.here'), ballot.present, '＝'));
  }

  function helped(ballot) {
    return ballot.channels.helped ? say('screen.helped', { n: ballot.channels.helped }) : '';
  }

  function top(room) {
    return [parts.name(room), parts.position(room), make('span', { class: 'num' }, figures.spaced(room.session.code))];
  }

  function foot(room) {
    return [parts.attendance(room) + say('gap') + room.ballot.secrecy_sentence, helped(room.ballot)];
  }

  function title(room) {
    return room.item && make('p', { class: 'song title' }, room.item.title);
  }

  function voting(room) {
    const ballot = room.ballot;
    const deadline = figures.deadline(ballot);
    const left = deadline && make('p', { class: 'left' }, say(ballot.state === 'closing' ? 'screen.closing' : 'screen.left') + ' ',
      make('b', { class: 'num', 'data-deadline': deadline }));
    return { top: top(room), foot: foot(room),
      body: [title(room), parts.big(ballot.question), make('div', { class: 'spread' }, sum(ballot, false), bars.turnout(ballot.channels, ballot.present, WIDTH),
        make('div', { class: 'ends' }, make('p', { class: 'need' }, figures.emphasised(ballot.need_sentence)), left || make('p', null, say('screen.together'))))] };
  }

  function counting(room) {
    const ballot = room.ballot;
    return { top: top(room), foot: foot(room),
      body: [title(room), parts.big(ballot.question), make('div', { class: 'spread' }, sum(ballot, true),
        make('div', { class: 'rule' }, make('p', { class: 'song stopped' }, say('screen.stopped')), make('p', null, say('screen.hidden'))))] };
  }

  function row(one, outcome) {
    const line = one.id === 'for' ? outcome.line : null;
    return make('tr', { class: one.id }, make('th', { scope: 'row' }, figures.sign(one.sign), ' ', one.label),
      make('td', { class: 'num' }, one.votes), make('td', { class: 'length' }, bars.option(one, outcome.present, line, 1200)));
  }

  function channel(outcome, name) {
    const votes = (outcome.by_channel || {})[name];
    const total = votes ? Object.keys(votes).reduce((all, id) => all + votes[id], 0) : 0;
    return total ? say('screen.result.' + name, { n: total }) : '';
  }

  function needed(room) {
    const mark = draw('svg', { class: 'legend', viewBox: '0 0 8 60', 'aria-hidden': 'true' }, draw('rect', { width: 8, height: 60, class: 'mark' }));
    return make('p', null, room.result.line ? mark : null, figures.emphasised(room.ballot.need_sentence));
  }

  function result(room) {
    const outcome = room.result;
    const channels = ['phone', 'paper', 'hands'].map(name => channel(outcome, name)).filter(Boolean).join(say('gap'));
    return { most: 72, top: [parts.name(room), parts.position(room), parts.attendance(room)],
      body: [parts.big(room.ballot.question), make('table', { class: 'rows' }, make('tbody', null, outcome.rows.map(one => row(one, outcome)))),
        make('div', { class: outcome.plain_verdict.length > 4 ? 'verdict wordy' : 'verdict' },
          make('b', { class: 'song' }, figures.phrases(outcome.plain_verdict, 14)), make('div', null, needed(room), channels && make('p', null, figures.emphasised(channels))))],
      foot: [[room.session.preset_name, outcome.law].filter(Boolean).join(say('gap')), make('span', { class: 'num' }, room.head)] };
  }

  Object.assign(facilitator.slides, { voting, counting, result });
})(window.facilitator);
