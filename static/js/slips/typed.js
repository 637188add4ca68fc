/* The list of what was just typed: a row for every slip, with its number, or why it was not taken. */
(function (facilitator) {
  'use strict';

  const { make, fill, meta } = facilitator.dom;
  const say = facilitator.say;
  const SHOWN = 12;

  function Typed(list, backAddress, takeAgain) {
    this.list = list;
    this.backAddress = backAddress;
    this.takeAgain = takeAgain;
    this.rows = {};
    list.addEventListener('submit', event => {
      event.preventDefault();
      this.takeBack(event.target);
    });
  }

  function words(slip) {
    const said = {};
    slip.fields.forEach(pair => { said[pair[0]] = pair[1]; });
    const who = [said.building, said.reporter_name].filter(Boolean).join(say('comma'));
    return [make('b', {}, said.description.split('\n')[0].slice(0, 40)), ' ', make('span', { class: 'second' }, who)];
  }

  Typed.prototype.show = function (slip) {
    const row = make('li', {}, make('span', { class: 'num' }, say('slips.saving')), ' ', words(slip));
    this.rows[slip.key] = row;
    this.list.insertBefore(row, this.list.firstChild);
    while (this.list.children.length > SHOWN) this.list.removeChild(this.list.lastChild);
  };

  Typed.prototype.answered = function (slip, said) {
    if (!this.rows[slip.key]) this.show(slip);
    const row = this.rows[slip.key];
    if (!said.ok) {
      const again = make('button', { type: 'button', class: 'action', click: () => this.takeAgain(slip, row) }, say('slips.again'));
      fill(row, words(slip), make('p', { class: 'wrong', role: 'alert' }, said.message), again);
      return;
    }
    Array.from(this.list.querySelectorAll('.back')).forEach(old => old.parentNode.removeChild(old));
    const number = make('span', { class: 'num' }, said.number || say('slips.draft'));
    const why = said.number ? null : make('span', { class: 'second' }, say('slips.draft.why'));
    fill(row, number, ' ', words(slip), why, this.backForm(said.id));
  };

  Typed.prototype.backForm = function (id) {
    return make('form', { class: 'back', method: 'post', action: this.backAddress },
      make('input', { type: 'hidden', name: 'csrf_token', value: meta('csrf-token') }),
      make('input', { type: 'hidden', name: 'demand', value: id }),
      make('button', { class: 'action' }, say('slips.back')));
  };

  Typed.prototype.takeBack = function (form) {
    const body = new URLSearchParams();
    body.append('demand', form.elements.demand.value);
    const row = form.parentNode;
    fetch(this.backAddress, {
      method: 'POST', body: body, credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-CSRFToken': meta('csrf-token') },
    }).then(answer => answer.json()).then(said => {
      if (!said.ok) throw new Error('refused');
      row.removeChild(form);
      row.appendChild(make('span', { class: 'second', role: 'status' }, say('slips.taken')));
      document.getElementById('state').textContent = '';
      document.getElementById('description').focus();
    }).catch(() => row.appendChild(make('p', { class: 'wrong', role: 'alert' }, say('slips.failed'))));
  };

  facilitator.Typed = Typed;
})(window.facilitator);
