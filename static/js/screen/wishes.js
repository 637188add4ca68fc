/* The wall of a yard meeting: the wishes that somebody put there, titles only, the latest six. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const LINES_AT_MOST = 6;

  function row(title, number) {
    return make('li', { class: 'done' }, make('span', { class: 'ordinal' }, number),
      make('span', { class: 'name' }, figures.phrases(title, 16)));
  }

  function wall(room) {
    const first = Math.max(0, room.wishes.length - LINES_AT_MOST);
    const rows = room.wishes.slice(first).map((title, place) => row(title, first + place + 1));
    return { top: [facilitator.parts.name(room), figures.spaced(room.session.code)],
      body: [make('h1', { class: 'song heading' }, say('screen.wishes', { n: room.wishes.length })), make('ol', { class: 'agenda' }, rows)],
      foot: [make('b', null, room.session.quorum_sentence), say('screen.wishes.how')], words: true };
  }

  /** While people talk, what they have asked for stands there; a vote, a pause and the end have their own slides. */
  function instead(name) {
    const usual = facilitator.slides[name];
    facilitator.slides[name] = room => (room.wishes && room.wishes.length && room.session.state === 'running' ? wall(room) : usual(room));
  }

  instead('agenda');
  instead('item');
})(window.facilitator);
