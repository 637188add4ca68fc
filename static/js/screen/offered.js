/* A vote among options while it runs: the options in full, large, without a figure; the sum below them. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const parts = facilitator.parts;
  const plain = facilitator.slides.voting;
  const ONE_COLUMN = 4;
  const SHORT = 13; // Characters of an option that stand in half a line.
  const MOST = 10;

  /** Two columns where there are many, and one where a label needs the whole line. */
  function look(options) {
    const short = options.every(one => one.label.length <= SHORT);
    return options.length > ONE_COLUMN || (short && options.length > 2) ? 'offered half' : 'offered';
  }

  function list(options) {
    const more = make('li', { class: 'more', hidden: true });
    const line = one => make('li', { class: 'one' }, figures.phrases(one.label, SHORT));
    const node = make('ul', { class: look(options) }, options.slice(0, MOST).map(line), more);
    const told = () => {
      const left = options.length - node.querySelectorAll('.one').length;
      more.hidden = !left;
      more.textContent = left ? say('screen.offered.more', { n: left }) : '';
    };
    told();
    return { node, told };
  }

  function voting(room) {
    const ballot = room.ballot;
    if (ballot.live || ballot.form === 'yes_no_abstain') return plain(room);
    const offered = list(ballot.options);
    const need = make('p', { class: 'need' }, figures.emphasised(ballot.need_sentence));
    return { most: 72, top: parts.ballotTop(room), foot: parts.ballotFoot(room), words: true, fitted: offered.told,
      body: [parts.big(ballot.question), make('div', { class: 'spread among' }, make('p', { class: 'how' }, ballot.how), offered.node,
        facilitator.sum.sum(ballot, false), make('div', { class: 'ends' }, need, facilitator.sum.aside(ballot), parts.left(room)))] };
  }

  facilitator.slides.voting = voting;
})(window.facilitator);
