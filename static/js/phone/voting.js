/* The vote on the phone: the question and its buttons, “您选的是”, on its way, received or not. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const draw = facilitator.dom.draw;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const phone = facilitator.phone;

  /** A shaking finger that taps twice must not choose and confirm in one go. */
  const SETTLING = 600;

  function question(ballot) {
    const length = ballot.question.length;
    const size = length > 60 ? 'long' : length > 24 ? 'middle' : 'short';
    return make('h1', { class: 'question ' + size }, figures.together(ballot.question));
  }

  /** One mark stands large in the middle; several are a list, a ranking with its places. */
  function marks(paper) {
    const one = paper.marks.length === 1 && paper.marks[0];
    if (one) return make('p', { class: 'chosen ' + one.id }, figures.sign(one.sign), make('span', null, one.text));
    return make('ul', { class: 'picked' }, paper.marks.map(each => (
      make('li', null, make('b', { class: 'place num' }, each.sign), make('span', null, each.text)))));
  }

  function read(paper) {
    return paper.marks.map(one => (/\d/.test(one.sign) ? one.sign + ' ' : '') + one.text).join(say('comma'));
  }

  function confirm(room, chosen, send, again) {
    const shownAt = Date.now();
    const steady = act => () => { if (Date.now() - shownAt > SETTLING) act(); };
    return {
      key: 'confirm:' + room.ballot.id + ':' + chosen.choices.join(),
      spoken: say('phone.chosen') + read(chosen) + say('comma') + say('phone.final'),
      nodes: [make('h1', { class: 'title' }, say('phone.chosen')),
        marks(chosen),
        make('p', { class: 'line', id: 'confirm-note' }, say('phone.final')),
        make('button', { type: 'button', id: 'confirm', class: 'button go', click: steady(send) }, say('phone.confirm')),
        make('button', { type: 'button', class: 'button plain', click: steady(again) }, say('phone.again')),
        make('p', { class: 'small' }, make('b', { id: 'left', class: 'left num' }))],
    };
  }

  /** `late`: no answer yet although one was due, or no network. `safe`: the paper outlives this page. */
  function sending(paper, late, safe) {
    const title = say(late ? (safe ? 'phone.kept' : 'phone.kept.page') : 'phone.sending');
    return phone.view('sending', title, [
      make('p', { class: 'wait', 'aria-hidden': 'true' }, make('i'), make('i'), make('i')),
      phone.heading(title), late ? phone.line(say('phone.sending.slow', { n: paper.tries })) : null,
      phone.line(say('phone.sending.keep')), late ? phone.line(say('phone.sending.help')) : null]);
  }

  function envelope() {
    return draw('svg', { class: 'envelope', viewBox: '0 0 104 80', 'aria-hidden': 'true' },
      draw('path', { d: 'M4 4 H100 V76 H4 Z M6 8 L52 46 L98 8' }));
  }

  function receipt(code, room) {
    const kind = room.ballot && room.ballot.receipts;
    if (!code || kind === 'none') return null;
    const where = '/p/' + room.session.code + '/receipt?code=' + code;
    const look = room.result && make('a', { class: 'button plain', href: where }, say('phone.receipt.look'));
    return [make('div', { class: 'card' }, make('p', null, say('phone.receipt') + say('gap'), make('b', { class: 'receipt num' }, code)),
      make('p', { class: 'small' }, say(kind === 'full' ? 'phone.receipt.full' : 'phone.receipt.inclusion'))), look];
  }

  function choice(paper) {
    if (paper.secret) return phone.line(say('phone.stored.secret'));
    return [make('p', { class: 'line' }, say('phone.stored.choice')), marks(paper)];
  }

  /** The same sum as on the wall: everybody who is here is in one of the figures. */
  function counts(ballot) {
    const parts = ballot.channels;
    const figure = name => say('phone.counts.' + name, { n: parts[name] });
    const phones = figure('phone') + (parts.helped ? figure('helped') : '');
    const others = ['paper', 'hands', 'handed_out', 'recused'].filter(name => parts[name]).map(figure);
    const all = [phones].concat(others, figure('not_voted'), say('phone.counts.whole', { name: ballot.whole_name, n: ballot.present }));
    return phone.line(all.join(say('comma')), 'small');
  }

  /** `paper` is what this phone sent; null when the vote came another way (helper, other phone). */
  function stored(room, paper) {
    const mine = paper && paper.state === 'stored';
    if (mine && room.ballot.mine_by === 'paper') {
      return phone.notice('stored', say('phone.paper'), [say('phone.paper.how')]);
    }
    const title = say(mine ? 'phone.stored' : 'phone.stored.elsewhere');
    const code = mine && paper.receipt;
    return phone.view('stored', title, [envelope(), phone.heading(title),
      mine ? choice(paper) : phone.line(say('phone.stored.elsewhere.how')),
      receipt(code, room), phone.line(say('phone.wait.announce'), 'small'), counts(room.ballot)]);
  }

  /** `retry` is there only where a second try can succeed. */
  function refused(paper, retry) {
    const view = phone.notice('refused', say('phone.refused'), [paper.message, say('phone.refused.help')]);
    if (!retry) return view;
    const button = make('button', { type: 'button', class: 'button plain', click: retry }, say('phone.retry'));
    return { key: view.key + '+', spoken: view.spoken, nodes: view.nodes.concat(button) };
  }

  Object.assign(phone, { question, confirm, sending, stored, refused, receipt });
})(window.facilitator);
