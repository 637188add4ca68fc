/* The desk's centre column: another item begins at its top; whoever is writing is not scrolled away. */
(function (facilitator) {
  'use strict';

  const column = document.querySelector('main');

  function up() {
    const at = document.activeElement;
    if (!(column.contains(at) && at.matches('input, textarea, select'))) column.scrollTop = 0;
  }

  facilitator.column = { up };
})(window.facilitator);
