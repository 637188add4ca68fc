/* The slide of a trial: what it costs, the stack of the sources, what a household would give, other ways to reckon. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const draw = facilitator.dom.draw;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const parts = facilitator.parts;
  const slides = facilitator.slides;
  const item = slides.item;
  const WHOLE = 10000;
  const LEAST = 1700; // A narrower pile would have no room for its words.
  const WIDE = 1740; // Pixels of the whole bar; a figure takes 34 of them, a letter 54.
  const LONG = 8; // Characters of an amount that stand in 150 px, and in 80.
  const LONGER = 14;

  /** Widths are true to the figures, but each pile keeps room for its own words. */
  function widths(piles) {
    const wide = piles.map(pile => Math.max(pile.share, LEAST));
    const sum = wide.reduce((all, one) => all + one, 0);
    return wide.map(one => (100 * one) / sum);
  }

  /** Who gives is left out where it would stand in the next pile's words. */
  function note(pile, wide) {
    const needed = 34 * pile.amount.length + 40 + 54 * pile.note.length;
    return pile.note && needed < (WIDE * wide) / 100 ? make('span', { class: 'note' }, pile.note) : null;
  }

  function stack(piles) {
    const bar = draw('svg', { viewBox: '0 0 ' + WHOLE + ' 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    const wide = widths(piles);
    let left = 0;
    piles.forEach((pile, place) => {
      const width = wide[place] * (WHOLE / 100);
      const gap = place + 1 < piles.length ? 30 : 0;
      bar.appendChild(draw('rect', { class: pile.id, x: left, y: 0, width: Math.max(0, width - gap), height: 100 }));
      left += width;
    });
    const words = piles.map((pile, place) => {
      const node = make('p', null, make('span', null, pile.name), make('br'), make('b', { class: 'num' }, pile.amount),
        note(pile, wide[place]));
      node.style.width = wide[place] + '%';
      return node;
    });
    return make('div', { class: 'pile-stack' }, bar, make('div', { class: 'pile-words' }, words));
  }

  function own(trial) {
    const size = (trial.amount || '').length;
    const look = size > LONGER ? 'amount longer' : size > LONG ? 'amount long' : 'amount';
    const amount = trial.amount && make('p', { class: look },
      make('b', { class: 'num' }, trial.amount), make('small', null, say('screen.money.yuan')));
    return make('section', null, make('p', null, trial.label), amount, make('p', null, trial.rounding));
  }

  function others(trial) {
    if (!trial.others.length && !trial.exempt) return null;
    const ways = trial.others.map(way => make('p', { class: 'other' },
      make('span', null, [way.label, way.about].filter(Boolean).join(say('gap'))), make('b', { class: 'num' }, way.amount)));
    const head = ways.length > 0 && make('p', null, say('screen.money.others'));
    return make('section', null, head, ways, trial.exempt && make('p', null, trial.exempt));
  }

  function money(room) {
    const trial = room.trial;
    return { most: 72, top: [parts.name(room), say('screen.money'), say('screen.money.trial')],
      body: [make('h1', { class: 'question money-title' }, figures.phrases(trial.title, 20), say('gap'),
        make('span', { class: 'num' }, trial.budget + ' ' + say('screen.money.yuan'))),
      stack(trial.piles), make('div', { class: 'money-boxes' }, own(trial), others(trial))],
      foot: [trial.voluntary], words: true, untimed: true };
  }

  /** A motion about the money is read in full; before it is put, the money itself is the slide. */
  slides.item = room => {
    const motion = room.ballot && ['draft', 'void'].indexOf(room.ballot.state) >= 0;
    return room.trial && !motion ? money(room) : item(room);
  };
})(window.facilitator);
