/* Options A, B, C at the desk: written, changed, dropped with a reason. One form is open at a time. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const button = facilitator.paneButton;
  const SHORT = ['title', 'cost', 'owner', 'time'];
  const LONG = ['pros', 'cons', 'objections'];
  const FEN = 100;

  /** Yuan as typed → fen; null for an empty field, NaN for what is no amount. */
  function fen(text) {
    const typed = text.replace(/[，,\s元]/g, '');
    if (!typed) return null;
    return /^\d{1,9}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * FEN) : NaN;
  }

  function field(name, value) {
    const look = { name: name, maxlength: LONG.indexOf(name) >= 0 ? 300 : 40, 'aria-label': say('desk.options.' + name) };
    const control = LONG.indexOf(name) >= 0 ? make('textarea', Object.assign({ rows: 2 }, look), value)
      : make('input', Object.assign({ type: 'text', value: value, required: name === 'title' }, look));
    return make('label', null, say('desk.options.' + name), control);
  }

  function values(option) {
    const cost = option.cost_fen === null || option.cost_fen === undefined ? '' : String(option.cost_fen / FEN);
    return Object.assign({ title: '', owner: '', time: '', pros: '', cons: '', objections: '' }, option, { cost: cost });
  }

  function form(pane, room, option) {
    const now = values(option || {});
    const save = event => {
      event.preventDefault();
      const body = {};
      SHORT.concat(LONG).forEach(name => { body[name] = event.target.elements[name].value; });
      const cost = fen(body.cost);
      if (Number.isNaN(cost)) {
        pane.told.textContent = say('desk.options.money');
        event.target.elements.cost.focus();
        return;
      }
      delete body.cost;
      Object.assign(body, { cost_fen: cost }, option ? { option: option.id } : { item: room.item.id });
      pane.send(option ? 'options.change' : 'options.make', body, 'add').then(ok => { if (ok) close(pane); });
    };
    return make('form', { class: 'option-form', autocomplete: 'off', submit: save },
      SHORT.map(name => field(name, now[name])), LONG.map(name => field(name, now[name])),
      make('p', { class: 'tools' }, make('button', { class: 'main' }, say('desk.options.save')),
        button(say('desk.cancel'), () => close(pane))));
  }

  function close(pane) {
    pane.editing = '';
    pane.redraw();
  }

  function open(pane, what) {
    pane.editing = what;
    pane.redraw();
    const first = pane.body.querySelector('form input');
    if (first) first.focus();
  }

  function dropping(pane, option) {
    const why = say('desk.options.why');
    const input = make('input', { type: 'text', maxlength: 60, required: true, placeholder: why, 'aria-label': why });
    const drop = event => {
      event.preventDefault();
      pane.send('options.drop', { option: option.id, reason: input.value }, 'add').then(ok => { if (ok) close(pane); });
    };
    return make('form', { class: 'line', submit: drop }, input, make('button', null, say('desk.options.drop')),
      button(say('desk.cancel'), () => close(pane)));
  }

  function tools(pane, option) {
    const me = facilitator.me;
    if (option.dropped) {
      return me.may('sessions.run') && button(say('desk.options.restore'), () => pane.send('options.restore', { option: option.id }));
    }
    return [me.may('notes.write') && button(say('desk.options.edit'), () => open(pane, option.id)),
      me.may('sessions.run') && button(say('desk.options.drop'), () => open(pane, 'drop:' + option.id))];
  }

  function row(pane, room, option) {
    if (pane.editing === option.id) return make('li', null, form(pane, room, option));
    const facts = [option.cost, option.owner, option.time].filter(Boolean).join('　');
    return make('li', { class: option.dropped ? 'dropped' : '' },
      make('b', null, option.letter + '　' + option.title), !option.dropped && make('span', { class: 'second' }, facts),
      option.dropped && make('p', null, say('desk.options.dropped', { reason: option.dropped })),
      pane.editing === 'drop:' + option.id ? dropping(pane, option) : make('p', { class: 'tools' }, tools(pane, option)));
  }

  new facilitator.Pane('options', (pane, room) => {
    if (!room.options) return null;
    const left = room.options.filter(one => !one.dropped).length;
    const add = pane.editing === 'new' ? form(pane, room, null) : facilitator.me.may('notes.write')
      && button(say('desk.options.add'), () => open(pane, 'new'), { 'data-focus': 'add' });
    return [make('ul', { class: 'option-list' }, room.options.map(one => row(pane, room, one))),
      left > 3 && make('p', null, say('desk.options.left', { n: left })), add];
  });

  facilitator.wallChoices.push({ shown: 'options', when: room => Boolean(room.options && room.options.length) });
})(window.facilitator);
