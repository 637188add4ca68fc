/* The middle of the desk: where we are, what is missing, the figures of the vote, the rule in words, the result. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const STEPS = ['discuss', 'draft', 'vote', 'count', 'result'];
  const SCORING = ['compare', 'score', 'count', 'result'];
  const STEP_OF = { draft: 'draft', open: 'vote', closing: 'vote', closed: 'count', announced: 'result' };

  function steps(room) {
    const scores = room.item && room.item.form === 'scores' && room.appraisal;
    if (!room.item || (room.item.form !== 'ballot' && !scores)) return null;
    const list = scores ? SCORING : STEPS;
    const at = (room.ballot && STEP_OF[room.ballot.state]) || list[0];
    const now = list.indexOf(scores ? { draft: 'compare', vote: 'score' }[at] || at : at);
    return make('ol', { class: 'steps' }, list.map((step, index) => make('li', {
      class: index === now && 'now', 'aria-current': index === now && 'step' }, say('desk.step.' + step))));
  }

  function missing(act) {
    if (act && act.ready && act.asks && act.asks.length) {
      return [make('p', null, say('desk.asks')), make('ul', null,
        act.asks.map(sentence => make('li', null, figures.emphasised(sentence))))];
    }
    if (!act || act.ready || !act.missing.length) return null;
    const sentences = act.missing.map(sentence => make('li', null, figures.emphasised(sentence)));
    return [make('p', null, say('desk.missing')), make('ul', null, sentences)];
  }

  /** An announced result shall be void: who asks, why, and who agreed. */
  function wish(ballot) {
    const agreed = ballot.void_agreed;
    return [ballot.void_asked && make('p', null, say('desk.void.asked', ballot.void_asked)),
      make('p', { class: agreed ? 'witness done' : 'witness' }, say(agreed ? 'desk.void.agreed' : 'desk.void.waits', { name: agreed }))];
  }

  /** `own`: it is this very person whose confirmation is awaited, and the large button says so. */
  function witness(ballot, own) {
    if (ballot && ballot.state === 'announced' && (ballot.void_agreed || ballot.void_asked)) return wish(ballot);
    if (!ballot || !(ballot.witness_needed || ballot.witnessed) || ['open', 'closing'].indexOf(ballot.state) < 0 || own) return null;
    const name = ballot.witnessed;
    if (name === facilitator.me.name) return make('p', { class: 'witness done' }, say('desk.witness.mine'));
    return make('p', { class: name ? 'witness done' : 'witness' }, say(name ? 'desk.witness.done' : 'desk.witness.none', { name: name }));
  }

  function cell(label, number, under, sign) {
    return make('div', { class: 'cell' }, sign && make('i', { 'aria-hidden': 'true' }, sign),
      make('span', null, label), make('b', { class: 'num' }, number), under);
  }

  function counts(room, showUnvoted) {
    const ballot = room.ballot;
    if (!ballot || ['open', 'closing', 'closed'].indexOf(ballot.state) < 0) return null;
    const parts = ballot.channels;
    const phones = ballot.ways.indexOf('phone') >= 0;
    const deadline = ballot.state === 'open' && figures.deadline(ballot); // The last seconds stand in the large button's place.
    const list = showUnvoted && make('button', { type: 'button', class: 'link', click: showUnvoted }, say('desk.list'));
    return make('div', { class: 'counts' },
      phones && cell(say('desk.phone'), parts.phone, make('small', null, say('desk.helped', { n: parts.helped || 0 }))),
      parts.paper ? cell(say('desk.box'), parts.paper, make('small', null, say('desk.paper')), '＋') : null,
      parts.hands ? cell(say('desk.hands'), parts.hands, null, phones && '＋') : null,
      parts.handed_out ? cell(say('desk.handed'), parts.handed_out, null, '＋') : null,
      parts.recused ? cell(say('recused'), parts.recused, null, '＋') : null,
      cell(say('desk.not'), parts.not_voted, list, (phones || parts.hands) && '＋'), cell(ballot.whole_name, ballot.present, null, '＝'),
      deadline && make('div', { class: 'cell apart' },
        make('span', null, say('desk.left')), make('b', { class: 'num', 'data-deadline': deadline })));
  }

  function rule(room) {
    const ballot = room.ballot;
    if (!ballot) return null;
    const options = ballot.options.map(one => one.label).join('/');
    const raised = ballot.ways.join() === 'hands';
    const kept = raised ? 'desk.raised' : ballot.secrecy === 'secret' ? 'desk.secret' : 'desk.named';
    const words = [say(kept), options, room.session.rule_sentence,
      ballot.need_sentence, ballot.twice_sentence].filter(Boolean)
      .join(' · ') + '。';
    const told = ['announced', 'void'].indexOf(ballot.state) >= 0;
    const kind = ballot.appraises ? '.scores' : '';
    const hidden = ballot.poll ? 'desk.polled' : 'desk.hidden' + kind;
    return [ballot.state === 'void' && make('p', { class: 'voided' }, say('desk.voided' + kind, { reason: ballot.void_reason || '' })),
      make('p', { class: 'question' }, ballot.question),
      make('p', { class: 'rule' }, words, told ? null : make('b', null, say(hidden)))];
  }

  /** How satisfied people are, matter by matter. */
  function content(matter) {
    const all = matter.heard && matter.heard.all;
    if (!all) return null;
    const rate = all.valid ? say('desk.judge.rate', { rate: all.rate, n: all.valid }) : say('desk.judge.nobody');
    return make('li', null, say('desk.judge.of', matter), make('b', { class: 'num' }, rate));
  }

  function result(room) {
    if (!room.result) return null;
    if (room.ballot.appraises && room.appraisal) {
      return make('div', { class: 'result' }, make('b', { class: 'song' }, room.result.verdict),
        make('ul', null, room.appraisal.matters.map(content)));
    }
    const row = one => make('li', { class: one.id }, figures.sign(one.sign), ' ', one.label, ' ', make('b', { class: 'num' }, one.figure));
    const law = room.result.law || '';
    return make('div', { class: 'result' }, make('b', { class: 'song' }, room.result.verdict), make('ul', null, room.result.rows.map(row)),
      make('p', null, law, law && make('br'), make('a', { href: `/sessions/${room.session.id}/confirmation.pdf`, target: '_blank' },
        say('desk.confirmation'))));
  }

  /** Who counts as here: for a vote the people of that vote, also after somebody went home; not those who may hand in a ballot. */
  function present(room) {
    const ballot = room.ballot;
    if (room.session.returned) return room.session.present;
    return ballot && ['open', 'closing', 'closed', 'announced'].indexOf(ballot.state) >= 0 ? ballot.present : room.session.present;
  }

  facilitator.steps = { steps, missing, witness, counts, rule, result, present };
})(window.facilitator);
