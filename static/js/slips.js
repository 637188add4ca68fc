/* A pile of paper slips: Enter leads on and registers, what belongs to the pile stays, the page never waits.
   Ctrl+Enter presses the button (ctrl_enter.js). */
(function (facilitator) {
  'use strict';

  const STAYS = ['channel', 'grid', 'session', 'csrf_token'];
  const ORDER = ['description', 'building', 'reporter_name'];
  const say = facilitator.say;
  const form = document.getElementById('slip');
  const more = document.getElementById('more');
  const first = form.elements.description;
  const question = document.getElementById('question');
  const kept = facilitator.kept;
  let count = 0;
  let asked = null; // The field that the question is about.

  function newKey() {
    const bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.from(bytes, byte => ('0' + byte.toString(16)).slice(-2)).join('');
  }

  function told() {
    return Array.from(new FormData(form)).filter(pair => pair[0] !== 'csrf_token');
  }

  /** What is still to be answered stands under its own field, with the focus on it. */
  function ask(field, words) {
    field.parentNode.appendChild(question);
    question.textContent = words;
    asked = field;
    field.focus();
  }

  function stays() {
    const found = {};
    STAYS.slice(0, 3).forEach(name => { found[name] = form.elements[name].value; });
    return found;
  }

  function clear() {
    question.textContent = '';
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
    kept.type(null);
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
      ask(first, say('slips.full'));
      return;
    }
    row.parentNode.removeChild(row);
    put(slip);
    kept.type({ fields: told() });
    kept.taken(slip.key);
  }

  const typed = new facilitator.Typed(document.getElementById('typed'), form.action + '/back', takeAgain);
  const pending = new facilitator.Pending(form.action, function (slip, said, left) {
    const state = document.getElementById('state');
    state.textContent = said.waits ? say(said.waits === 'login' ? 'slips.login' : 'slips.kept', { n: left }) : '';
    if (said.waits) return;
    if (said.ok) count += 1;
    else {
      kept.refuse(slip, said.message);
      question.textContent = say('slips.refused', { why: said.message });
      asked = null;
    }
    document.getElementById('count').textContent = say('slips.count', { n: count });
    typed.answered(slip, said);
  });

  function save() {
    if (!first.value.trim()) {
      ask(first, say('slips.empty'));
      return;
    }
    if (!form.elements.category.value) {
      facilitator.propose();
      ask(form.elements.category, say(form.elements.category.value ? 'slips.class' : 'slips.noclass'));
      return;
    }
    const slip = { key: form.elements.key.value, fields: told() };
    kept.pileUp(stays());
    typed.show(slip);
    pending.add(slip);
    clear();
  }

  /** While a Chinese word is being composed, Enter belongs to the input method. */
  function composing(event) {
    return event.isComposing || event.keyCode === 229;
  }

  function lead(event) {
    const place = ORDER.indexOf(event.target.name);
    if (place === ORDER.length - 1) return save();
    if (place === 0 && !first.value.trim()) return ask(first, say('slips.empty')); // A double Enter on the slip before.
    if (place >= 0) return form.elements[ORDER[place + 1]].focus();
    if (event.target.tagName === 'INPUT' || event.target.name === 'category') return save();
    return undefined;
  }

  function takeBackNext() {
    const back = document.querySelector('#typed .back button');
    document.getElementById('state').textContent = say(back ? 'slips.enter' : 'slips.nothing');
    if (back) back.focus();
  }

  /** A yard meeting's slips came from a yard meeting; whoever knows better picks another channel after it. */
  function channelOfTheMeeting() {
    const chosen = form.elements.session.selectedOptions[0];
    if (chosen && chosen.dataset.channel) form.elements.channel.value = chosen.dataset.channel;
  }

  function restore() {
    const pile = kept.pile();
    if (pile && !window.location.search && !question.dataset.refused) {
      Object.keys(pile).forEach(name => {
        const field = form.elements[name];
        if (field.tagName !== 'SELECT' || Array.from(field.options).some(one => one.value === pile[name])) field.value = pile[name];
      });
    }
    const typing = kept.typing();
    if (typing && !first.value) put(typing);
    if (typing && first.value) kept.type({ fields: told() });
  }

  form.addEventListener('change', event => {
    if (event.target.name === 'session') channelOfTheMeeting();
    if (STAYS.indexOf(event.target.name) >= 0) kept.pileUp(stays());
  });
  form.addEventListener('input', event => {
    kept.type({ fields: told() });
    if (event.target === asked) question.textContent = '';
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    save();
  });
  document.addEventListener('keydown', event => {
    if (composing(event) || event.ctrlKey || event.metaKey) return;
    const leads = event.key === 'Enter' && !event.shiftKey && form.contains(event.target);
    const plain = leads && (ORDER.indexOf(event.target.name) >= 0 || event.target.name === 'category'
      || (event.target.tagName === 'INPUT' && event.target.type !== 'checkbox'));
    if (plain) {
      event.preventDefault();
      if (!event.repeat) lead(event);
    } else if (event.key === 'F2') {
      event.preventDefault();
      more.open = !more.open;
      (more.open ? form.elements.contact : first).focus();
    } else if (event.key === 'F9') {
      event.preventDefault();
      takeBackNext();
    } else if (event.key === 'Escape' && document.activeElement.closest('#typed .back')) {
      first.focus();
    }
  });
  restore();
  kept.refused().forEach(slip => typed.answered(slip, { ok: false, message: slip.message }));
  pending.slips.forEach(slip => typed.show(slip));
  pending.send();
})(window.facilitator);
