/* 帮按: for a voter who stands at the desk without a phone, their choice is pressed here, with the helper's name. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const BYTES = 16;

  let helper = facilitator.me.name; // Whoever helped last usually helps next.

  /** Drawn once per form, so that a press that is repeated after a broken line is the same vote. */
  function newKey() {
    const bytes = window.crypto.getRandomValues(new Uint8Array(BYTES));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  }

  /** `send(body)` → answer; `close()` when nothing is to be sent. */
  function Helping(person, ballot, send, close) {
    Object.assign(this, { person, ballot, send, close, key: newKey(), choice: null, busy: false });
    const id = 'helper-' + person.unit;
    this.name = make('input', { type: 'text', id: id, required: true, maxlength: 40, value: helper });
    this.options = ballot.options.map(one => make('button', {
      type: 'button', class: 'option', 'aria-pressed': 'false', click: () => this.choose(one),
    }, figures.sign(one.sign), ' ', one.label));
    this.confirm = make('button', { class: 'main', disabled: true }, say('desk.help.pick'));
    this.told = make('p', { class: 'refusal', role: 'alert', hidden: true });
    this.form = make('form', { class: 'helping', submit: event => this.submit(event) },
      make('p', { class: 'note' }, say(ballot.secrecy === 'secret' ? 'desk.help.secret' : 'desk.help.note')),
      make('div', { class: 'options', role: 'group', 'aria-label': say('desk.help') }, this.options),
      make('div', { class: 'ask' }, make('label', { for: id }, say('desk.help.by'), this.name), this.confirm,
        make('button', { type: 'button', click: close }, say('desk.cancel'))), this.told);
  }

  Helping.prototype.choose = function (option) {
    this.choice = option;
    this.options.forEach((button, index) => {
      button.setAttribute('aria-pressed', String(this.ballot.options[index] === option));
    });
    this.confirm.disabled = false;
    this.confirm.textContent = say('desk.help.confirm', { label: option.label });
  };

  Helping.prototype.submit = function (event) {
    event.preventDefault();
    if (!this.choice || this.busy) return;
    this.busy = this.confirm.disabled = true;
    helper = this.name.value.trim();
    const body = { ballot: this.ballot.id, choices: [this.choice.id], key: this.key, unit: this.person.unit, helped_by: helper };
    this.send(body).then(answer => {
      this.busy = this.confirm.disabled = false;
      this.told.hidden = answer.ok;
      this.told.textContent = answer.ok ? '' : answer.message;
    });
  };

  facilitator.Helping = Helping;
})(window.facilitator);
