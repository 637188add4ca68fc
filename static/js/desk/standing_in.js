/* Somebody else comes, or goes on, for a unit: the form in its row for a written mandate or for a change of person. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;

  function field(name, label, more) {
    const input = make('input', Object.assign({ type: 'text', name: name, maxlength: 40 }, more));
    return make('label', null, label, input);
  }

  /** `send(fields, file)` → answer; `close()` when nothing is to be sent. */
  function form(kind, doorway, send, close) {
    const written = doorway.proxy === 'written' || doorway.proxy === 'same_household_written';
    const camera = { name: 'file', accept: 'image/*', capture: 'environment' };
    const photo = kind === 'proxy' && written && facilitator.fileField(say('door.photo'), camera);
    const told = make('p', { class: 'refusal', role: 'alert', hidden: true });
    const submit = event => {
      event.preventDefault();
      const parts = event.target.elements;
      const text = name => (parts[name] ? parts[name].value.trim() : '');
      const file = parts.file && parts.file.files[0];
      send({ name: text('name'), document: text('document'), phone: Number(text('phone')) || null }, file).then(answer => {
        told.hidden = answer.ok;
        told.textContent = answer.message || '';
      });
    };
    return make('form', { class: 'ask standing-in', autocomplete: 'off', submit: submit },
      make('p', { class: 'second' }, doorway.proxy_sentence),
      field('name', say('door.who.' + kind), { required: true }),
      written && field('document', say('door.document'), { maxlength: 120 }), photo,
      kind === 'replace' && field('phone', say('door.phone'), { inputmode: 'numeric', pattern: '[0-9]*', maxlength: 4 }),
      make('button', { class: 'main' }, say('door.' + kind)), make('button', { type: 'button', click: close }, say('desk.cancel')), told);
  }

  facilitator.standingIn = form;
})(window.facilitator);
