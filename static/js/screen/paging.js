/* A slide of many lines turns its pages by itself. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const LINES = 6; // Lines of one page.
  const TURN = 12000; // Milliseconds that a page hangs.

  let hung = { what: '', since: 0 }; // What turns its pages now, and since when.

  /** The first page comes first: nobody waits a round for it. Walls that hear the same room turn together. */
  function turn(what, count) {
    if (hung.what !== what) hung = { what: what, since: Date.now() };
    return Math.floor((Date.now() - hung.since) / TURN) % Math.max(count, 1);
  }

  function turning(slide, count) {
    return count > 1 ? Object.assign(slide, { turns: TURN - ((Date.now() - hung.since) % TURN) + 50 }) : slide;
  }

  function pages(all, lines) {
    return Math.ceil(all.length / (lines || LINES));
  }

  function page(all, at, lines) {
    return all.slice(at * (lines || LINES), (at + 1) * (lines || LINES));
  }

  function number(all, at, lines) {
    const count = pages(all, lines);
    return count > 1 && say('screen.judge.page', { n: at + 1, of: count });
  }

  facilitator.paging = { turn, turning, page, pages, number };
})(window.facilitator);
