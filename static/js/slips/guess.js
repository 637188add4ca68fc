/* The class that the words sound like, put into the select for the eye to confirm; what a person chose stays. */
(function (facilitator) {
  'use strict';

  const select = document.querySelector('select[data-keywords]');
  const words = document.querySelector('textarea[name=description]');
  const known = JSON.parse(select.dataset.keywords);

  function guessed(text) {
    const found = known.find(pair => pair[1].some(word => text.indexOf(word) >= 0));
    return found ? found[0] : '';
  }

  /** Whether the select has a class now that was not there before. */
  function propose() {
    if (select.value !== '' && select.value !== select.dataset.proposed) return false;
    const before = select.value;
    select.value = guessed(words.value);
    select.dataset.proposed = select.value;
    return select.value !== before;
  }

  words.addEventListener('blur', propose);
  select.addEventListener('change', () => { delete select.dataset.proposed; });
  facilitator.propose = propose;
})(window.facilitator = window.facilitator || {});
