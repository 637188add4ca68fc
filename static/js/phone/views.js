/* What the phone shows besides voting: waiting, watching, paused, ended, the result. Each view is {key, spoken, nodes}. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;

  function heading(text) {
    return make('h1', { class: 'title' }, figures.phrases(text, 12));
  }

  function line(text, kind) {
    return make('p', { class: kind || 'line' }, figures.emphasised(text));
  }

  /** A motion in its own words: no figure of it counts more than the rest. */
  function motion(ballot) {
    return make('p', { class: 'small' }, figures.together(ballot.question));
  }

  function flat(nodes) {
    return nodes.reduce((all, node) => all.concat(Array.isArray(node) ? flat(node) : node || []), []);
  }

  /** A view that is no form may be drawn anew whenever one of its words changes. */
  function view(name, spoken, nodes) {
    const key = name + ':' + flat(nodes).map(node => node.textContent).join('|');
    return { key: key, spoken: spoken, nodes: nodes };
  }

  function current(room) {
    if (!room.item) return null;
    const now = say(room.item.form === 'report' ? 'phone.report' : 'phone.now');
    return make('div', { class: 'card' },
      make('p', { class: 'small' }, now + say('gap') + say('item', { n: figures.chinese(room.item.position) })),
      make('p', { class: 'strong' }, room.item.title));
  }

  /** What a household would give, while it is being tried. */
  function trial(room) {
    return room.trial && make('div', { class: 'card' }, room.trial.told.map(text => line(text, 'small')));
  }

  /** Who came counts towards a vote only where one is asked for. Where nobody is on a roll and nobody has counted: nothing. */
  function came(room) {
    const session = room.session;
    if (!session.present && !session.quorum_sentence) return null;
    return line(figures.votes(room) ? session.quorum_sentence : say('phone.came', { n: session.present }), 'small');
  }

  function waiting(room, me) {
    const running = room.session.state === 'running';
    const ready = figures.votes(room) ? 'phone.ready' : 'phone.here';
    const title = say(room.here ? ready : 'phone.absent');
    return view('waiting', title, [make('p', { class: 'strong' }, me.name, me.holder && say('gap') + me.holder),
      heading(title), current(room), trial(room),
      line(say(running ? 'phone.next' : 'phone.before')), came(room)]);
  }

  /** At a yard meeting whoever has a phone may tell what is wanted, with a seat or without. */
  function wishes(room) {
    if (room.session.kind !== 'yard_meeting' || room.session.state === 'closed') return null;
    return make('a', { class: 'button go', href: '/n?s=' + room.session.code }, say('phone.wish'));
  }

  function guest(room, me) {
    const open = room.ballot && ['open', 'closing'].indexOf(room.ballot.state) >= 0;
    if (open && room.ballot.ways.indexOf('phone') < 0) return aside(room.ballot);
    const lost = me.replaced ? 'phone.replaced' : me.moved ? 'phone.moved' : '';
    const wish = !open && !lost && wishes(room);
    const free = wish ? 'phone.guest.wish' : room.session.to_vote ? 'phone.guest' : 'phone.guest.talk';
    const title = say(lost || (open ? 'phone.guest.open' : free));
    const seats = !wish || room.session.to_vote;
    const spoken = [title, lost && say(lost + '.how'), seats && say('phone.guest.tell') + me.number];
    return view('guest', spoken.filter(Boolean).join(' '), [
      heading(title), lost && line(say(lost + '.how'), 'line strong'), me.unsent && line(say('phone.moved.unsent'), 'line strong'), wish,
      seats && [line(say('phone.guest.tell')), make('p', { class: 'number num' }, me.number),
        line(say('phone.guest.then')), make('a', { class: 'button plain', href: '/j/' + room.session.code },
          make('span', null, figures.phrases(say('phone.guest.ticket'), 8)))],
      open ? motion(room.ballot) : trial(room), !wish && wishes(room), came(room)]);
  }

  function paused(room) {
    const title = say('phone.paused');
    return view('paused', title, [heading(title), room.session.paused_reason && line(room.session.paused_reason, 'line strong'),
      line(say('phone.paused.how'))]);
  }

  /** A title and what to do, nothing to press. */
  function notice(name, title, sentences) {
    return view(name, title, [heading(title)].concat(sentences.filter(Boolean).map(sentence => line(sentence))));
  }

  function aside(ballot) {
    return notice('aside', say('phone.aside'), [say('phone.aside.how'), ballot.question]);
  }

  function row(one) {
    return make('tr', { class: one.id },
      make('th', { scope: 'row' }, figures.sign(one.sign), ' ', one.label), make('td', { class: 'num' }, one.figure));
  }

  function result(room, paper) {
    const outcome = room.result;
    return view('result', outcome.plain_verdict + say('comma') + (outcome.sentence || ''), [
      make('p', { class: 'small' }, say('phone.result')),
      make('h1', { class: 'verdict' }, figures.phrases(outcome.plain_verdict, 12)),
      outcome.unit && make('p', { class: 'small' }, outcome.unit),
      make('table', { class: 'rows' }, make('tbody', null, outcome.rows.map(row))),
      room.ballot && line(room.ballot.need_sentence), room.ballot && motion(room.ballot),
      make('p', { class: 'small' }, [room.session.preset_name, outcome.law].filter(Boolean).join(say('gap'))),
      paper && facilitator.phone.receipt(paper.receipt, room)]);
  }

  facilitator.phone = { heading, line, view, waiting, guest, aside, paused, notice, result };
})(window.facilitator);
