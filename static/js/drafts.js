/* Drafts from the keyboard: Alt+arrows go on; Enter alone only saves. Ctrl+Enter confirms (ctrl_enter.js). */
(function () {
  'use strict';

  const list = document.getElementById('drafts');
  if (!list) return;

  function all() {
    return Array.from(list.children);
  }

  function here() {
    return all().find(one => one.contains(document.activeElement)) || null;
  }

  function enter(one) {
    const field = one && one.querySelector('textarea');
    if (!field) return;
    field.focus();
    one.scrollIntoView({ block: 'nearest' });
  }

  function step(by) {
    const drafts = all();
    const place = drafts.indexOf(here());
    enter(drafts[Math.min(Math.max(place + by, 0), drafts.length - 1)]);
  }

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    }
  });

  const wrong = list.querySelector('.wrong, .refusal');
  const wanted = document.getElementById(window.location.hash.slice(1));
  const first = wrong ? all().find(one => one.contains(wrong)) : wanted || list.firstElementChild;
  enter(first);
  // The browser goes to the address' #… after this and takes the keyboard away from the field.
  window.addEventListener('load', () => window.setTimeout(() => { if (!here()) enter(first); }, 0));
})();
