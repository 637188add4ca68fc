/* What somebody typed and the server has not yet: kept in this browser under their account, and gone with 退出. */
(function (facilitator) {
  'use strict';

  const HERE = 'facilitator.here';
  const OF = 'facilitator.of.';
  const UNSENT = 'unsent.'; // Lost with 退出: said before. Whatever is only half typed goes without a word.
  const EMPTY = ['null', '""', '[]', '{}'];
  const ANYBODYS = /^(facilitator\.(slip\.now$|slips|sheet\.|note\.|tellers\.)|visit-typed-|visits-waiting$)/;
  const holder = document.querySelector('meta[name=account]');
  const account = holder ? holder.content : '';
  const mine = OF + account + '.';
  const memory = {}; // What the browser would not keep: this page's life is all it has.

  function box(act) {
    try {
      return act(window.localStorage);
    } catch (fullOrForbidden) {
      return null;
    }
  }

  function read(name, otherwise) {
    const text = memory[name] || box(store => store.getItem(mine + name));
    try {
      return JSON.parse(text || 'null') || otherwise;
    } catch (broken) {
      return otherwise;
    }
  }

  /** Whether it outlives this page. */
  function write(name, value) {
    const text = JSON.stringify(value);
    memory[name] = text;
    const kept = box(store => {
      store.setItem(mine + name, text);
      return store.getItem(mine + name) === text;
    });
    if (kept) delete memory[name];
    return Boolean(kept);
  }

  function forget(name) {
    delete memory[name];
    box(store => store.removeItem(mine + name));
  }

  function names() {
    return box(store => Object.keys(store)) || [];
  }

  function unsent() {
    return names().some(name => name.startsWith(mine + UNSENT) && EMPTY.indexOf(box(store => store.getItem(name))) < 0);
  }

  /** Older pages kept words under no account: nobody finds those again. */
  function leave() {
    names().filter(name => name.startsWith(mine) || ANYBODYS.test(name)).forEach(name => box(store => store.removeItem(name)));
    box(() => window.sessionStorage.clear());
    box(store => store.setItem(HERE, ''));
  }

  function leaving(event) {
    const words = document.getElementById('unsent');
    if (event.target.getAttribute('action') !== '/logout') return;
    if (!words || !unsent()) {
      leave();
      return;
    }
    event.preventDefault();
    const said = words.content.firstElementChild;
    words.parentNode.replaceChild(said, words); // Said once: the next press is meant.
    said.scrollIntoView({ block: 'nearest' });
  }

  /** Who left in another window left here too; a colleague who came there is not handed this page. */
  function goAlong(who) {
    const page = window.location.pathname + window.location.search;
    window.location.replace(who ? page : '/login?next=' + encodeURIComponent(page));
  }

  document.addEventListener('submit', leaving);
  if (account) {
    box(store => store.setItem(HERE, account));
    window.addEventListener('storage', event => { if (event.key === HERE && event.newValue !== account) goAlong(event.newValue); });
  }
  facilitator.own = { account, read, write, forget };
})(window.facilitator = window.facilitator || {});
