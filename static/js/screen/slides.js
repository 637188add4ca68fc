/* The slides before and between votes: welcome, agenda, discussion, pause, end. A slide is {top, body, foot}. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const LINES_AT_MOST = 6;

  function name(room) {
    return make('b', { class: 'song' }, room.session.community + ' · ' + room.session.kind_name);
  }

  function place(room) {
    return [room.session.place, figures.day(room.session.starts_at)].filter(Boolean).join(say('gap'));
  }

  function position(room) {
    return room.item ? say('item.of', { n: figures.chinese(room.item.position), of: figures.chinese(room.item.of) }) : '';
  }

  function attendance(room) {
    const session = room.session;
    return say('screen.electorate', { n: session.electorate }) + say('gap') + say('screen.present', { n: session.present });
  }

  function quorum(room) {
    return figures.emphasised(room.session.quorum_sentence || say('screen.came', { n: room.session.present }));
  }

  function big(text) {
    return make('h1', { class: 'question' }, figures.phrases(text, 22));
  }

  function heading(text) {
    return make('h1', { class: 'song heading' }, text);
  }

  function welcome(room) {
    const join = document.getElementById('join').content.cloneNode(true);
    join.querySelector('.code').textContent = figures.spaced(room.session.code);
    return { top: [name(room), place(room)], body: [join], foot: [quorum(room), say('screen.paper.hint')], words: true };
  }

  function agendaRow(item) {
    const state = { open: 'screen.agenda.open', done: 'screen.agenda.done' }[item.state];
    return make('li', { class: item.state }, make('span', { class: 'ordinal' }, figures.chinese(item.position)),
      make('span', { class: 'name' }, item.title), make('span', null, state ? say(state) : ''));
  }

  /** Six lines at most: the window moves with the open item. */
  function around(items) {
    const open = Math.max(0, items.findIndex(item => item.state !== 'done'));
    const first = Math.max(0, Math.min(open - 1, items.length - LINES_AT_MOST));
    return items.slice(first, first + LINES_AT_MOST);
  }

  function agenda(room) {
    return { top: [name(room), say('screen.agenda.more', { n: room.items.length })],
      body: [heading(say('screen.agenda')), make('ol', { class: 'agenda' }, around(room.items).map(agendaRow))],
      foot: [quorum(room)], words: true };
  }

  function following(room) {
    const next = room.items.find(one => one.position > room.item.position);
    return next ? make('p', { class: 'label rule' }, say('screen.next') + say('gap') + next.title) : null;
  }

  function motion(ballot) {
    return [make('p', { class: 'label rule' }, say('screen.motion')),
      make('p', { class: 'question' }, figures.phrases(ballot.question, 22))];
  }

  function item(room) {
    const draft = room.ballot && room.ballot.state === 'draft' ? room.ballot : null;
    return { most: draft ? 72 : 150, top: [name(room), position(room), figures.spaced(room.session.code)],
      body: [make('p', { class: 'label' }, say('screen.discuss')),
        make('h1', { class: draft ? 'song topic' : 'song question' }, figures.phrases(room.item.title, 12)),
        draft ? motion(draft) : following(room)],
      foot: [quorum(room)], words: true };
  }

  function paused(room) {
    return { most: 84, top: [name(room), position(room)],
      body: [make('h1', { class: 'song topic' }, say('screen.paused')),
        room.session.paused_reason && make('p', { class: 'question' }, figures.phrases(room.session.paused_reason, 22)),
        make('p', { class: 'label' }, say('screen.paused.how'))],
      foot: [quorum(room)], words: true };
  }

  function ended(room) {
    const settled = one => Object.assign({}, one, { state: one.state === 'done' ? 'done' : 'waiting' });
    const rows = room.items.slice(0, LINES_AT_MOST).map(settled).map(agendaRow);
    const head = make('span', { class: 'code-small num' }, say('screen.head', { code: room.head }));
    return { top: [name(room), place(room)],
      body: [heading(say('screen.ended')), make('ol', { class: 'agenda' }, rows)],
      foot: [say('screen.ended.how'), head], words: true };
  }

  facilitator.slides = { welcome, agenda, item, paused, ended };
  facilitator.parts = { name, position, attendance, big };
})(window.facilitator);
