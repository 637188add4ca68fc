/* The desk's keys, which are a presenter's keys: they never skip a step and never act while somebody types. */
(function (facilitator) {
  'use strict';

  const NEXT = ['PageDown', 'ArrowRight', ' '];

  function typing(target) {
    return Boolean(target.closest('input, textarea, select, [contenteditable]'));
  }

  /** Space on a focused button is that button's own. */
  function ownSpace(event) {
    return event.key === ' ' && event.target.closest('button, a, summary, label');
  }

  function listen(next, help) {
    document.addEventListener('keydown', event => {
      if (event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') {
        help(false);
        if (typing(event.target)) event.target.blur(); // What was typed stays; the presenter's keys work again.
        return;
      }
      if (typing(event.target) || ownSpace(event)) return;
      if (NEXT.indexOf(event.key) >= 0) {
        event.preventDefault();
        next();
      } else if (event.key === '?' || event.key === '？') {
        help();
      }
    });
  }

  facilitator.keys = { listen };
})(window.facilitator);
