/* The slides before and between votes: welcome, agenda, discussion, pause, end. A slide is {top, body, foot}. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const LINES_AT_MOST = 6;
  const ROOMY = 36; // Characters of a title that stand in two lines of 72 px.

  function name(room) {
    return make('b', { class: 'song' }, room.session.community + ' · ' + room.session.kind_name);
  }

  function place(room) {
    return [room.session.place, figures.day(room.session.starts_at)].filter(Boolean).join(say('gap'));
  }

  function position(room) {
    return room.item ? say('item.of', { n: figures.chinese(room.item.position), of: figures.chinese(room.item.of) }) : '';
  }

  /** Where nobody is on a roll, and as long as nobody has counted: a full courtyard does not read that nobody came. */
  function heads(room, number) {
    const counted = room.session.electorate && room.session.kind !== 'yard_meeting';
    return number || counted ? say('screen.came', { n: number, measure: room.session.measure }) : '';
  }

  /** Where ballots are handed in nobody is asked to come: how many did hand one in is told with the result. */
  function present(room) {
    if (!room.session.returned) return say('screen.present', { n: room.ballot.present });
    return room.result ? say('screen.returned', { n: room.result.present }) : '';
  }

  /** On a vote's slides the head count is the vote's own, so that it agrees with the sum below it. */
  function attendance(room) {
    if (!room.session.electorate) return heads(room, room.ballot.present);
    const aside = room.ballot.channels.recused;
    return [say('screen.electorate', { n: room.session.electorate }), present(room)].filter(Boolean).join(say('gap')) +
      (aside ? say('screen.aside', { n: aside }) : '');
  }

  function quorum(room) {
    const sentence = figures.votes(room) && room.session.quorum_sentence;
    return figures.emphasised(sentence || heads(room, room.session.present));
  }

  /** Only who is here: where the foot has something else to say, how many a vote takes waits for the vote. */
  function came(room) {
    return figures.emphasised(heads(room, room.session.present));
  }

  /** By which rule it was counted. Who only consults has the plain words for it beside it, not the article. */
  function rule(room) {
    return [room.session.preset_name, !room.session.advisory && room.result.law].filter(Boolean).join(say('gap'));
  }

  function big(text) {
    return make('h1', { class: 'question' }, figures.phrases(text, 22));
  }

  function bare(text) {
    return text.replace(/^(关于|是否同意)|[\s，。；：！？、“”（）·]|(方案|事项|的)?表决$/g, '');
  }

  /** The item says the same as its motion: once, and larger, is enough. */
  function once(room) {
    return !room.item || bare(room.ballot.question).indexOf(bare(room.item.title)) >= 0;
  }

  function heading(text) {
    return make('h1', { class: 'song heading' }, text);
  }

  function welcome(room) {
    const join = document.getElementById('join').content.cloneNode(true);
    join.querySelector('.code').textContent = figures.spaced(room.session.code);
    dom.fill(join.querySelector('.question'), figures.phrases(room.session.title, 16));
    if (room.session.by_ticket) join.querySelector('.door').textContent = say('screen.by.ticket');
    return { most: 64, top: [name(room), place(room)], body: [join], foot: [quorum(room)], words: true };
  }

  function stateOf(item) {
    if (item.outcome) return item.outcome;
    const kind = item.form === 'report' ? '.report' : '';
    if (item.state === 'open') return say('screen.agenda.open' + kind);
    return item.state === 'done' && item.form !== 'ballot' ? say('screen.agenda.done' + kind) : '';
  }

  /** A demand's item is called by its number; the wall says what it is about. */
  function called(item) {
    return item.about || item.title;
  }

  function agendaRow(item) {
    return make('li', { class: item.state }, make('span', { class: 'ordinal' }, figures.chinese(item.position)),
      make('span', { class: 'name' }, figures.phrases(called(item), 12)), make('b', { class: 'state' }, stateOf(item)));
  }

  function list(items) {
    const roomy = items.length <= 3 && items.every(item => called(item).length <= ROOMY);
    return make('ol', { class: roomy ? 'agenda roomy' : 'agenda' }, items.map(agendaRow));
  }

  /** Six lines at most: the window moves with the open item. */
  function around(items) {
    const open = Math.max(0, items.findIndex(item => item.state !== 'done'));
    const first = Math.max(0, Math.min(open - 1, items.length - LINES_AT_MOST));
    return items.slice(first, first + LINES_AT_MOST);
  }

  /** After the end the agenda is how each item came out. */
  function agenda(room) {
    if (room.session.state === 'closed') return ended(room);
    if (room.session.state === 'called_off') return called_off(room);
    return { top: [name(room), say('screen.agenda.more', { n: room.items.length })],
      body: [heading(say('screen.agenda')), list(around(room.items))],
      foot: [quorum(room)], words: true };
  }

  function following(room) {
    const next = room.items.find(one => one.position > room.item.position);
    return next ? make('p', { class: 'label rule' }, say('screen.next') + say('gap') + called(next)) : null;
  }

  function motion(ballot, alone) {
    return [make('p', { class: alone ? 'label' : 'label rule' }, say('screen.motion')),
      make('p', { class: 'question' }, figures.phrases(ballot.question, 22))];
  }

  /** A vote that does not count leaves a trace: without it the room would wonder where its papers went. */
  function voided(room) {
    const reason = room.ballot.void_reason;
    const kind = room.ballot.appraises ? '.scores' : '';
    return { most: 84, top: [name(room), position(room), figures.spaced(room.session.code)],
      body: [make('p', { class: 'label' }, room.item.title), make('h1', { class: 'song topic' }, say('screen.void' + kind)),
        reason && make('p', { class: 'question' }, figures.phrases(say('screen.void.reason', { reason: reason }), 22)),
        make('p', { class: 'label rule' }, say('screen.void.how' + kind))],
      foot: [quorum(room)], words: true };
  }

  /** The demand at hand in a 两委会: what, where, how long, how many; below the rule what was noted so far. */
  function demand(room) {
    const triage = room.triage;
    const noted = triage.decided ? figures.phrases(triage.decided, 22) : say('screen.triage.open');
    const left = triage.left ? say('screen.triage.left', { n: triage.left }) : say('screen.triage.none');
    return { most: 96, top: [name(room), make('span', { class: 'num' }, triage.number), left],
      body: [make('h1', { class: 'song question' }, figures.phrases(triage.title, 12)),
        make('p', { class: 'facts' }, triage.facts.map(fact => make('span', { class: 'phrase' }, fact))),
        make('p', { class: 'noted rule' + (triage.decided ? ' decided' : '') }, noted)],
      foot: [quorum(room)], words: true };
  }

  function item(room) {
    if (room.ballot && room.ballot.state === 'void') return voided(room);
    const draft = room.ballot && room.ballot.state === 'draft' ? room.ballot : null;
    const same = draft && once(room);
    if (room.triage && !draft) return demand(room);
    const title = make('h1', { class: draft ? 'song topic' : 'song question' }, figures.phrases(called(room.item), 12));
    return { most: same ? 120 : draft ? 72 : 150, top: [name(room), position(room), figures.spaced(room.session.code)],
      body: [!same && make('p', { class: 'label' }, say(room.item.form === 'report' ? 'screen.report' : 'screen.discuss')), !same && title,
        draft ? motion(draft, same) : following(room)],
      foot: [quorum(room)], words: true };
  }

  function paused(room) {
    return { most: 84, top: [name(room), position(room)],
      body: [make('h1', { class: 'song topic' }, say('screen.paused')),
        room.session.paused_reason && make('p', { class: 'question' }, figures.phrases(room.session.paused_reason, 22)),
        make('p', { class: 'label' }, say('screen.paused.how'))],
      foot: [quorum(room)], words: true };
  }

  function called_off(room) {
    return { most: 84, top: [name(room), place(room)],
      body: [make('p', { class: 'label' }, room.session.title), make('h1', { class: 'song topic' }, say('screen.called_off')),
        make('p', { class: 'question' }, figures.phrases(room.session.called_off_reason, 22))],
      foot: [say('screen.called_off.how')], words: true };
  }

  function ended(room) {
    const settled = one => Object.assign({}, one, { state: one.state === 'done' || one.outcome ? 'done' : 'waiting' });
    const head = make('span', { class: 'code-small num' }, say('screen.head', { code: room.head }));
    return { top: [name(room), place(room)],
      body: [heading(say('screen.ended')), list(room.items.slice(0, LINES_AT_MOST).map(settled))],
      foot: [say('screen.ended.how'), head], words: true };
  }

  facilitator.slides = { welcome, agenda, item, paused, called_off, ended };
  facilitator.parts = { name, position, attendance, quorum, came, rule, big, once, called };
})(window.facilitator);
