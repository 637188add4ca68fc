/* Text in three sizes, kept in this phone; the system's own text zoom works on top of it. */
(function () {
  'use strict';

  const KEY = 'facilitator.size';
  const buttons = Array.from(document.querySelectorAll('[data-size]'));

  function apply(size) {
    document.documentElement.className = size;
    buttons.forEach(button => button.setAttribute('aria-pressed', String(button.getAttribute('data-size') === size)));
  }

  function remembered() {
    try {
      return localStorage.getItem(KEY) || '';
    } catch (forbidden) {
      return '';
    }
  }

  function choose(size) {
    apply(size);
    try {
      localStorage.setItem(KEY, size);
    } catch (forbidden) {
      // The size then lasts as long as the page.
    }
  }

  buttons.forEach(button => button.addEventListener('click', () => choose(button.getAttribute('data-size'))));
  apply(remembered());
})();
