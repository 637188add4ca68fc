/* The meeting's code and its day as the wall writes them. */
(function (facilitator) {
  'use strict';

  /** 384721 → 384 721 */
  function spaced(code) {
    return String(code).replace(/^(\d{3})(\d{3})$/, '$1 $2');
  }

  /** The wall clock of the room, as the server wrote it: 2026-11-25T20:14:09+08:00 → 20:14. */
  function time(iso) {
    return iso ? iso.slice(11, 16) : '';
  }

  /** 2026-11-25T19:30:00+08:00 → 11月25日 19:30 */
  function day(iso) {
    return iso ? Number(iso.slice(5, 7)) + '月' + Number(iso.slice(8, 10)) + '日 ' + time(iso) : '';
  }

  Object.assign(facilitator.figures, { spaced, day });
})(window.facilitator);
