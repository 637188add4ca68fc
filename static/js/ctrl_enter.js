/* Ctrl+Enter presses the button marked for it. Loaded in the head and not deferred: the page is not painted before the
   key works, so no press is lost. Where nothing has the keyboard yet, the draft in the address or the first one is meant. */
(function () {
  'use strict';

  const MARK = '[data-ctrl-enter]';
  let held = false;

  function form() {
    const focused = document.activeElement;
    if (focused && focused !== document.body) return focused.closest('form');
    const wanted = document.getElementById(window.location.hash.slice(1));
    const first = (wanted || document).querySelector(MARK);
    return first && first.form;
  }

  // What was typed since the last look is looked at again, never kept unseen.
  function changed(one) {
    return Array.from(one.querySelectorAll('textarea[data-looked]')).some(text => text.value !== text.defaultValue);
  }

  function button(one) {
    const again = changed(one) && one.querySelector('[data-ctrl-enter="changed"]');
    return again || one.querySelector(`${MARK}:not([data-ctrl-enter="changed"])`);
  }

  function press() {
    const one = form();
    const pressed = one && button(one);
    if (pressed) pressed.click();
    return Boolean(pressed);
  }

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.repeat) return;
    held = !press() && document.readyState === 'loading';
  });
  document.addEventListener('DOMContentLoaded', () => { if (held) press(); });

  // A second press before the answer must not do the same again; going back to the page may.
  document.addEventListener('submit', event => {
    if (!event.target.querySelector(MARK)) return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = '1';
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach(one => { delete one.dataset.sent; });
  });
})();
