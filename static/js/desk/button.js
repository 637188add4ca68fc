/* The one large button: the next legal step; stopping and announcing want a second's hold or a second press. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const HOLD = 1000;
  const ARMED = 3000;
  const DOUBLE = 400; // A double click is one press.
  const GUARD = 700; // A presenter that sends two presses for one must not take two steps.

  const TOUCHED = window.matchMedia('(pointer: coarse)').matches;

  function PrimaryButton(holder, press) {
    this.holder = holder;
    this.press = press;
    this.act = null;
    this.state = 'idle'; // idle | holding | armed | busy
    this.changedAt = 0;
    this.armedAt = 0;
    this.spent = false;
    this.label = make('span', { class: 'label' });
    this.hint = make('small');
    this.button = make('button', { type: 'button', class: 'primary', id: 'primary' },
      make('i', { class: 'held' }), this.label, this.hint);
    this.listen();
  }

  PrimaryButton.prototype.listen = function () {
    const button = this.button;
    button.addEventListener('pointerdown', event => {
      this.spent = false;
      if (event.button === 0 && this.usable() && this.act.hold && this.state === 'idle') this.hold();
    });
    ['pointerup', 'pointerleave', 'pointercancel'].forEach(name => button.addEventListener(name, () => this.release()));
    button.addEventListener('click', () => {
      // The click that ends a hold belongs to the step already taken, not to the next one.
      if (!this.spent) this.key();
      this.spent = false;
    });
    button.addEventListener('contextmenu', event => event.preventDefault());
  };

  PrimaryButton.prototype.usable = function () {
    const settled = Date.now() - this.changedAt > GUARD;
    return Boolean(this.act && this.act.ready) && this.state !== 'busy' && settled;
  };

  PrimaryButton.prototype.hold = function () {
    this.set('holding');
    this.timer = setTimeout(() => {
      this.spent = true;
      this.fire();
    }, HOLD);
  };

  PrimaryButton.prototype.release = function () {
    if (this.state !== 'holding') return;
    clearTimeout(this.timer);
    this.set('idle');
  };

  /** A press that cannot be held: a key of the desk, a presenter, a screen reader. */
  PrimaryButton.prototype.key = function () {
    if (!this.usable()) return;
    if (this.state === 'armed' && Date.now() - this.armedAt < DOUBLE) return;
    if (!this.act.hold || this.state === 'armed') {
      this.fire();
      return;
    }
    this.armedAt = Date.now();
    this.set('armed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { if (this.state === 'armed') this.set('idle'); }, ARMED);
  };

  PrimaryButton.prototype.fire = function () {
    clearTimeout(this.timer);
    this.set('busy');
    this.press(this.act).then(() => {
      this.changedAt = Date.now();
      this.set('idle');
    });
  };

  PrimaryButton.prototype.set = function (state) {
    this.state = state;
    this.paint();
  };

  PrimaryButton.prototype.paint = function () {
    const act = this.act;
    const wait = say((act.hold ? 'desk.hold' : 'desk.press') + (TOUCHED ? '.touch' : ''));
    const hints = { armed: say('desk.armed', { label: act.label }), busy: say('desk.busy') };
    this.button.className = ['primary', act.filled ? 'filled' : '', this.state].join(' ');
    this.button.disabled = !act.ready;
    this.label.textContent = act.label;
    this.hint.textContent = hints[this.state] || wait;
  };

  PrimaryButton.prototype.show = function (act) {
    const other = !this.act || this.act.verb !== act.verb || JSON.stringify(this.act.args) !== JSON.stringify(act.args);
    this.act = act;
    if (other) {
      if (this.state !== 'busy') this.state = 'idle';
      clearTimeout(this.timer);
      this.changedAt = Date.now();
    }
    this.paint();
    if (this.button.parentNode !== this.holder) facilitator.dom.fill(this.holder, this.button);
  };

  facilitator.PrimaryButton = PrimaryButton;
})(window.facilitator);
