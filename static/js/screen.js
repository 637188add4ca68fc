/* The projector's page: draws the room's slide, shows numbers before the verdict, listens to six keys. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const say = facilitator.say;
  const slides = facilitator.slides;
  const preview = document.body.classList.contains('preview');
  const stage = new facilitator.Stage(document.getElementById('stage'));
  const REVEAL = 800;
  const OF_BALLOT = ['voting', 'counting', 'result'];
  const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' };

  let room = dom.read('room');
  let showJoin = false;
  let shown = '';
  let link = null;

  function slideName() {
    if (showJoin) return 'welcome';
    if (room.slide === 'result' && room.result && room.ballot) return 'result';
    const drawable = OF_BALLOT.indexOf(room.slide) >= 0 ? room.ballot : room.slide !== 'item' || room.item;
    if (slides[room.slide] && drawable && room.slide !== 'result') return room.slide;
    return room.items.length ? 'agenda' : 'welcome'; // A wall is never empty.
  }

  function draw() {
    const name = slideName();
    const slide = slides[name](room);
    const key = name + ':' + (room.item ? room.item.id : '') + ':' + (room.ballot ? room.ballot.id : '');
    const fresh = key !== shown && shown !== '';
    stage.node.className = 'stage slide-' + name + (slide.words ? ' in-words' : '');
    dom.fill(document.getElementById('top'), slide.top.map(part => dom.make('span', null, part)));
    dom.fill(stage.main, slide.body);
    dom.fill(document.getElementById('foot'), slide.foot.map(part => dom.make('span', null, part)));
    stage.fit(slide.most || 84);
    tick();
    if (name === 'result' && key !== shown) reveal(fresh);
    shown = key;
  }

  /** Numbers first, the verdict 0.8 s later: the room reads before it is told. */
  function reveal(fresh) {
    if (!fresh) return;
    document.body.classList.add('revealing');
    setTimeout(() => document.body.classList.remove('revealing'), REVEAL);
  }

  function tick() {
    const now = new Date(Date.now() + (link ? link.offset : 0));
    const place = document.querySelector('[data-deadline]');
    if (place && link) place.textContent = facilitator.figures.countdown(link.until(place.getAttribute('data-deadline')));
    document.getElementById('clock').textContent = now.toLocaleTimeString('zh-CN', CLOCK);
  }

  function take(next) {
    room = next;
    draw();
  }

  function mark(state) {
    const place = document.getElementById('stale');
    place.hidden = state !== 'stale';
    place.textContent = say('screen.stale');
  }

  const KEYS = {
    'f': () => stage.full(), 'b': () => stage.black(), '.': () => stage.black(), 't': () => stage.theme(),
    '+': () => stage.resize(1), '=': () => stage.resize(1), '-': () => stage.resize(-1), '0': () => stage.resize(0),
    'q': () => { showJoin = !showJoin; draw(); },
  };
  const BY_PLACE = { KeyF: 'f', KeyB: 'b', KeyT: 't', KeyQ: 'q', Period: '.' }; // The same keys while an input method is on.

  function press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const act = KEYS[event.key.toLowerCase()] || KEYS[BY_PLACE[event.code]];
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
    link.take(room);
    document.addEventListener('keydown', press);
    stage.keepAwake();
    stage.hidePointer();
  }

  if (preview) follow();
  else listen();
  setInterval(tick, 250);
})(window.facilitator);
