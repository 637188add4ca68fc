/* The form of a visit: keeps every letter, takes a signature with the finger, hands the parcel over to be sent. */
(function () {
  'use strict';

  const facilitator = window.facilitator;
  const form = document.getElementById('visit');
  const list = document.getElementById('parcels');
  const own = facilitator.own;
  const halfTyped = url => `typing.visit.${url}`;
  const typed = halfTyped(form.getAttribute('action'));
  const KEPT_FIELDS = ['on', 'text', 'wish', 'read_back'];
  const waiting = new facilitator.Waiting(show);
  let pad = null;

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes).map(byte => byte.toString(16).padStart(2, '0')).join('');
  }

  function item(name, words, state) {
    const line = document.createElement('li');
    const said = document.createElement('span');
    line.className = state;
    said.textContent = `${name}　${words}`;
    line.appendChild(said);
    list.appendChild(line);
    return line;
  }

  function button(line, label, press) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'action';
    made.textContent = label;
    made.addEventListener('click', press);
    line.appendChild(made);
  }

  function show() {
    const words = list.dataset;
    list.textContent = '';
    waiting.arrived.forEach(name => item(name, words.arrived, 'arrived'));
    waiting.all().forEach(parcel => {
      const why = parcel.refused ? words.refused + parcel.refused : parcel.login ? words.login : words.kept;
      const line = item(parcel.name, why, 'kept');
      if (parcel.refused) button(line, words.again, () => takeBack(parcel));
      else button(line, words.send, () => waiting.send());
    });
  }

  function takeBack(parcel) {
    own.write(halfTyped(parcel.url), parcel.fields);
    waiting.drop(parcel.fields.key);
    location.assign(parcel.url);
  }

  function fields() {
    const found = {};
    KEPT_FIELDS.forEach(name => {
      const field = form.elements[name];
      if (field.type !== 'checkbox') found[name] = field.value;
      else if (field.checked) found[name] = 'y';
    });
    return found;
  }

  function restore() {
    const kept = own.read(typed, {});
    KEPT_FIELDS.forEach(name => {
      if (!(name in kept)) return;
      const field = form.elements[name];
      if (field.type === 'checkbox') field.checked = kept[name] === 'y';
      else field.value = kept[name];
    });
  }

  function remember() {
    if (!own.write(typed, fields())) document.getElementById('offline').hidden = true;
  }

  function submit(event) {
    const parcel = { url: form.getAttribute('action'), name: form.dataset.name, fields: fields() };
    parcel.fields.key = newKey();
    if (pad && !pad.isEmpty()) parcel.fields.handwriting = pad.toDataURL('image/png');
    if (!waiting.keep(parcel)) {
      form.elements.handwriting.value = parcel.fields.handwriting || '';
      return;
    }
    event.preventDefault();
    own.forget(typed);
    form.elements.text.value = form.elements.wish.value = '';
    form.elements.read_back.checked = false;
    if (pad) pad.clear();
    window.scrollTo(0, 0);
  }

  /** The canvas has as many dots as the screen, else a name is drawn in steps. */
  function preparePad() {
    const canvas = document.getElementById('pad');
    document.getElementById('sign').hidden = false;
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext('2d').scale(ratio, ratio);
    pad = new window.SignaturePad(canvas, { penColor: '#16181d' });
    document.getElementById('wipe').addEventListener('click', () => pad.clear());
  }

  document.getElementById('offline').hidden = false;
  if (window.SignaturePad) preparePad();
  restore();
  form.addEventListener('input', remember);
  form.addEventListener('submit', submit);
  waiting.start();
  show();
})();
