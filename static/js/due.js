/* 开单: the usual deadline follows the urgency that is chosen, until somebody chooses a day of their own. */
(function () {
  'use strict';

  document.querySelectorAll('input[data-usual]').forEach(due => {
    const usual = JSON.parse(due.getAttribute('data-usual'));
    let byHand = Object.values(usual).indexOf(due.value) < 0;
    due.addEventListener('input', () => { byHand = true; });
    due.form.addEventListener('change', event => {
      if (event.target.name === 'urgency' && !byHand && usual[event.target.value]) due.value = usual[event.target.value];
    });
  });
})();
