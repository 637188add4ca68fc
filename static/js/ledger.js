/* Keys of the ledger: j and k walk over the lines, Enter opens one, / goes to the search, ? shows the list of keys. */
(function () {
  'use strict';

  const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
  const links = Array.from(document.querySelectorAll('.ledger a.open, .board a.open'));
  const search = document.querySelector('input[type="search"]');
  const keys = document.getElementById('keys');
  let here = -1;

  function typing(target) {
    return target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  }

  function line(link) {
    return link.closest('tr, .card');
  }

  function stand(place) {
    if (here >= 0) line(links[here]).classList.remove('here');
    here = place;
    if (here >= 0) line(links[here]).classList.add('here');
  }

  function walk(step) {
    const next = Math.min(links.length - 1, Math.max(0, here + step));
    links[next].focus({ preventScroll: true });
    line(links[next]).scrollIntoView({ block: 'nearest' });
  }

  function press(event) {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    if (event.key in STEPS && links.length) walk(STEPS[event.key]);
    else if (event.key === '/' && search) search.select();
    else if (event.key === '?' && keys) {
      keys.open = !keys.open;
      keys.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  }

  /** On a phone the tabs are one row that scrolls: the list that is shown stands in it, wherever it was. */
  function showTab() {
    const tabs = document.querySelector('.tabs');
    const shown = tabs && tabs.querySelector('[aria-current]');
    if (shown) tabs.scrollLeft += shown.getBoundingClientRect().left - tabs.getBoundingClientRect().left - 40;
  }

  showTab();
  document.addEventListener('keydown', press);
  document.addEventListener('focusin', event => stand(links.indexOf(event.target)));
})();
