/* A vote that is taken by raised hands only: until the hands were written down the wall asks for them, and shows no nought. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const parts = facilitator.parts;
  const usual = { voting: facilitator.slides.voting, counting: facilitator.slides.counting };
  const MOST = 6; // Options beside the question; more of them stand on the papers.

  function waited(ballot) {
    return (ballot.ways || []).join() === 'hands' && !ballot.cast && !ballot.live;
  }

  function called(ballot) {
    const plain = ballot.form === 'yes_no_abstain';
    return make('ul', { class: plain ? 'hands' : 'hands many' }, ballot.options.slice(0, MOST).map(one => (
      make('li', { class: plain ? one.id : 'choice' }, plain && figures.sign(one.sign), make('b', null, one.label)))));
  }

  function slide(room, name) {
    const ballot = room.ballot;
    if (!waited(ballot)) return usual[name](room);
    const last = name === 'voting' ? parts.left(room) : make('p', null, say('screen.hands.counting'));
    return { most: 96, top: parts.ballotTop(room), foot: parts.ballotFoot(room), words: true,
      body: [parts.big(ballot.question), make('div', { class: 'spread' }, make('p', { class: 'song stopped' }, say('screen.hands')),
        called(ballot), make('div', { class: 'ends' }, make('p', { class: 'need' }, figures.emphasised(ballot.need_sentence)), last))] };
  }

  facilitator.slides.voting = room => slide(room, 'voting');
  facilitator.slides.counting = room => slide(room, 'counting');
})(window.facilitator);
