/* The desk's keys, a presenter's: they skip no step and never act while somebody types; paging acts in a one-line field too. */
(function (facilitator) {
  'use strict';

  /** The same keys while an input method is on: then the browser calls every letter “Process”. */
  const BY_PLACE = {
    KeyB: 'b', KeyQ: 'q', KeyM: 'm', KeyT: 't', KeyR: 'r', KeyF: 'f', Period: '.', Space: ' ',
    NumpadAdd: '+', NumpadSubtract: '-', Digit0: '0',
  };

  const PAGING = ['PageDown', 'PageUp']; // What a presenter sends, and what a one-line field has no use for.

  function typing(target, key) {
    const field = target.closest('input, textarea, select, [contenteditable]');
    return Boolean(field) && !(field.matches('input') && PAGING.indexOf(key) >= 0);
  }

  /** Space and Enter on a focused button are that button's own. */
  function own(event) {
    return [' ', 'Enter'].indexOf(event.key) >= 0 && event.target.closest('button, a, summary, label');
  }

  function meant(event) {
    const key = event.key === 'Process' || event.keyCode === 229 ? BY_PLACE[event.code] : event.key;
    return key && key.length === 1 ? key.toLowerCase() : key;
  }

  /** F5 of a presenter starts the show; a desk that loads itself anew in the middle of a vote helps nobody. */
  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => {});
  }

  /** `acts` by the names that the page's key map gives; a key that stands in no list is nobody's. */
  function listen(acts) {
    const map = facilitator.dom.read('key-map');
    const known = Object.assign({ full: full }, acts);
    document.addEventListener('keydown', event => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.repeat) {
        if (PAGING.indexOf(event.key) >= 0 && !typing(event.target, event.key)) event.preventDefault(); // A held key rolls nothing away.
        return;
      }
      if (event.key === 'Escape') {
        acts.help(false);
        if (typing(event.target, event.key)) event.target.blur(); // What was typed stays; the presenter's keys work again.
        return;
      }
      if (typing(event.target, event.key) || own(event)) return;
      const act = known[map[meant(event)]];
      if (typeof act !== 'function') return;
      event.preventDefault();
      act();
    });
  }

  facilitator.keys = { listen };
})(window.facilitator);
