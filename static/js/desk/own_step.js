/* The next step as this person sees it: theirs to do, a witness's own confirmation, or a rest that says who is awaited. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const me = facilitator.me;
  const VOTING = ['open', 'closing'];
  const LATE = -4000; // A countdown that ended and closed nothing: the button comes back.

  function act(verb, label, args, more) {
    return Object.assign({ verb: verb, label: label, args: args, ready: true, missing: [] }, more);
  }

  /** Nobody is let in, out or to vote any more. */
  function ended(room) {
    return ['closed', 'called_off'].indexOf(room.session.state) >= 0;
  }

  /** Whether this person may be the second of two. */
  function second(room) {
    const named = room.staff.scrutineers;
    const asked = (room.ballot || {}).void_asked;
    if (asked && asked.by === me.name) return false;
    return me.may('ballots.witness') && me.name !== room.staff.chair && (!named.length || named.indexOf(me.name) >= 0);
  }

  /** That an announced result be void, which another asks for. */
  function agreement(room) {
    const ballot = room.ballot || {};
    if (!ballot.void_asked || ballot.void_agreed || room.session.state === 'closed' || !second(room)) return null;
    const args = { ballot: ballot.id, reason: ballot.void_asked.reason };
    return act('ballots.witness', say('desk.void.agree'), args, { hold: true, filled: true });
  }

  /** The confirmation that this person may still give, else null. */
  function witness(room) {
    const ballot = room.ballot;
    if (ballot && ballot.void_asked) return agreement(room);
    const asked = ballot && VOTING.indexOf(ballot.state) >= 0 && ballot.witness_needed && !ballot.witnessed;
    if (!asked || !second(room)) return null;
    return act('ballots.witness', say('desk.witness.act'), { ballot: ballot.id }, { hold: true, filled: true });
  }

  /** A result that was announced: one asks and makes it void, another agrees; of a consultation one press is enough. */
  function voiding(room) {
    const ballot = room.ballot || {};
    if (ballot.state !== 'announced' || room.session.state === 'closed' || !me.may('ballots.run')) return [];
    const asked = ballot.void_asked;
    const args = Object.assign({ ballot: ballot.id }, asked && { reason: asked.reason });
    const list = [act('ballots.void', say(ballot.appraises ? 'desk.void.scores' : 'desk.void.result'), args)];
    if (asked) list.push(act('ballots.take_back_void', say('desk.void.back'), { ballot: ballot.id }));
    return list;
  }

  /** Who has notes to keep keeps them at the large button's side; a scrutineer came for this alone. */
  function cameToWitness(room) {
    return !me.may(room.next.power) && (!me.may('notes.write') || room.staff.scrutineers.indexOf(me.name) >= 0);
  }

  function ending(room, until) {
    const ballot = room.ballot;
    const counting = ballot && ballot.state === 'closing' && ballot.deadline && room.next.verb === 'ballots.close';
    return Boolean(counting && until(ballot.deadline) > LATE);
  }

  /** This person came to confirm, and has not yet. */
  function confirms(room) {
    return Boolean(room.next && cameToWitness(room) && witness(room));
  }

  /** Nothing is left to press: why, and where one goes on. */
  function over(room) {
    if (room.session.state === 'called_off') {
      const text = say('desk.called_off', { reason: room.session.called_off_reason });
      return { text: text, label: say('desk.called_off.page'), href: '/sessions/' + room.session.id };
    }
    const label = say(me.may('minutes.keep') ? 'desk.minutes' : 'desk.minutes.read');
    return { text: say('desk.nothing'), label: label, href: room.minutes ? '/minutes/' + room.minutes : '/minutes' };
  }

  /** {over} | {ending: deadline} | {act} | {rest: sentence}; `until` gives the milliseconds to a moment. */
  function of(room, until) {
    const next = room.next;
    const off = room.session.state === 'called_off';
    if (!next || off || (room.session.state === 'closed' && room.minutes)) return { over: over(room) };
    if (ending(room, until)) return { ending: room.ballot.deadline };
    if (me.may(next.power)) return { act: next };
    return confirms(room) ? { act: witness(room) } : { rest: say('desk.rest', { office: me.offices(next.power), label: next.label }) };
  }

  /** Before satisfaction is asked for: its papers, and everything that is left on one sheet. */
  function scoring(room) {
    const next = room.next;
    if (!room.appraisal || !next || next.verb !== 'ballots.appraise' || !me.may('ballots.run')) return [];
    const papers = act('ballots.prepare_scores', say('desk.judge.papers'), next.args);
    const later = room.appraisal.sheet;
    if (later.length < 2 || room.appraisal.matters.length > 1) return [papers];
    const all = Object.assign({}, next.args, { demands: later });
    const ready = { ready: next.ready, missing: next.missing };
    return [papers, act('ballots.appraise', say('desk.judge.sheet', { n: later.length }), all, ready)];
  }

  /** What else may be done now. */
  function others(room) {
    const ballot = room.ballot || {};
    const own = confirms(room) ? null : witness(room);
    const list = (own ? [own] : []).concat(scoring(room));
    const motion = ballot.state === 'draft' && !ballot.appraises && me.may('ballots.run');
    if (motion) list.push(act('ballots.revise', say('desk.revise'), { ballot: ballot.id }));
    if (room.session.state === 'running' && me.may('sessions.run')) {
      list.push(act('sessions.pause', say('desk.pause'), { session: room.session.id }));
    }
    if (VOTING.concat('closed').indexOf(ballot.state) >= 0 && me.may('ballots.run')) {
      list.push(act('ballots.void', say('desk.void'), { ballot: ballot.id }));
    }
    return list.concat(voiding(room));
  }

  facilitator.ownStep = { of, others, confirms, ended };
})(window.facilitator);
