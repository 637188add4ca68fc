/* A slide of many lines turns its pages by itself. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const LINES = 6; // Lines of one page.
  const TURN = 12000; // Milliseconds that a page hangs.

  /** Pages turn by the clock, so that two walls show the same one. */
  function turn(count) {
    return Math.floor(Date.now() / TURN) % Math.max(count, 1);
  }

  function turning(slide, count) {
    return count > 1 ? Object.assign(slide, { turns: TURN - (Date.now() % TURN) + 50 }) : slide;
  }

  function pages(all) {
    return Math.ceil(all.length / LINES);
  }

  function page(all) {
    const at = turn(pages(all));
    return all.slice(at * LINES, (at + 1) * LINES);
  }

  function number(all) {
    const count = pages(all);
    return count > 1 && say('screen.judge.page', { n: turn(count) + 1, of: count });
  }

  facilitator.paging = { turn, turning, page, pages, number };
})(window.facilitator);
