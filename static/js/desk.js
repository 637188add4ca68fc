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
  const me = facilitator.me;

  let room = dom.read('room');
  let pane = '';
  let link = null;
  let resting = '';
  let revising = null; // The step that changes the motion, while its form is open.
  const acts = new facilitator.Acts(element('refusal'), element('also'), done, revise);
  const primary = new facilitator.PrimaryButton(element('next'), press);
  const draft = new facilitator.Draft(element('next'), step => acts.send(step));
  const notes = new facilitator.Notes(element('notes'), element('notes-status'));
  const yard = new facilitator.Yard(element('yard'), () => link.refresh());
  const wall = new facilitator.Wall(element('wall'), element('preview'), () => link.refresh(), text => acts.refuse(text));
  const check = new facilitator.ProjectorCheck(element('projector-check'), look => wall.turn(look));
  const floor = new facilitator.Floor(element('floor'), () => link.refresh(), () => link);
  const checkIn = new facilitator.CheckIn(element('check-in'), facilitator.askForm);
  const lines = new facilitator.Lines(element('lines'), element('offer'), showUnvoted);
  const byPin = new facilitator.ByPin(element('by-pin'), () => link.refresh(), () => acts.asks('ballots.void'));

  /** At the check-in table the motion's form is folded away: the first press brings it back, unsent. */
  function press(step) {
    if (step.verb !== 'ballots.draft') return acts.press(step);
    turn('item');
    return Promise.resolve();
  }

  function revise(step) {
    revising = Object.assign({}, step, { label: say('desk.revise.save') });
    turn('item');
  }

  function unrevise() {
    revising = null;
    draft.forget();
    drawNext();
  }

  function done(step, answer) {
    if (answer.ok && step.verb === 'ballots.revise') unrevise();
    if (answer.ok && step.verb === 'minutes.draft' && answer.result) window.location.assign('/minutes/' + answer.result.minutes);
    else link.refresh();
  }

  function over(told) {
    return make('p', { class: 'over' }, told.text + ' ', make('a', { href: told.href }, told.label));
  }

  /** The large button's place where there is nothing to press: what happens by itself, or whose turn it is. */
  function rest(own) {
    const text = own.ending ? [say('desk.ending') + ' ', make('b', { class: 'num', 'data-deadline': own.ending })] : own.rest;
    return make('div', { class: 'primary rest', role: 'status' }, make('span', { class: 'label' }, text),
      own.ending && make('small', null, say('desk.closing')));
  }

  function drawNext() {
    const own = facilitator.ownStep.of(room, iso => link.until(iso));
    const form = revising || (own.act && own.act.verb === 'ballots.draft' && own.act.ready && own.act);
    resting = own.ending || '';
    element('also').hidden = Boolean(revising && pane === 'item');
    if (form && pane === 'item') draft.show(form, room, revising && unrevise);
    else if (own.act) primary.show(own.act);
    else dom.fill(element('next'), own.over ? over(own.over) : rest(own));
    const lacking = revising ? null : steps.missing(own.act);
    dom.fill(element('missing'), lacking);
    element('missing').hidden = !lacking;
    tick();
  }

  function drawHeader() {
    const session = room.session;
    const connections = room.connections || { phones: 0, screens: 0 };
    const present = steps.present(room);
    const came = { n: present, present: present, electorate: session.electorate };
    element('attendance').textContent = say(room.wishes ? 'desk.heads' : 'desk.attendance' + (session.returned ? '.returned' : ''), came);
    const counts = present === session.present && !room.wishes && !facilitator.ownStep.ended(room);
    dom.fill(element('quorum'), counts ? figures.emphasised(session.quorum_sentence) : null);
    element('phones').textContent = say('desk.phones', { n: connections.phones });
    element('screens').textContent = connections.screens ? say('desk.screens', { n: connections.screens }) : say('desk.noscreen');
    element('screens').className = connections.screens ? '' : 'attention';
  }

  function agendaRow(item) {
    const current = room.item && room.item.id === item.id;
    const look = { class: item.state, disabled: !current, 'aria-current': current && pane === 'item' ? 'true' : null };
    return make('li', null, make('button', Object.assign({ type: 'button', click: () => turn('item') }, look),
      make('span', null, figures.chinese(item.position)), make('b', null, item.about || item.title),
        item.state === 'done' && figures.sign('✓')));
  }

  function drawAgenda() {
    const here = pane === 'check-in' ? 'true' : null;
    const session = room.session;
    const same = steps.present(room) === session.present;
    const came = room.wishes || session.state === 'closed';
    const count = came ? say('desk.heads', { n: session.present }) : say(same ? 'desk.checkin' : 'desk.checkin.now', session);
    const table = make('button', { type: 'button', 'aria-current': here, click: () => turn('check-in') }, count);
    dom.fill(element('agenda'), make('li', null, table), room.items.map(agendaRow));
  }

  function drawLog() {
    const lines = (room.log || []).slice(0, LOG_LINES);
    dom.fill(element('log'), lines.map(line => make('li', null, make('span', { class: 'num' }, line.at), line.text)));
  }

  function turn(name) {
    pane = name;
    document.body.classList.toggle('table', name === 'check-in');
    ['check-in', 'item'].forEach(one => { element(one).hidden = one !== name; });
    facilitator.column.up();
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
    element('title').textContent = room.item ? room.item.about || room.item.title : room.session.title;
    dom.fill(element('steps'), steps.steps(room));
    dom.fill(element('witness'), steps.witness(room.ballot, facilitator.ownStep.confirms(room)));
    dom.fill(element('figures'), steps.result(room) || steps.counts(room, showUnvoted));
    dom.fill(element('rule'), steps.rule(room));
    dom.fill(element('decided'), room.triage && room.triage.decided ? say('desk.decided', room.triage) : null);
    drawHeader();
    drawAgenda();
    drawNext();
    acts.show(room);
    drawLog();
    if (room.item) notes.show(room.item);
    checkIn.take(room);
    [byPin, yard, wall, check, floor, lines].concat(facilitator.panes).forEach(one => one.show(room));
    tick();
  }

  function take(fresh) {
    const before = room;
    if (revising && (!fresh.ballot || fresh.ballot.id !== revising.args.ballot || fresh.ballot.state !== 'draft')) revising = null;
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
    if (resting && !facilitator.ownStep.of(room, iso => link.until(iso)).ending) drawNext();
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
    if (draft.form && draft.form.isConnected) draft.form.requestSubmit();
    else if (primary.button.isConnected) primary.key();
  }

  const auth = { audience: 'desk', session: door.session };
  link = facilitator.live.connect('/desk/' + door.session + '/state', auth, { room: take, link: mark });
  facilitator.keys.listen(Object.assign({ next, help: force => help(force) }, wall.keys(), floor.keys()));
  element('help').addEventListener('click', () => help());
  element('note-taking').hidden = !me.may('notes.write');
  link.take(room);
  setInterval(tick, 500);
})(window.facilitator);
