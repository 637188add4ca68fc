/* 唱票 on the wall: one stroke of 正 for each paper read aloud, the newest drawn slowly; phones join at the announcement. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const draw = facilitator.dom.draw;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const parts = facilitator.parts;
  const slides = facilitator.slides;
  const silent = slides.counting;
  const STROKES = ['M6 14H94', 'M50 14V90', 'M52 50H86', 'M22 42V90', 'M2 90H98']; // 一 丨 一 丨 一
  const EACH = 5;
  const STEP = 128; // One 正 and the gap after it.
  const LINE = 104;
  let seen = 0; // A stroke is drawn slowly once, not every time that the room changes.
  const WIDE = 9; // So many stand in a line at full size; more make the line smaller, and twice as many make two lines.

  /** The n-th 正 with so many of its strokes; `fresh`: its last stroke was just read. */
  function sign(count, place, line, fresh) {
    const strokes = STROKES.slice(0, count).map((path, index) => draw('path', {
      d: path, class: fresh && index === count - 1 ? 'fresh' : null, pathLength: 1 }));
    return draw('g', { transform: 'translate(' + place * STEP + ',' + line * (LINE + 16) + ')' }, strokes);
  }

  function drawn(row, fresh) {
    const signs = Math.ceil(row.votes / EACH);
    const lines = signs > 2 * WIDE ? 2 : 1;
    const across = Math.max(WIDE, Math.ceil(signs / lines));
    const all = Array.from({ length: signs }, (nothing, index) => sign(Math.min(EACH, row.votes - index * EACH),
      index % across, Math.floor(index / across), fresh && index === signs - 1));
    const box = '0 0 ' + across * STEP + ' ' + (lines * (LINE + 16) - 16);
    return draw('svg', { class: 'strokes', viewBox: box, preserveAspectRatio: 'xMinYMid meet', 'aria-hidden': 'true' }, all);
  }

  function line(row, call, fresh) {
    return make('tr', { class: row.id }, make('th', { scope: 'row' }, row.sign && figures.sign(row.sign), row.sign && ' ', row.label),
      make('td', { class: 'drawn' }, drawn(row, fresh && call.last === row.id)), make('td', { class: 'num' }, row.votes));
  }

  function paper(call) {
    if (!call.place) return say('screen.call');
    return say('screen.call.place', { n: call.place }) + (call.of ? say('screen.call.of', { n: call.of }) : '');
  }

  /** Who reads, who draws, who watches. */
  function people(call) {
    return [say('screen.call.caller', { name: call.caller }), say('screen.call.teller', { name: call.teller }),
      call.watcher && say('screen.call.watcher', { name: call.watcher })].filter(Boolean).join(say('gap'));
  }

  function tally(room) {
    const call = room.call;
    const fresh = call.place > seen;
    seen = call.place;
    const rows = make('table', { class: 'tally' + (call.rows.length > 5 ? ' many' : '') },
      make('tbody', null, call.rows.map(row => line(row, call, fresh))));
    return { most: 64,
      top: [parts.name(room), make('b', { class: 'num' }, paper(call)), call.phones ? say('screen.call.phones') : ''],
      body: [parts.big(room.ballot.question), rows],
      foot: [people(call), say(call.batch ? 'screen.call.how' : 'screen.call.done')], words: true };
  }

  slides.counting = room => (room.call ? tally(room) : silent(room));
})(window.facilitator);
