/* The projector's page: draws the room's slide when it is ready, shows numbers before the verdict, listens to six keys. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const say = facilitator.say;
  const preview = document.body.classList.contains('preview');
  const stage = new facilitator.Stage(document.getElementById('stage'));
  const choice = new facilitator.Choice();
  const place = id => document.getElementById(id);
  const REVEAL = 800;

  let room = dom.read('room');
  let shown = '';
  let hanging = '';
  let turning = 0; // The next page of a slide that has several.
  let link = null;

  /** A slide that cannot be drawn leaves the one that hangs there: better late than empty. */
  function draw() {
    choice.hear(room);
    const chosen = choice.of(room);
    const key = [chosen.name, room.item && room.item.id, room.ballot && room.ballot.id, room.stage.target, room.stage.page].join(':');
    stage.whenReady(chosen.slide.body, key === shown, body => hang(chosen, key, body));
  }

  /** What stands last gives way when the line is full: that a council only consults comes first and never does. */
  function footer(slide) {
    const parts = slide.foot.map(part => dom.make('span', null, part));
    if (room.session.advisory) parts.unshift(dom.make('span', { class: 'advises' }, say('screen.advisory')));
    return parts;
  }

  function hang(chosen, key, body) {
    const { name, slide } = chosen;
    const fresh = key !== shown && shown !== '';
    if (fresh) stage.leave();
    stage.black(chosen.black);
    stage.look(room.stage.theme, room.stage.text_zoom);
    stage.node.className = 'stage slide-' + name + (slide.words ? ' in-words' : '') + (slide.untimed ? ' untimed' : '');
    dom.fill(place('top'), slide.top.map(part => dom.make('span', null, part)));
    dom.fill(stage.main, body);
    dom.fill(place('foot'), footer(slide));
    hanging = name;
    tick();
    stage.spare(place('foot'));
    stage.fit(slide.most || 84);
    if (slide.fitted) slide.fitted();
    clearTimeout(turning);
    if (slide.turns) turning = setTimeout(draw, slide.turns);
    if (name === 'result' && fresh) reveal();
    shown = key;
  }

  /** Numbers first, the verdict 0.8 s later: the room reads before it is told. */
  function reveal() {
    document.body.classList.add('revealing');
    setTimeout(() => document.body.classList.remove('revealing'), REVEAL);
  }

  function tick() {
    if (!link) return;
    const deadline = document.querySelector('[data-deadline]');
    if (deadline) deadline.textContent = facilitator.figures.countdown(link.until(deadline.getAttribute('data-deadline')));
    const timed = document.querySelector('[data-timer]');
    if (timed && room.stage.timer) timed.textContent = facilitator.timer.words(room.stage.timer, link);
    facilitator.floorSlides.tick(room, link);
    facilitator.timer.show(place('timer'), room, hanging, link);
    place('clock').textContent = facilitator.timer.time(link);
  }

  /** Somebody practises an evening: the wall shows that one, which sends it back. */
  function leave(address) {
    window.location.replace(address);
  }

  function take(next) {
    if (next.elsewhere) return leave(next.elsewhere);
    room = next;
    try {
      draw();
    } catch (fault) {
      console.error(fault); // The wall keeps what hangs there; the desk's copy shows the same.
    }
  }

  function mark(state) {
    place('stale').hidden = state !== 'stale';
    place('stale').textContent = say('screen.stale');
  }

  function toggle(name) {
    choice.toggle(name);
    draw();
  }

  const ACTS = {
    f: () => stage.full(), b: () => toggle('black'), q: () => toggle('join'), t: () => stage.theme(), help: help,
    '+': () => stage.resize(1), '-': () => stage.resize(-1), 0: () => stage.resize(0),
  };
  const BY_PLACE = { KeyF: 'f', KeyB: 'b', KeyT: 't', KeyQ: 'q', Period: '.' }; // The same keys while an input method is on.
  const LIST_FOR = 12000; // Milliseconds: nobody leaves a list of keys before the hall.
  const map = dom.read('key-map');
  let listed = 0;

  function help() {
    const list = place('keys');
    list.hidden = !list.hidden;
    clearTimeout(listed);
    listed = setTimeout(() => { list.hidden = true; }, LIST_FOR);
  }

  function press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = ACTS[map[key]] || ACTS[map[BY_PLACE[event.code]]];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** The copy on the desk has no line of its own: the desk hands it each room, and the desk's count of screens stays true. */
  function follow() {
    link = facilitator.live.clock();
    window.addEventListener('message', event => {
      const ours = event.source === window.parent && event.origin === window.location.origin;
      if (ours && event.data && event.data.room) link.take(event.data.room, take);
    });
    link.take(room, take);
  }

  function listen() {
    const auth = { audience: 'screen', code: room.session.code };
    link = facilitator.live.connect(document.body.getAttribute('data-state'), auth, { room: take, link: mark });
    if (link.socket) link.socket.on('elsewhere', leave);
    link.take(room);
    document.addEventListener('keydown', press);
    stage.keepAwake();
    stage.hidePointer();
  }

  if (preview) follow();
  else listen();
  setInterval(tick, 250);
})(window.facilitator);
