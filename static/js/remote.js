/* The chair's phone: a passage to read aloud, the one next step, the wall's buttons; the server decides, this only presses. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const door = facilitator.door;
  const me = facilitator.me;
  const element = id => document.getElementById(id);
  const MINUTE = 60000;
  const VOTING = ['open', 'closing', 'closed'];

  let room = dom.read('room');
  let link = null;
  const panes = {}; // What a button opens below the buttons; other subjects add theirs: name → room => node.
  let pane = '';
  const toDesk = () => window.location.assign('/desk/' + door.session);
  const acts = new facilitator.Acts(element('refusal'), element('also'), done, toDesk, element('asking'));
  const primary = new facilitator.PrimaryButton(element('next'), step => acts.press(step));
  const draft = new facilitator.Draft(element('next'), step => acts.send(step));

  function done(step, answer) {
    if (answer.ok && step.verb === 'minutes.draft' && answer.result) window.location.assign('/minutes/' + answer.result.minutes);
    else link.refresh();
  }

  function send(verb, args) {
    return door.perform(verb, Object.assign({ session: door.session }, args)).then(answer => {
      acts.refuse(answer.ok ? '' : answer.message);
      link.refresh();
      return answer;
    });
  }

  /** 手机已投 22 · 票箱 8 · 还没投 3: the same sum as on the wall; before and after it, who is here. */
  function counts() {
    const ballot = room.ballot;
    if (!ballot || VOTING.indexOf(ballot.state) < 0) {
      const session = room.session;
      return [say('remote.came', { n: session.present }), session.electorate ? say('remote.of', { n: session.electorate }) : ''];
    }
    const parts = ballot.channels;
    return [say('remote.counts', parts), parts.paper && say('remote.paper', { n: parts.paper }),
      parts.hands && say('remote.hands', { n: parts.hands }),
      parts.handed_out && say('remote.out', { n: parts.handed_out }),
      parts.recused && say('remote.aside', { n: parts.recused }), say('remote.not', { n: parts.not_voted })];
  }

  function timing() {
    const timer = room.stage.timer;
    if (!timer || facilitator.timer.ofVote(room)) return '';
    return say(timer.ends_at ? 'remote.timer' : 'remote.timer.stands', { time: facilitator.timer.words(timer, link) });
  }

  function drawFigures() {
    const open = room.ballot && ['open', 'closing'].indexOf(room.ballot.state) >= 0;
    const deadline = open && figures.deadline(room.ballot);
    const mine = open && !room.ballot.deadline && facilitator.timer.ofVote(room);
    const time = mine ? facilitator.timer.words(mine, link) : deadline && figures.countdown(link.until(deadline));
    const left = time ? say('remote.left', { time: time }) : '';
    const screens = (room.connections || {}).screens;
    const wall = screens === 0 ? say('remote.noscreen') : '';
    const words = counts().filter(Boolean).map(text => make('span', null, figures.emphasised(text)));
    dom.fill(element('figures'), words, [left, timing(), wall].filter(Boolean).map(text => make('span', { class: 'num' }, text)));
  }

  function rest(own) {
    const last = own.ending && make('b', { class: 'num', 'data-deadline': own.ending });
    const text = last ? [say('desk.ending') + ' ', last] : own.rest || own.over.text;
    return make('div', { class: 'primary rest', role: 'status' }, make('span', { class: 'label' }, text));
  }

  function drawNext() {
    const own = facilitator.ownStep.of(room, iso => link.until(iso));
    const drafting = own.act && own.act.verb === 'ballots.draft' && own.act.ready;
    element('dock').classList.toggle('docked', !drafting); // The button stays in reach however long the passage is.
    if (drafting) draft.show(own.act, room);
    else if (own.act) primary.show(own.act);
    else dom.fill(element('next'), rest(own));
    const lacking = facilitator.steps.missing(own.act);
    dom.fill(element('missing'), lacking);
    dom.fill(element('witness'), facilitator.steps.witness(room.ballot, facilitator.ownStep.confirms(room)));
    element('missing').hidden = !lacking;
  }

  function turnButton(word, run, pressed) {
    return make('button', { type: 'button', click: run, 'aria-pressed': pressed === undefined ? null : String(pressed) }, word);
  }

  function wall(shown, on) {
    const now = room.stage.shown === shown;
    return turnButton(say('remote.' + (now ? on : shown)), () => send('sessions.show', { shown: now ? 'moment' : shown }), now);
  }

  /** While people vote one presses for a minute more; else the timer starts, stands and goes on. */
  function time() {
    const timer = room.stage.timer;
    const voting = room.ballot && room.ballot.state === 'open';
    const guide = voting ? figures.deadline(room.ballot) : null;
    const planned = guide ? Math.max(0, Math.ceil(link.until(guide) / 1000)) : 0;
    const fresh = voting && !facilitator.timer.ofVote(room);
    const more = () => send('sessions.time', fresh ? { seconds: planned + 60 } : { act: 'extend', seconds: 60 });
    if (voting || (timer && timer.ends_at)) return turnButton(say('remote.minute'), more);
    if (timer) return turnButton(say('remote.go'), () => send('sessions.time', { act: 'resume' }));
    return turnButton(say('remote.time'), () => send('sessions.time', { seconds: 180 }));
  }

  function stop() {
    const timer = room.stage.timer;
    if (!timer || (room.ballot && room.ballot.state === 'open')) return null;
    if (timer.ends_at) return turnButton(say('remote.hold'), () => send('sessions.time', { act: 'pause' }));
    return turnButton(say('remote.clear'), () => send('sessions.time', { act: 'clear' }));
  }

  function open(name) {
    pane = pane === name ? '' : name;
    draw();
  }

  function drawTurns() {
    const extra = Object.keys(panes).filter(name => panes[name](room))
      .map(name => turnButton(say('remote.' + name), () => open(name), pane === name));
    element('turns').hidden = !me.may('sessions.run') || facilitator.ownStep.ended(room);
    dom.fill(element('turns'), time(), stop(), wall('black', 'light'), wall('join', 'back'), extra);
    const shown = panes[pane] && panes[pane](room);
    const typing = element('pane').contains(document.activeElement) && document.activeElement.matches('input');
    if (!typing || !shown) dom.fill(element('pane'), shown); // A number half typed stands; a button that was pressed goes.
  }

  /** Where nobody is on a roll, heads are counted. */
  panes.heads = now => {
    if (!now.wishes || now.session.state === 'closed') return null;
    const look = { type: 'text', inputmode: 'numeric', pattern: '[0-9]*', maxlength: 4, placeholder: say('remote.heads.ask') };
    const input = make('input', look);
    const close = answer => { if (answer.ok) open('heads'); };
    const put = event => {
      event.preventDefault();
      if (/^\d+$/.test(input.value)) send('sessions.count_heads', { heads: Number(input.value) }).then(close);
      else acts.refuse(say('desk.heads.wrong'));
    };
    return make('form', { class: 'one', submit: put }, input, make('button', null, say('remote.heads.put')));
  };

  function draw() {
    element('where').textContent = room.item ? say('item', { n: figures.chinese(room.item.position) }) : room.session.kind_name;
    element('aloud').textContent = room.aloud;
    drawFigures();
    drawNext();
    drawTurns();
    acts.show(room);
    tick();
  }

  function take(fresh) {
    if (!room.ballot || !fresh.ballot || room.ballot.id !== fresh.ballot.id || fresh.ballot.state !== 'draft') draft.forget();
    room = Object.assign({}, fresh, { connections: fresh.connections || room.connections });
    draw();
  }

  function tick() {
    const began = room.session.state === 'closed' ? null : room.session.began_at;
    element('opened').textContent = began ? say('desk.opened', { n: Math.max(0, Math.floor(-link.until(began) / MINUTE)) }) : '';
    drawFigures();
    const left = document.querySelector('[data-deadline]');
    if (!left) return;
    left.textContent = figures.countdown(link.until(left.getAttribute('data-deadline')));
    if (!facilitator.ownStep.of(room, iso => link.until(iso)).ending) drawNext();
  }

  function mark(state) {
    element('stale').hidden = state !== 'stale';
    element('stale').textContent = say('desk.stale');
  }

  function help(force) {
    const list = element('keys');
    list.hidden = force === undefined ? !list.hidden : !force;
    if (!list.hidden) list.scrollIntoView();
  }

  function toggle(shown) {
    if (me.may('sessions.run')) send('sessions.show', { shown: room.stage.shown === shown ? 'moment' : shown });
  }

  /** A presenter's receiver may be plugged into the phone too. */
  function next() {
    if (draft.form && draft.form.isConnected) draft.form.requestSubmit();
    else if (primary.button.isConnected) primary.key();
  }

  facilitator.remote = { panes, send, draw, clock: () => link };
  const auth = { audience: 'desk', session: door.session, place: 'remote' };
  link = facilitator.live.connect('/desk/' + door.session + '/state', auth, { room: take, link: mark });
  if (link.socket) link.socket.on('elsewhere', address => window.location.replace(address)); // Somebody practises an evening.
  facilitator.keys.listen({ next, help: () => help(), q: () => toggle('join'), b: () => toggle('black') });
  link.take(room);
  setInterval(tick, 500);
})(window.facilitator);
