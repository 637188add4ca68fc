/* The desk: draws the room, holds the one button, and leaves every decision to the server's next step. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const steps = facilitator.steps;
  const door = facilitator.door;
  const element = id => document.getElementById(id);
  const LOG_LINES = 14;
  const ASKS = { 'sessions.pause': 'desk.ask.pause', 'ballots.void': 'desk.ask.void' }; // Verbs that need a reason.

  let room = dom.read('room');
  let pane = '';
  let askingAlso = false;
  let link = null;
  const primary = new facilitator.PrimaryButton(element('next'), press);
  const draft = new facilitator.Draft(element('next'), send);
  const notes = new facilitator.Notes(element('notes'), element('notes-status'));
  const checkIn = new facilitator.CheckIn(element('check-in'), askForm);

  function refuse(text) {
    element('refusal').textContent = text || '';
    element('refusal').hidden = !text;
  }

  function send(act) {
    refuse('');
    return door.perform(act.verb, act.args).then(answer => {
      link.refresh();
      return answer;
    });
  }

  function press(act) {
    return send(act).then(answer => {
      if (!answer.ok) refuse(answer.message);
      if (answer.error === 'witness_needed') reasonToClose(act);
    });
  }

  /** One line to write a reason in, beside the button that wants it. */
  function askForm(label, confirm, done, cancel) {
    const input = make('input', { type: 'text', required: true, maxlength: 200 });
    return make('form', { class: 'ask', submit: event => { event.preventDefault(); done(input.value.trim()); } },
      make('label', null, label, input), make('button', { class: 'main' }, confirm),
      make('button', { type: 'button', click: cancel }, say('desk.cancel')));
  }

  function askBeside(act, label, confirm) {
    const close = () => { askingAlso = false; drawAlso(); };
    askingAlso = true;
    const form = askForm(label, confirm, reason => {
      close();
      press(Object.assign({}, act, { args: Object.assign({}, act.args, { reason: reason }) }));
    }, close);
    dom.fill(element('also'), form);
    form.querySelector('input').focus();
  }

  function reasonToClose(act) {
    askBeside(act, say('desk.ask.close'), say('desk.close.anyway'));
  }

  function alsoButton(act) {
    const run = () => (ASKS[act.verb] ? askBeside(act, say(ASKS[act.verb]), act.label) : press(act));
    return make('button', { type: 'button', disabled: !act.ready, title: (act.missing || []).join(''), click: run }, act.label);
  }

  function drawAlso() {
    if (!askingAlso) dom.fill(element('also'), (room.also || []).map(alsoButton));
  }

  function drawNext() {
    const next = room.next;
    if (!next) {
      dom.fill(element('next'), make('p', { class: 'over' }, say('desk.nothing') + ' ', make('a', { href: '/minutes' }, say('desk.minutes'))));
    } else if (next.verb === 'ballots.draft' && next.ready) {
      draft.show(next, room);
    } else {
      primary.show(next);
    }
    const lacking = steps.missing(next);
    dom.fill(element('missing'), lacking);
    element('missing').hidden = !lacking;
  }

  function drawHeader() {
    const session = room.session;
    const connections = room.connections || { phones: 0, screens: 0 };
    element('attendance').textContent = say('desk.attendance', session);
    dom.fill(element('quorum'), figures.emphasised(session.quorum_sentence));
    element('phones').textContent = say('desk.phones', { n: connections.phones });
    element('screens').textContent = connections.screens ? say('desk.screens', { n: connections.screens }) : say('desk.noscreen');
    element('screens').className = connections.screens ? '' : 'attention';
  }

  function agendaRow(item) {
    const current = room.item && room.item.id === item.id;
    return make('li', null, make('button', { type: 'button', class: item.state, disabled: !current, 'aria-current': current && pane === 'item' ? 'true' : null, click: () => turn('item') },
      make('span', null, figures.chinese(item.position)), make('b', null, item.title), item.state === 'done' ? figures.sign('✓') : null));
  }

  function drawAgenda() {
    const table = make('button', { type: 'button', 'aria-current': pane === 'check-in' ? 'true' : null, click: () => turn('check-in') },
      make('span'), say('desk.checkin') + ' ' + room.session.present + '/' + room.session.electorate);
    dom.fill(element('agenda'), make('li', null, table), room.items.map(agendaRow));
  }

  function drawLog() {
    dom.fill(element('log'), (room.log || []).slice(0, LOG_LINES).map(line => make('li', null, make('span', { class: 'num' }, line.at), line.text)));
  }

  function turn(name) {
    pane = name;
    element('check-in').hidden = name !== 'check-in';
    element('item').hidden = name !== 'item';
    drawAgenda();
  }

  function showUnvoted() {
    turn('check-in');
    checkIn.filter('unvoted');
  }

  /** Before the meeting begins the desk is a check-in table; when an item opens it is that item's desk. */
  function choosePane(before) {
    const item = room.item ? room.item.id : null;
    if (!pane) turn(item ? 'item' : 'check-in');
    else if (item && (!before.item || before.item.id !== item)) turn('item');
    else if (!item && pane === 'item') turn('check-in');
  }

  function draw() {
    element('title').textContent = room.item ? room.item.title : room.session.title;
    dom.fill(element('steps'), steps.steps(room));
    dom.fill(element('witness'), steps.witness(room.ballot));
    dom.fill(element('figures'), steps.result(room) || steps.counts(room, showUnvoted));
    dom.fill(element('rule'), steps.rule(room));
    drawHeader();
    drawAgenda();
    drawNext();
    drawAlso();
    drawLog();
    if (room.item) notes.show(room.item);
    checkIn.take(room);
    tick();
  }

  function take(fresh) {
    const before = room;
    room = fresh;
    choosePane(before);
    draw();
  }

  function tick() {
    const began = room.session.began_at;
    element('opened').textContent = began && room.session.state !== 'closed' ? say('desk.opened', { n: Math.max(0, Math.floor(-link.until(began) / 60000)) }) : '';
    const left = document.querySelector('[data-deadline]');
    if (left) left.textContent = figures.countdown(link.until(left.getAttribute('data-deadline')));
  }

  function mark(state) {
    element('stale').hidden = state !== 'stale';
    element('stale').textContent = say('desk.stale');
  }

  function help(force) {
    const list = element('keys');
    list.hidden = force === undefined ? !list.hidden : !force;
  }

  function next() {
    if (draft.form && draft.form.parentNode) draft.form.requestSubmit();
    else primary.key();
  }

  link = facilitator.live.connect('/desk/' + door.session + '/state', { audience: 'desk', session: door.session }, { room: take, link: mark });
  facilitator.keys.listen(next, help);
  element('help').addEventListener('click', () => help());
  link.take(room);
  setInterval(tick, 500);
})(window.facilitator);
