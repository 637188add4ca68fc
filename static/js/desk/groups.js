/* Views in groups at the desk: sorted by drag or by a list under the keyboard, then dots, hands, and the order. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const button = facilitator.paneButton;
  const may = () => facilitator.me.may('sessions.run');

  /** Typing the number of a group moves the view that has the keyboard: the list finds it by its first letter. */
  function mover(pane, view, group, groups) {
    const choices = [make('option', { value: '', selected: !group }, say('desk.groups.out'))].concat(
      groups.map((one, index) => make('option', { value: one.id, selected: one.id === group }, (index + 1) + ' ' + one.title)));
    const change = event => pane.send('groups.put', { proposal: view.id, group: event.target.value || null }, view.id);
    return make('select', { 'aria-label': say('desk.groups.to') + ' ' + view.text, 'data-focus': view.id, change: change }, choices);
  }

  function card(pane, view, group, facts) {
    const free = may() && !facts.open && !facts.closed;
    const drag = event => event.dataTransfer.setData('text/plain', view.id);
    return make('li', { draggable: free ? 'true' : null, dragstart: free && drag },
      make('span', null, view.text, ' ', make('small', null, say('desk.groups.supporters', { n: view.supporters }))),
      free && facts.groups.length > 0 && mover(pane, view, group, facts.groups));
  }

  function landing(pane, group, free) {
    if (!free) return {};
    return {
      dragover: event => event.preventDefault(),
      drop: event => {
        event.preventDefault();
        pane.send('groups.put', { proposal: event.dataTransfer.getData('text/plain'), group: group });
      },
    };
  }

  function naming(pane, group) {
    const input = make('input', { type: 'text', maxlength: 30, value: group.title, 'aria-label': say('desk.groups.rename') });
    const save = event => {
      event.preventDefault();
      pane.send('groups.rename', { group: group.id, title: input.value }, group.id).then(ok => { if (ok) pane.editing = ''; });
    };
    return make('form', { class: 'line', submit: save }, input, make('button', null, say('desk.groups.save')));
  }

  function hands(pane, group) {
    const value = group.hands === null ? '' : group.hands;
    const input = make('input', { type: 'text', inputmode: 'numeric', maxlength: 4, value: String(value), class: 'few',
      'aria-label': say('desk.groups.hands') + ' ' + group.title });
    const count = event => {
      event.preventDefault();
      if (!/^\d+$/.test(input.value.trim())) {
        pane.told.textContent = say('desk.groups.wrong');
        return;
      }
      pane.send('groups.count_hands', { group: group.id, hands: Number(input.value) }, group.id);
    };
    return make('form', { class: 'line', submit: count }, make('span', null, say('desk.groups.hands')), input,
      make('button', { 'data-focus': group.id }, say('desk.groups.count')));
  }

  function tools(pane, group) {
    const rename = () => { pane.editing = group.id; pane.redraw(); pane.body.querySelector('form.line input').focus(); };
    return [button(say('desk.groups.rename'), rename, { 'data-focus': group.id }),
      button(say('desk.groups.remove'), () => pane.send('groups.remove', { group: group.id }))];
  }

  function column(pane, group, facts, index) {
    const free = may() && !facts.open && !facts.closed;
    const title = pane.editing === group.id && free ? naming(pane, group) : make('h3', null, (free ? (index + 1) + ' ' : '') + group.title,
      group.points !== null && make('b', { class: 'num' }, say('desk.groups.points', { n: group.points })));
    return make('div', Object.assign({ class: 'group' }, landing(pane, group.id, free)), title,
      make('ul', null, group.views.map(view => card(pane, view, group.id, facts))),
      !group.views.length && make('p', { class: 'second' }, say('desk.groups.empty')),
      free && pane.editing !== group.id && make('p', { class: 'tools' }, tools(pane, group)),
      may() && facts.open && hands(pane, group));
  }

  let making = Promise.resolve(); // Two titles typed in a row arrive in that order.

  function adding(pane, room) {
    const input = make('input', { type: 'text', maxlength: 30, placeholder: say('desk.groups.new'), 'aria-label': say('desk.groups.new'),
      'data-focus': 'new' });
    const add = event => {
      event.preventDefault();
      const title = input.value;
      input.value = ''; // The next one may be typed while this one is on its way.
      making = making.then(() => pane.send('groups.make', { item: room.item.id, title: title }, 'new'))
        .then(ok => { if (!ok) input.value = title + input.value; });
    };
    return make('form', { class: 'line', submit: add }, input, make('button', null, say('desk.groups.add')));
  }

  /** Closing them is the large button's: it is the next step, and it cannot be taken back. */
  function dots(pane, room, facts) {
    const item = { item: room.item.id };
    if (facts.open) {
      return make('p', null, make('b', { class: 'num' }, say('desk.groups.given', { n: facts.given })), ' ', say('desk.groups.hidden'));
    }
    const ready = may() && !facts.closed && facts.groups.length > 1;
    return ready && button(say('desk.groups.open'), () => pane.send('groups.open_dots', item), { class: 'main' });
  }

  new facilitator.Pane('groups', (pane, room) => {
    const facts = room.groups;
    if (!facts) return null;
    const free = may() && !facts.open && !facts.closed;
    const loose = make('div', Object.assign({ class: 'group loose' }, landing(pane, null, free)),
      make('h3', null, say('desk.groups.loose', { n: facts.loose.length })),
      make('ul', null, facts.loose.map(view => card(pane, view, null, facts))),
      !facts.loose.length && make('p', { class: 'second' }, say('desk.groups.none')));
    const list = { href: '/sessions/' + facilitator.door.session + '/opinions', target: '_blank', rel: 'opener' };
    const board = make('div', { class: 'groups-board' }, loose, facts.groups.map((one, n) => column(pane, one, facts, n)));
    return [free && adding(pane, room), board,
      make('div', { class: 'dots-line' }, dots(pane, room, facts)), make('p', null, make('a', list, say('desk.groups.list')))];
  });

  facilitator.wallChoices.push({ shown: 'groups', when: room => Boolean(room.groups && room.groups.groups.length) });
})(window.facilitator);
