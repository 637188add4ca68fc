/* Speaking and proposing on the phone. What is typed stands in its own part of the page, which no room redraws. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const PATIENCE = 8000;

  const place = document.getElementById('floor');
  const code = document.body.getAttribute('data-code');
  const told = make('p', { class: 'card strong', role: 'alert', hidden: true });
  const talk = make('div', { class: 'talk' });
  const writing = make('div', { class: 'writing' });
  const lists = make('div');
  let room = null;
  let link = null;
  let choosing = false;
  const drawn = {};

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes).map(byte => byte.toString(16).padStart(2, '0')).join('');
  }

  function tell(text) {
    told.textContent = text || '';
    told.hidden = !text;
  }

  /** One plain POST; {ok, …} or {ok: false, message}. The key stays with the words until an answer came. */
  function send(name, body) {
    tell('');
    const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
    const sent = fetch('/p/' + code + '/' + name, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRFToken': dom.meta('csrf-token') },
    });
    return Promise.race([sent, late]).then(answer => answer.json()).catch(() => ({ ok: false, message: say('floor.offline') }))
      .then(answer => {
        if (answer.ok) link.refresh();
        else if (name !== 'propose') tell(answer.message); // The form says it beside its own button.
        return answer;
      });
  }

  function press(label, kind, act) {
    return make('button', { type: 'button', class: 'button ' + kind, click: act }, say(label));
  }

  function choose(open) {
    choosing = open;
    draw();
  }

  function ask(stance) {
    const key = newKey();
    send('ask_floor', { stance: stance, key: key }).then(() => choose(false));
  }

  function talking() {
    const mine = room.speaking.mine;
    const ahead = room.speaking.ahead;
    if (mine === 'speaking') {
      return [make('p', { class: 'title strong' }, say('floor.speaking')), make('p', { class: 'line strong num', id: 'turn-left' })];
    }
    if (mine === 'waiting') {
      return [make('p', { class: 'line strong' }, say(ahead ? 'floor.waiting' : 'floor.next', { n: ahead })),
        press('floor.withdraw', 'plain', () => send('leave', {}))];
    }
    if (mine === 'spent') return [make('p', { class: 'small' }, say('floor.spent'))];
    if (!room.speaking.taking) return [make('p', { class: 'small' }, say('floor.closed'))];
    if (!choosing) return [press('floor.ask', 'plain', () => choose(true))];
    return [make('p', { class: 'line' }, say('floor.ask.how')), press('floor.neither', 'plain', () => ask('neither')),
      press('floor.for', 'plain', () => ask('for')), press('floor.against', 'plain', () => ask('against')),
      press('floor.cancel', 'plain quiet', () => choose(false))];
  }

  function closed(item, word) {
    dom.fill(writing, press(word || 'floor.propose', 'plain', () => {
      const page = { code, send, newKey, later: () => closed(item), sent: () => delivered(item) };
      dom.fill(writing, facilitator.proposalForm(item, page));
      writing.querySelector('textarea').focus();
    }));
  }

  /** The form is gone, what became of it stays; a finger or a screen reader that stood in it finds the sentence. */
  function delivered(item) {
    const sentence = make('p', { class: 'line strong sent', tabindex: -1, role: 'status' }, say('floor.sent'));
    closed(item, 'floor.another');
    writing.insertBefore(sentence, writing.firstChild);
    sentence.focus();
  }

  function own(one) {
    return make('p', { class: 'card' }, make('b', null, one.state_name), say('gap') + one.text,
      one.reason && make('span', { class: 'small reason' }, say('floor.reason', { reason: one.reason })));
  }

  function other(one) {
    return make('div', { class: 'card' }, make('p', null, one.text),
      make('p', { class: 'small' }, say('floor.seconds', { n: one.seconds, unit: room.session.unit_word }) + say('gap'),
        one.seconded && make('b', null, say('floor.seconded'))),
      one.seconded ? null : press('floor.second', 'plain', () => send('second', { proposal: one.id, key: newKey() })));
  }

  function heard(items, title, row) {
    return items.length ? [make('h2', { class: 'small strong' }, say(title))].concat(items.map(row)) : [];
  }

  /** A part is drawn anew only when what it shows has changed: a finger on a button does not miss it. */
  function redraw(name, node, facts, parts) {
    const key = JSON.stringify(facts);
    if (drawn[name] === key) return;
    drawn[name] = key;
    dom.fill(node, parts());
  }

  function draw() {
    if (!room) return;
    const theirs = (room.proposals || []).filter(one => !one.mine);
    redraw('talk', talk, [room.speaking, choosing], talking);
    if (drawn.item !== room.item.id) {
      drawn.item = room.item.id;
      closed(room.item.id);
    }
    redraw('lists', lists, [room.my_proposals, theirs], () => heard(room.my_proposals || [], 'floor.mine', own)
      .concat(heard(theirs, 'floor.wall', other)));
    tick();
  }

  function clock(seconds) {
    const rest = Math.abs(seconds);
    return Math.floor(rest / 60) + ':' + String(rest % 60).padStart(2, '0');
  }

  function tick() {
    const node = document.getElementById('turn-left');
    const timer = room && room.speaking && room.speaking.timer;
    if (!node || !timer) return;
    const left = timer.ends_at ? Math.ceil(link.until(timer.ends_at) / 1000) : timer.left;
    node.textContent = say(left < 0 ? 'floor.over' : 'floor.left', { time: clock(left) });
  }

  /** `fits`: the phone is at rest, with a seat; a vote, a result and a pause have the page for themselves. */
  function show(fresh, line, fits) {
    link = line;
    const open = Boolean(fits && fresh.speaking && fresh.item && fresh.here);
    place.hidden = !open;
    if (!open) return;
    room = fresh;
    if (!talk.isConnected) dom.fill(place, told, facilitator.dots.node, talk, writing, lists);
    facilitator.dots.show(room, send);
    draw();
  }

  setInterval(tick, 500);
  facilitator.floor = { show };
})(window.facilitator);
