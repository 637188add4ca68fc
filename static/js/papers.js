/* The tellers' page: which pane is open, the roll of the ballot at hand, one line that says what was done or refused. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;
  const element = id => document.getElementById(id);
  const LIVE = ['open', 'closing', 'closed'];
  const ORDER = ['draft', 'open', 'closing', 'closed'];

  let people = {};
  let asked = 0;
  let link = null;

  const table = {
    room: dom.read('room'), roll: dom.read('roll'), ballot: null, panes: {}, open_: window.location.hash.slice(1),
    way: name => (table.ballot.ways || []).indexOf(name) >= 0,
    entering: () => LIVE.indexOf(table.ballot.state) >= 0,
    before: state => ORDER.indexOf(table.ballot.state) >= 0 && ORDER.indexOf(table.ballot.state) < ORDER.indexOf(state),
    open: () => table.before('closed'),
    key: (name, kind) => [kind || 'unsent', 'papers', table.ballot.id, name].join('.'),
    waiting: () => (table.roll ? table.roll.waiting : []),
    handTellers: () => (table.roll ? table.roll.hand_tellers : []),
    mayRaise: () => (table.roll ? table.roll.may_raise : null),
    byName: () => Boolean(table.roll && table.roll.by_name) ||
      (table.ballot.secrecy === 'named' && ['multiple', 'ranked'].indexOf(table.ballot.form) >= 0), // These cannot be counted.
    units: () => (table.roll ? table.roll.buildings : []).reduce((all, group) => all.concat(group.rows.map(row => (
      Object.assign({ building: group.building, name: (people[row.unit] || {}).name }, row)))), []),
    mayHand: person => ['none', 'out', 'away', 'phone'].indexOf(person.stands) >= 0,
    after: serial => facilitator.after(serial),
    firstSerial: () => '001',
    nextSerial: () => {
      const serials = table.units().map(person => person.serial).filter(Boolean).sort();
      return serials.length ? facilitator.after(serials[serials.length - 1]) : '001';
    },
    /** Papers that are out and in nobody's pile; null where nobody wrote down who got one. */
    stillOut: here => {
      const units = table.units();
      const out = units.filter(person => person.stands === 'out').length;
      const known = units.some(person => ['out', 'paper', 'keyed'].indexOf(person.stands) >= 0);
      return known ? Math.max(0, out - here) : null;
    },
    tell: (text, refused) => {
      element('told').textContent = text || '';
      element('told').className = refused ? 'refusal' : 'told';
    },
    ask: (verb, body) => door.perform(verb, body),
    /** True when it was done; a refusal stands in the line above the pane. */
    perform: (verb, body, done) => door.perform(verb, body).then(answer => {
      table.tell(answer.ok ? done : answer.message, !answer.ok);
      if (answer.ok) table.refresh();
      return answer.ok;
    }),
    refresh: () => { link.refresh(); load(); },
  };

  /** The newest answer wins: an older one that comes late is let go. */
  function load() {
    const turn = asked += 1;
    const headers = { Accept: 'application/json' };
    return fetch('/desk/' + door.session + '/papers/state', { credentials: 'same-origin', cache: 'no-store', headers: headers })
      .then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then(roll => {
        if (turn !== asked) return;
        table.roll = roll;
        draw();
      })
      .catch(() => {}); // The bar above says that the line is cut; what is typed stays.
  }

  function names() {
    return door.people().then(list => {
      list.forEach(person => { people[person.unit] = person; });
      draw();
    }).catch(() => {});
  }

  function offered() {
    return table.ballot ? facilitator.panes.filter(pane => pane.when(table)) : [];
  }

  function turn(name) {
    table.open_ = name;
    window.history.replaceState(null, '', '#' + name); // A reload comes back to the same work.
    draw();
  }

  function tabs(panes) {
    const button = pane => {
      const badge = pane.badge ? pane.badge(table) : 0;
      return make('button', { type: 'button', 'aria-pressed': String(pane.name === table.open_), click: () => { table.tell('');
        turn(pane.name); } },
        say('paper.pane.' + pane.name), badge > 0 && make('b', { class: 'num' }, badge));
    };
    const focused = element('tabs').contains(document.activeElement);
    dom.fill(element('tabs'), panes.map(button));
    const pressed = element('tabs').querySelector('[aria-pressed="true"]');
    if (focused && pressed) pressed.focus(); // None is left once the result is announced.
  }

  /** While papers are read aloud that is what one came for. */
  function first(panes) {
    const wanted = table.room.call && table.room.call.batch ? 'calling' : 'entering';
    return panes.length ? (panes.find(pane => pane.name === wanted) || panes[0]).name : '';
  }

  function show(panes) {
    if (!panes.some(pane => pane.name === table.open_)) table.open_ = first(panes);
    tabs(panes);
    const pane = panes.find(one => one.name === table.open_);
    if (!pane) return dom.fill(element('pane'), make('p', { class: 'lead' }, say(table.ballot ? 'paper.nothing' : 'paper.no.vote')));
    const made = table.panes[pane.name] || (table.panes[pane.name] = pane.make(table));
    if (made.node.parentNode !== element('pane')) dom.fill(element('pane'), made.node);
    else made.draw();
    return made;
  }

  function figures() {
    const ballot = table.ballot;
    element('title').textContent = table.room.item ? table.room.item.about || table.room.item.title : table.room.session.title;
    element('question').textContent = ballot ? ballot.question : '';
    dom.fill(element('figures'), facilitator.steps.counts(table.room, null));
  }

  function draw() {
    const ballot = table.room.ballot && table.room.ballot.state !== 'void' ? table.room.ballot : null;
    if (!table.ballot || !ballot || table.ballot.id !== ballot.id) table.panes = {};
    table.ballot = ballot;
    if (ballot && (!table.roll || table.roll.ballot !== ballot.id)) {
      table.roll = null;
      dom.fill(element('pane'));
      return load();
    }
    figures();
    return show(offered());
  }

  function take(room) {
    table.room = room;
    load();
    draw();
  }

  function mark(state) {
    element('stale').hidden = state !== 'stale';
    element('stale').textContent = say('paper.stale');
  }

  link = facilitator.live.connect('/desk/' + door.session + '/state', { audience: 'desk', session: door.session, place: 'papers' },
    { room: take, link: mark });
  link.take(table.room);
  names();
})(window.facilitator);
