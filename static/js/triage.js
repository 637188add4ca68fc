/* Keys of 逐条审定: a key chooses, opens or goes; Enter notes the usual decision. Nothing is deleted by a key. */
(function () {
  'use strict';

  const main = document.getElementById('main');
  const due = main && main.querySelector('[data-usual]');
  const usual = JSON.parse((due && due.getAttribute('data-usual')) || '{}');
  let byHand = false; // A day that somebody chose stays, whatever the urgency becomes.

  function types(node) {
    if (!node || !node.matches) return false;
    return node.matches('textarea, select') || (node.matches('input') && !node.matches('[type=radio], [type=checkbox]'));
  }

  function mark() {
    document.querySelectorAll('.keyed input').forEach(input => input.closest('.choice').classList.toggle('chosen', input.checked));
  }

  function offer() {
    const chosen = main && main.querySelector('input[name=urgency]:checked');
    if (chosen && due && !byHand && usual[chosen.value]) due.value = usual[chosen.value];
    mark();
  }

  function open(summary) {
    const details = summary.parentNode;
    details.open = true;
    const first = details.querySelector('input:not([type=hidden])');
    if (first) first.focus();
  }

  function reach(node) {
    if (node.matches('summary')) open(node);
    else if (types(node)) { node.focus(); node.select(); }
    else node.click();
  }

  function wanted(key) {
    const nodes = Array.from(document.querySelectorAll('[data-key]'));
    return nodes.find(node => node.getAttribute('data-key').split(' ').indexOf(key) >= 0);
  }

  /** Enter in a field sends that field's own form; on a link or a button it is theirs. */
  function entered(target) {
    if (!main || !target.matches('body, main, [type=radio]')) return false;
    main.requestSubmit();
    return true;
  }

  function press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || event.keyCode === 229) return;
    if (types(event.target)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === 'Enter') {
      if (entered(event.target)) event.preventDefault();
      return;
    }
    const node = wanted(event.key);
    if (!node) return;
    event.preventDefault();
    reach(node);
  }

  const KEPT = 'triage';

  function mine() {
    return Array.from(main.elements).filter(node => node.name && node.type !== 'hidden' && node.type !== 'submit');
  }

  function chosen(node) {
    return node.type === 'radio' || node.type === 'checkbox' ? node.checked : node.value;
  }

  /** Showing the item on the wall loads the page anew: what is chosen already stays chosen. */
  function keep(event) {
    if (!event.target.querySelector('[data-key=s]')) return;
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ at: main.action, told: mine().map(chosen), byHand: byHand }));
    } catch (refused) { /* a browser that keeps nothing */ }
  }

  function restore() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch (refused) { return; }
    const nodes = mine();
    if (!kept || kept.at !== main.action || kept.told.length !== nodes.length) return;
    nodes.forEach((node, place) => {
      if (typeof kept.told[place] === 'boolean') node.checked = kept.told[place];
      else node.value = kept.told[place];
    });
    byHand = kept.byHand;
  }

  if (main) {
    restore();
    document.addEventListener('submit', keep);
  }
  if (due) due.addEventListener('input', () => { byHand = true; });
  if (main) main.addEventListener('change', event => { if (event.target.name === 'urgency') offer(); else mark(); });
  document.addEventListener('keydown', press);
  mark();
})();
