/* What a teller has typed lives in this browser until the server has it: a reload or a cut network loses no paper. */
(function (facilitator) {
  'use strict';

  const memory = {}; // Where the browser refuses to store anything, at least this page remembers.

  function read(name, otherwise) {
    try {
      const kept = window.localStorage.getItem(name);
      return kept === null ? (memory[name] || otherwise) : JSON.parse(kept);
    } catch (fault) {
      return memory[name] || otherwise;
    }
  }

  function write(name, value) {
    memory[name] = value;
    try {
      window.localStorage.setItem(name, JSON.stringify(value));
    } catch (fault) {
      // Full or forbidden: the page's own memory has it.
    }
  }

  function forget(name) {
    delete memory[name];
    try {
      window.localStorage.removeItem(name);
    } catch (fault) {
      // Nothing was kept there either.
    }
  }

  facilitator.panes = []; // Each pane adds itself: {name, when(table), make(table), badge}.
  facilitator.keeping = { read, write, forget };
})(window.facilitator);
