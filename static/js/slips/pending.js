/* Slips that the server has not answered for yet: kept on this computer, sent one after the other, never twice. */
(function (facilitator) {
  'use strict';

  const NAME = 'unsent.slips';
  const AGAIN = 4000;
  const dom = facilitator.dom;
  const own = facilitator.own;

  /** Another window may have a pile of its own: what it keeps stays, only this slip comes or goes. */
  function change(slip, comes) {
    const others = own.read(NAME, []).filter(one => one.key !== slip.key);
    own.write(NAME, comes ? others.concat([slip]) : others);
  }

  /** `told`: what a slip came to, as the page shows it. */
  function Pending(address, told) {
    this.address = address;
    this.told = told;
    this.slips = own.read(NAME, []);
    this.sending = false;
  }

  Pending.prototype.add = function (slip) {
    this.slips.push(slip);
    change(slip, true);
    this.send();
  };

  Pending.prototype.send = function () {
    if (this.sending || !this.slips.length) return;
    this.sending = true;
    const slip = this.slips[0];
    const body = new URLSearchParams();
    slip.fields.forEach(pair => body.append(pair[0], pair[1]));
    fetch(this.address, {
      method: 'POST', body: body, credentials: 'same-origin', redirect: 'manual',
      headers: { Accept: 'application/json', 'X-CSRFToken': dom.meta('csrf-token') },
    }).then(answer => answer.json().then(said => this.answered(slip, answer.status, said)))
      .catch(() => this.later(slip, 'kept'));
  };

  /** 401: somebody must log in; 5xx and 429: another moment will do; any other no is about the slip itself. */
  Pending.prototype.answered = function (slip, status, said) {
    if (status === 401) return this.later(slip, 'login');
    if (!said.ok && (status >= 500 || status === 429)) return this.later(slip, 'kept');
    this.slips.shift();
    this.sending = false;
    this.told(slip, said, this.slips.length);
    change(slip, false);
    return this.send();
  };

  Pending.prototype.later = function (slip, why) {
    this.sending = false;
    this.told(slip, { waits: why }, this.slips.length);
    setTimeout(() => this.send(), AGAIN);
  };

  facilitator.Pending = Pending;
})(window.facilitator);
