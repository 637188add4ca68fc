/* A pile of paper slips: Enter leads on and registers, what belongs to the pile stays, the page never waits. */
(function (facilitator) {
  'use strict';

  const STAYS = ['channel', 'grid', 'session', 'csrf_token'];
  const ORDER = ['description', 'building', 'reporter_name'];
  const say = facilitator.say;
  const form = document.getElementById('slip');
  const more = document.getElementById('more');
  const first = form.elements.description;
  let count = 0;

  function newKey() {
    const bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.from(bytes, byte => ('0' + byte.toString(16)).slice(-2)).join('');
  }

  function told() {
    return Array.from(new FormData(form)).filter(pair => pair[0] !== 'csrf_token');
  }

  function clear() {
    const stay = {};
    STAYS.forEach(name => { stay[name] = form.elements[name].value; });
    Array.from(form.elements).forEach(field => {
      if (field.type === 'checkbox') field.checked = false;
      else if (field.type === 'radio') field.checked = field.value === '';
      else if (field.tagName === 'SELECT') field.selectedIndex = Math.max(0, defaultOf(field));
      else if (field.name && field.type !== 'submit') field.value = '';
    });
    STAYS.forEach(name => { form.elements[name].value = stay[name]; });
    form.elements.key.value = newKey();
    first.focus();
  }

  function defaultOf(field) {
    return Array.from(field.options).findIndex(option => option.value === '');
  }

  function put(slip) {
    clear();
    slip.fields.forEach(pair => {
      const field = form.elements[pair[0]];
      if (!field || STAYS.indexOf(pair[0]) >= 0) return;
      if (field.type === 'checkbox') field.checked = true;
      else if (field.length === undefined || field.tagName === 'SELECT') field.value = pair[1];
      else Array.from(field).forEach(one => { if (one.value === pair[1]) one.checked = true; });
    });
    form.elements.key.value = newKey();
  }

  function takeAgain(slip, row) {
    if (first.value.trim()) {
      document.getElementById('state').textContent = say('slips.full');
      first.focus();
      return;
    }
    row.parentNode.removeChild(row);
    put(slip);
  }

  const typed = new facilitator.Typed(document.getElementById('typed'), form.action + '/back', takeAgain);
  const pending = new facilitator.Pending(form.action, function (slip, said, left) {
    const state = document.getElementById('state');
    state.textContent = said.waits ? say(said.waits === 'login' ? 'slips.login' : 'slips.kept', { n: left }) : '';
    if (said.waits) return;
    if (said.ok) count += 1;
    document.getElementById('count').textContent = say('slips.count', { n: count });
    typed.answered(slip, said);
  });

  function save() {
    if (!first.value.trim()) {
      document.getElementById('state').textContent = say('slips.empty');
      first.focus();
      return;
    }
    if (!form.elements.category.value) {
      facilitator.propose();
      document.getElementById('state').textContent = say(form.elements.category.value ? 'slips.class' : 'slips.noclass');
      form.elements.category.focus();
      return;
    }
    const slip = { key: form.elements.key.value, fields: told() };
    clear();
    typed.show(slip);
    pending.add(slip);
  }

  /** While a Chinese word is being composed, Enter belongs to the input method. */
  function composing(event) {
    return event.isComposing || event.keyCode === 229;
  }

  function lead(event) {
    const place = ORDER.indexOf(event.target.name);
    if (event.ctrlKey || event.metaKey || place === ORDER.length - 1) return save();
    if (place >= 0) return form.elements[ORDER[place + 1]].focus();
    if (event.target.tagName === 'INPUT' || event.target.name === 'category') return save();
    return undefined;
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    save();
  });
  document.addEventListener('keydown', event => {
    if (composing(event)) return;
    const leads = event.key === 'Enter' && !event.shiftKey && form.contains(event.target);
    const plain = leads && (ORDER.indexOf(event.target.name) >= 0 || event.ctrlKey || event.metaKey
      || event.target.name === 'category' || (event.target.tagName === 'INPUT' && event.target.type !== 'checkbox'));
    if (plain) {
      event.preventDefault();
      if (!event.repeat) lead(event);
    } else if (event.key === 'F2') {
      event.preventDefault();
      more.open = !more.open;
      (more.open ? form.elements.contact : first).focus();
    } else if (event.key === 'F9') {
      event.preventDefault();
      const back = document.querySelector('#typed .back button');
      if (back) back.focus();
    }
  });
  pending.slips.forEach(slip => typed.show(slip));
  pending.send();
})(window.facilitator);
