/* The phone's page: decides from the room, this phone's paper and nothing else which one view is shown. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const phone = facilitator.phone;
  const BETWEEN = ['draft', 'announced']; // States in which there is nothing to vote on yet, or any more.
  const element = id => document.getElementById(id);

  let room = dom.read('room');
  let me = room.me || dom.read('me');
  let chosen = null; // The paper waiting for “确认提交”.
  let picks = { order: [], points: {} };
  let shown = '';
  let link = null;
  const code = document.body.getAttribute('data-code');
  const box = new facilitator.Store(me.seat || code);
  const courier = new facilitator.Courier('/p/' + code + '/vote', dom.meta('csrf-token'), box, answered);

  const gate = new facilitator.Gate(element('floor'),
    () => new facilitator.Watch(element('watch'), '/p/' + code + '/witness', dom.meta('csrf-token')));

  function voting() {
    return room.ballot && ['open', 'closing'].indexOf(room.ballot.state) >= 0;
  }

  /** First what would stop anybody, then what this phone's own paper says, then what this person may do. */
  function view() {
    const ballot = room.ballot;
    const paper = ballot && courier.store.find(ballot.id);
    if (paper && paper.state === 'kept') return phone.sending(paper, late(paper), courier.store.safe);
    if (room.result && room.slide === 'result') return phone.result(room, paper);
    if (room.slide === 'called_off') return phone.notice('ended', say('phone.off'), [room.session.called_off_reason]);
    if (room.session.state === 'closed') return phone.notice('ended', say('phone.ended'), [say('phone.ended.how')]);
    if (room.session.state === 'paused') return phone.paused(room);
    if (ballot && ballot.state === 'void') return phone.notice('void', say('phone.void'), [ballot.void_reason, say('phone.void.how')]);
    if (ballot && BETWEEN.indexOf(ballot.state) < 0) return ballotView(ballot, paper);
    if (!me.seat) return phone.guest(room, me);
    return left(ballot) || phone.waiting(room, me);
  }

  function late(paper) {
    return paper.tries > 1 || link && link.state === 'stale' || navigator.onLine === false;
  }

  function left(ballot) {
    const gone = ballot && ballot.why_not && ballot.why_not.code === 'left';
    return gone && phone.notice('left', say('phone.left.hall'), [ballot.why_not.sentence]);
  }

  function ballotView(ballot, paper) {
    if (paper && paper.state === 'refused') return phone.refused(paper, voting() && me.seat && !ballot.why_not && retry);
    if (paper || ballot.mine === 'cast') return phone.stored(room, paper);
    if (!me.seat) return phone.guest(room, me);
    const barred = ballot.why_not && ballot.why_not.code;
    if (barred === 'not_by_phone') return phone.aside(ballot);
    if (barred && barred !== 'not_open') return left(ballot) || phone.notice('cannot', say('phone.cannot'), [ballot.why_not.sentence]);
    if (chosen) return phone.confirm(room, chosen, send, again);
    if (voting()) return phone.form(room, picks, choose);
    return phone.notice('missed', say('phone.missed'), [say('phone.missed.how')]);
  }

  function choose(picked) {
    chosen = picked;
    render();
  }

  function again() {
    chosen = null;
    render();
  }

  function retry() {
    courier.store.drop(room.ballot.id);
    render();
  }

  function clear() {
    chosen = null;
    picks = { order: [], points: {} };
  }

  function send() {
    if (!chosen || !voting()) return;
    const picked = chosen;
    clear();
    courier.cast(room.ballot, picked);
    render();
  }

  /** The courier brought an answer, or is still on its way. */
  function answered(paper) {
    if (!room.ballot || paper.ballot !== room.ballot.id) {
      if (paper.state === 'kept') return;
      const got = paper.state !== 'refused';
      banner(say(got ? 'phone.earlier.stored' : 'phone.earlier.refused', paper));
    }
    render();
  }

  function banner(text) {
    const place = element('banner');
    place.hidden = !text;
    if (place.textContent !== text) place.textContent = text;
  }

  function header() {
    const item = room.item;
    const where = item ? say('item', { n: figures.chinese(item.position) }) + say('gap') + item.title : room.session.title;
    if (element('where').textContent !== where) element('where').textContent = where;
    element('who').textContent = me.seat ? me.name : say('phone.watching', { n: me.number });
  }

  /** Countdown and the lock of an open form: the only things that change while a form is in use. */
  function tick() {
    const place = element('left');
    if (!place) return;
    const deadline = voting() && figures.deadline(room.ballot);
    const name = room.ballot && room.ballot.state === 'closing' ? 'phone.closing' : 'phone.left';
    place.textContent = deadline ? say(name, { time: figures.countdown(link.until(deadline)) }) : '';
    const confirm = element('confirm');
    if (!confirm || confirm.disabled || voting()) return;
    confirm.disabled = true;
    element('confirm-note').textContent = say('phone.closed.while');
    element('voice').textContent = say('phone.closed.while');
  }

  function render() {
    header();
    if (room.appraisal || room.session.scoring) gate.ask('sheet', render);
    const next = view();
    if (next.key !== shown) {
      const first = shown === '';
      shown = next.key;
      dom.fill(element('main'), next.nodes);
      if (next.spoken !== element('voice').textContent) element('voice').textContent = next.spoken;
      if (!first) window.scrollTo(0, 0);
    }
    gate.show(room, link, Boolean(me.seat) && next.key.startsWith('waiting'), render);
    tick();
  }

  function take(fresh) {
    if (room.ballot && (!fresh.ballot || fresh.ballot.id !== room.ballot.id)) clear();
    const paper = room.ballot && courier.store.find(room.ballot.id);
    const lost = me.seat && paper && ['kept', 'refused'].indexOf(paper.state) >= 0;
    if (fresh.me && fresh.me.seat !== me.seat) {
      courier.store = new facilitator.Store(fresh.me.seat || code);
      clear();
    }
    room = fresh;
    if (fresh.me) {
      fresh.me.replaced = !fresh.me.seat && Boolean(fresh.me.replaced || me.replaced);
      fresh.me.moved = !fresh.me.seat && !fresh.me.replaced && (fresh.me.moved || me.moved || Boolean(me.seat));
      fresh.me.unsent = fresh.me.moved && (lost || me.unsent);
      me = fresh.me;
    }
    render();
  }

  /** The server's word on a reload outweighs this phone's memory: a restored backup may not hold the vote. */
  function reconcile() {
    const paper = room.ballot && courier.store.find(room.ballot.id);
    if (!paper || paper.state === 'kept' || room.ballot.mine !== 'none' || !voting()) return;
    if (paper.choices && paper.state === 'stored') {
      paper.state = 'kept';
      courier.store.keep(paper);
    } else {
      courier.store.drop(paper.ballot);
    }
  }

  function mark(state) {
    const kept = courier.store.unanswered().length > 0;
    banner(state === 'stale' ? say(kept ? 'phone.stale.kept' : 'phone.stale') : '');
    render();
  }

  courier.store.tidy();
  reconcile();
  link = facilitator.live.connect('/p/' + code + '/state', { audience: 'phone', code: code },
    { room: take, link: mark, back: () => courier.resume() });
  courier.link = link;
  link.take(room);
  courier.resume();
  setInterval(tick, 500);
  window.addEventListener('storage', () => {
    // Another tab of this phone sent the paper, or heard the answer to it.
    if (!room.ballot) return;
    const before = courier.store.find(room.ballot.id);
    if (courier.store.fresh(room.ballot.id) !== before) render();
  });
  if (window.location.pathname !== '/p/' + code) window.history.replaceState(null, '', '/p/' + code);
  facilitator.ready = true;
})(window.facilitator);
