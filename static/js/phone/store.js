/* Papers kept in the phone until the server has answered, so that a crash, a reload or a dead network loses none. */
(function (facilitator) {
  'use strict';

  const PREFIX = 'facilitator.paper.';
  const KEPT_AT_MOST = 30;
  const memory = {}; // Where a browser forbids storage, this page's life is all there is.

  function storage() {
    try {
      return window.localStorage;
    } catch (forbidden) {
      return null;
    }
  }

  /** Whether the text outlives this page. */
  function write(name, text) {
    memory[name] = text;
    try {
      storage().setItem(name, text);
      return storage().getItem(name) === text;
    } catch (fullOrForbidden) {
      return false; // The copy in memory still carries this page.
    }
  }

  function names() {
    const found = Object.keys(memory);
    const box = storage();
    for (let index = 0; box && index < box.length; index += 1) {
      const name = box.key(index);
      if (name.startsWith(PREFIX) && found.indexOf(name) < 0) found.push(name);
    }
    return found;
  }

  function look(name) {
    try {
      return JSON.parse(storage().getItem(name) || memory[name] || 'null');
    } catch (broken) {
      return memory[name] ? JSON.parse(memory[name]) : null;
    }
  }

  /** One phone may serve two people one after the other: papers belong to a seat. */
  function Store(seat) {
    this.prefix = PREFIX + seat + '.';
    this.held = {};
    this.safe = true;
  }

  Store.prototype.keep = function (paper) {
    this.held[paper.ballot] = paper;
    this.safe = write(this.prefix + paper.ballot, JSON.stringify(paper));
  };

  /** Always the same object for the same ballot: the courier changes what the page shows. */
  Store.prototype.find = function (ballot) {
    if (!this.held[ballot]) this.held[ballot] = look(this.prefix + ballot);
    return this.held[ballot];
  };

  /** As it is now in the phone, where another tab writes too. */
  Store.prototype.fresh = function (ballot) {
    const paper = look(this.prefix + ballot);
    const held = this.held[ballot];
    if (!paper || !held || paper.key !== held.key || paper.state !== held.state) this.held[ballot] = paper || held;
    return this.held[ballot];
  };

  Store.prototype.forget = function (name) {
    delete memory[name];
    if (storage()) storage().removeItem(name);
  };

  Store.prototype.drop = function (ballot) {
    delete this.held[ballot];
    this.forget(this.prefix + ballot);
  };

  /** Papers of this seat that no answer came for yet. */
  Store.prototype.unanswered = function () {
    const mine = names().filter(name => name.startsWith(this.prefix));
    return mine.map(name => this.find(name.slice(this.prefix.length))).filter(paper => paper && paper.state === 'kept');
  };

  /** Evenings long past do not fill the phone. */
  Store.prototype.tidy = function () {
    const old = names().map(name => ({ name: name, paper: look(name) }));
    old.filter(one => one.paper && one.paper.state !== 'kept')
      .sort((a, b) => (b.paper.at || 0) - (a.paper.at || 0))
      .slice(KEPT_AT_MOST).forEach(one => this.forget(one.name));
  };

  facilitator.Store = Store;
})(window.facilitator);
