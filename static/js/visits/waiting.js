/* What was typed and has not arrived: kept in the phone, sent again with the same key until the server has it. */
(function () {
  'use strict';

  const facilitator = window.facilitator = window.facilitator || {};
  const WAITING = 'unsent.visits';
  const AGAIN = 15000;
  const GIVES_UP = 10000;
  const TOKEN = /name="csrf-token" content="([^"]+)"/;
  const ACCOUNT = /name="account" content="([^"]+)"/;
  const own = facilitator.own;

  function Waiting(changed) {
    this.changed = changed;
    this.busy = false;
    this.arrived = [];
  }

  Waiting.prototype.all = function () {
    return own.read(WAITING, []);
  };

  Waiting.prototype.write = function (parcels) {
    const safe = own.write(WAITING, parcels);
    this.changed();
    return safe;
  };

  /** No when the phone keeps nothing; then the form is sent in the plain way. */
  Waiting.prototype.keep = function (parcel) {
    if (!this.write(this.all().concat([parcel]))) {
      this.drop(parcel.fields.key);
      return false;
    }
    this.send();
    return true;
  };

  Waiting.prototype.drop = function (key) {
    this.write(this.all().filter(parcel => parcel.fields.key !== key));
  };

  Waiting.prototype.note = function (key, words) {
    this.write(this.all().map(parcel => parcel.fields.key === key ? Object.assign({}, parcel, words) : parcel));
  };

  /** One after the other; a parcel that was refused waits for a person, not for the network. */
  Waiting.prototype.send = function () {
    const parcel = this.all().find(one => !one.refused);
    if (this.busy || !parcel) return;
    this.busy = true;
    const next = () => { this.busy = false; };
    this.deliver(parcel).then(gone => { next(); if (gone) this.send(); }, () => { next(); this.changed(); });
  };

  Waiting.prototype.deliver = function (parcel) {
    const key = parcel.fields.key;
    const late = new Promise((_, reject) => setTimeout(reject, GIVES_UP));
    return Promise.race([token(parcel.url).then(found => post(parcel, found)), late]).then(answer => {
      if (answer.status === 401) {
        this.note(key, { login: true });
        return false;
      }
      if (answer.ok) {
        this.arrived.push(parcel.name);
        this.drop(key);
      } else if (answer.status < 500 && answer.status !== 429) {
        return answer.json().then(body => { this.note(key, { refused: body.message || '' }); return true; });
      }
      return answer.ok;
    });
  };

  Waiting.prototype.start = function () {
    this.send();
    window.addEventListener('online', () => this.send());
    setInterval(() => this.send(), AGAIN);
  };

  /** A page may have stood open for days: its own token is old by then. A shared phone sends only what the person who
   * is logged in has typed: nothing is sent where somebody else is. */
  function token(url) {
    const options = { credentials: 'same-origin', cache: 'no-store' };
    return fetch(url, options).then(page => page.text()).then(text => {
      const here = ACCOUNT.exec(text);
      if (here && here[1] !== own.account) throw new Error('another account');
      return (TOKEN.exec(text) || [])[1] || '';
    });
  }

  function post(parcel, found) {
    const body = new URLSearchParams();
    Object.keys(parcel.fields).forEach(name => body.append(name, parcel.fields[name]));
    return fetch(parcel.url, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: body,
      headers: { Accept: 'application/json', 'X-CSRFToken': found },
    });
  }

  facilitator.Waiting = Waiting;
})();
