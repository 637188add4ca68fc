/* 手机 + 纸票 + 举手 + 纸票在手 + 回避 + 没投 = 实到: anybody in the third row can check the sum. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const draw = facilitator.dom.draw;
  const say = facilitator.say;
  const ROOMY = 4; // Terms that stand in one line with their whole names.
  const LOOKS = { phone: 'fill-phone', paper: 'fill-paper', hands: 'fill-hands', handed_out: 'fill-open', not_voted: 'fill-open' };

  /** The swatch before the words is the key to the bar below. */
  function swatch(look) {
    const square = (at, size, kind) => draw('rect', { x: at, y: at, width: size, height: size, class: kind });
    return draw('svg', { class: 'swatch', viewBox: '0 0 44 44', 'aria-hidden': 'true' }, square(2, 40, 'frame'), square(4, 36, look));
  }

  function term(name, number, sign, look, note) {
    return [sign && make('span', { class: 'operator', 'aria-hidden': 'true' }, sign),
      make('div', { class: 'term' }, make('span', null, look && swatch(look), name),
        make('span', null, make('b', { class: 'num' }, number), note && make('span', { class: 'note' }, note)))];
  }

  function byPhone(ballot) {
    return !ballot.ways || ballot.ways.indexOf('phone') >= 0;
  }

  /** What is nought and not always there is left out. */
  function there(ballot) {
    return ['phone', 'paper', 'hands', 'handed_out', 'recused', 'not_voted']
      .filter(part => (part === 'phone' && byPhone(ballot)) || part === 'not_voted' || ballot.channels[part] > 0);
  }

  function crowded(ballot) {
    return there(ballot).length + 1 > ROOMY;
  }

  function helped(ballot) {
    return ballot.channels.helped ? say('screen.helped', { n: ballot.channels.helped }) : '';
  }

  /** `after`: voting has ended, and the swatches with it. */
  function sum(ballot, after) {
    const tight = crowded(ballot);
    const kind = tight ? 'screen.short.' : after ? 'screen.after.' : 'screen.while.';
    const terms = there(ballot).map((part, place) => term(say(kind + part), ballot.channels[part], place ? '＋' : '',
      !after && LOOKS[part], part === 'phone' && !tight && helped(ballot)));
    return make('div', { class: tight ? 'sum crowded' : 'sum' }, terms, term(ballot.whole_name, ballot.present, '＝'));
  }

  /** Where the sum has no room for it: how many were helped stands on a line of its own. */
  function aside(ballot) {
    return crowded(ballot) && ballot.channels.helped ? make('p', null, say('screen.helped.phone', { n: ballot.channels.helped })) : null;
  }

  facilitator.sum = { sum, aside, swatch };
})(window.facilitator);
