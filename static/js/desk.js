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
  const MINUTE = 60000;
  const name = document.body.getAttribute('data-name');

  let room = dom.read('room');
  let pane = '';
  let link = null;
  const acts = new facilitator.Acts(element('refusal'), element('also'), done);
  const primary = new facilitator.PrimaryButton(element('next'), press);
  const draft = new facilitator.Draft(element('next'), step => acts.send(step));
  const notes = new facilitator.Notes(element('notes'), element('notes-status'));
  const checkIn = new facilitator.CheckIn(element('check-in'), facilitator.askForm);

  /** At the check-in table the motion's form is folded away: the first press brings it back, unsent. */
  function press(step) {
    if (step.verb !== 'ballots.draft') return acts.press(step);
    turn('item');
    return Promise.resolve();
  }

  function done(step, answer) {
    if (answer.ok && step.verb === 'minutes.draft' && answer.result) window.location.assign('/minutes/' + answer.result.minutes);
    else link.refresh();
  }

  function drawNext() {
    const next = room.next;
    if (!next || (room.session.state === 'closed' && room.minutes)) {
      const address = room.minutes ? '/minutes/' + room.minutes : '/minutes';
      const link = make('a', { href: address }, say('desk.minutes'));
      dom.fill(element('next'), make('p', { class: 'over' }, say('desk.nothing') + ' ', link));
    } else if (next.verb === 'ballots.draft' && next.ready && pane === 'item') {
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
    const look = { class: item.state, disabled: !current, 'aria-current': current && pane === 'item' ? 'true' : null };
    return make('li', null, make('button', Object.assign({ type: 'button', click: () => turn('item') }, look),
      make('span', null, figures.chinese(item.position)), make('b', null, item.title), item.state === 'done' && figures.sign('✓')));
  }

  function drawAgenda() {
    const here = pane === 'check-in' ? 'true' : null;
    const count = say('desk.checkin') + ' ' + room.session.present + '/' + room.session.electorate;
    const table = make('button', { type: 'button', 'aria-current': here, click: () => turn('check-in') }, count);
    dom.fill(element('agenda'), make('li', null, table), room.items.map(agendaRow));
  }

  function drawLog() {
    const lines = (room.log || []).slice(0, LOG_LINES);
    dom.fill(element('log'), lines.map(line => make('li', null, make('span', { class: 'num' }, line.at), line.text)));
  }

  function turn(name) {
    pane = name;
    element('check-in').hidden = name !== 'check-in';
    element('item').hidden = name !== 'item';
    drawAgenda();
    drawNext();
  }

  function showUnvoted() {
    turn('check-in');
    checkIn.filter('unvoted');
  }

  /** Before the meeting begins the desk is a check-in table; when an item or its vote opens it is that item's desk. */
  function choosePane(before) {
    const item = room.item ? room.item.id : null;
    const moved = item && (!before.item || before.item.id !== item || before.slide !== room.slide);
    if (!pane) turn(item ? 'item' : 'check-in');
    else if (moved && !element('check-in').contains(document.activeElement)) turn('item');
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
    acts.show(room, name);
    drawLog();
    if (room.item) notes.show(room.item);
    checkIn.take(room);
    copy();
    tick();
  }

  /** The wall's copy draws what the desk was just sent. */
  function copy() {
    element('preview').contentWindow.postMessage({ room: room }, window.location.origin);
  }

  function take(fresh) {
    const before = room;
    room = Object.assign({}, fresh, { connections: fresh.connections || room.connections });
    choosePane(before);
    draw();
  }

  function tick() {
    const began = room.session.state === 'closed' ? null : room.session.began_at;
    const minutes = began ? Math.max(0, Math.floor(-link.until(began) / MINUTE)) : 0;
    element('opened').textContent = began ? say('desk.opened', { n: minutes }) : '';
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

  const auth = { audience: 'desk', session: door.session };
  link = facilitator.live.connect('/desk/' + door.session + '/state', auth, { room: take, link: mark });
  element('preview').addEventListener('load', copy);
  facilitator.keys.listen(next, help);
  element('help').addEventListener('click', () => help());
  link.take(room);
  setInterval(tick, 500);
})(window.facilitator);
