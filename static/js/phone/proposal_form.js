/* Writing a proposal on the phone: kept with every letter, sent under one key, never wiped by what happens in the room. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const LIMIT = 200;

  /** The words are kept in the phone with each letter: a vote in between, a reload, a dead network lose none of them. */
  function draft(item, page) {
    const name = ['facilitator.proposal', page.code, item, document.getElementById('who').textContent].join('.');
    const store = act => { try { return act(window.localStorage); } catch (forbidden) { return null; } };
    return {
      read: () => JSON.parse(store(box => box.getItem(name)) || 'null') || { text: '', key: page.newKey() },
      keep: words => store(box => box.setItem(name, JSON.stringify(words))),
      drop: () => store(box => box.removeItem(name)),
    };
  }

  /** `page`: {code, send(name, body), newKey(), later(), sent()}. */
  function form(item, page) {
    const kept = draft(item, page);
    const words = kept.read();
    const area = make('textarea', { class: 'field', id: 'proposal', rows: 4, maxlength: LIMIT });
    const count = make('p', { class: 'small num' });
    const button = make('button', { class: 'button go' }, say('floor.send'));
    const note = make('p', { class: 'line strong', role: 'status' });
    const counted = () => { count.textContent = say('floor.count', { n: area.value.length }); };
    area.value = words.text;
    area.addEventListener('input', () => {
      if (words.sent) words.key = page.newKey(); // Other words are another proposal; the same ones, sent again, are the same.
      words.sent = false;
      words.text = area.value;
      kept.keep(words);
      note.textContent = '';
      counted();
    });
    counted();
    const submit = event => {
      event.preventDefault();
      if (button.disabled) return;
      if (!area.value.trim()) { note.textContent = say('floor.empty'); return; }
      button.disabled = true;
      note.textContent = say('floor.sending');
      words.sent = true;
      kept.keep(words);
      const text = words.text;
      page.send('propose', { item: item, text: text, key: words.key }).then(answer => {
        button.disabled = false;
        note.textContent = answer.ok ? say('floor.sent') : answer.message;
        if (!answer.ok || words.text !== text) return; // What was written meanwhile is another proposal.
        kept.drop();
        page.sent();
      });
    };
    const label = make('label', { for: 'proposal' }, say('floor.label'));
    return make('form', { class: 'apart', submit: submit }, label, area, count, button, note,
      make('button', { type: 'button', class: 'button plain quiet', click: page.later }, say('floor.later')));
  }

  facilitator.proposalForm = form;
})(window.facilitator);
