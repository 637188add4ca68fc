/* What the assessors give at the desk: points line by line, what outweighs them, and at the end the verdicts. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const button = facilitator.paneButton;
  const me = facilitator.me;
  const POWER = 'reviews.run';
  const CHANGES = ['', 'improved', 'unchanged', 'worse'];

  function sum(points) {
    return Object.keys(points).reduce((all, id) => all + points[id], 0);
  }

  function told(matter) {
    const given = matter.assessed;
    if (!given) return say('desk.assess.none');
    const veto = matter.vetoes.length ? say('desk.assess.vetoed') : '';
    return say('desk.assess.given', { process: sum(given.process), result: sum(given.result) }) + veto;
  }

  function field(matter, group, part) {
    const before = matter.assessed ? matter.assessed[group][part.id] : '';
    return make('label', { class: 'points-of' }, make('span', null, part.label), make('span', null,
      make('input', { type: 'text', inputmode: 'numeric', pattern: '[0-9]*', maxlength: 2, autocomplete: 'off', required: true,
        class: 'num', name: group + '.' + part.id, value: before, 'aria-label': part.label }), ' / ' + part.most));
  }

  function read(form, facts, matter) {
    const points = group => facts.parts[group].reduce((all, part) => (
      Object.assign(all, { [part.id]: Number(form.elements[group + '.' + part.id].value) })), {});
    const vetoes = facts.vetoes.filter(one => form.elements['veto.' + one.id].checked).map(one => one.id);
    const body = { review: facts.review, demand: matter.demand, process: points('process'), result: points('result'), vetoes: vetoes };
    if (form.elements.change.value) body.change = form.elements.change.value;
    return body;
  }

  function form(pane, facts, matter) {
    const fields = group => make('fieldset', null, make('legend', null, say('desk.assess.' + group)),
      facts.parts[group].map(part => field(matter, group, part)));
    const veto = one => make('label', { class: 'tick' }, make('input', { type: 'checkbox', name: 'veto.' + one.id,
      checked: matter.vetoes.indexOf(one.id) >= 0 }), one.label);
    const change = make('select', { name: 'change', 'aria-label': say('desk.assess.change') }, CHANGES.map(one => (
      make('option', { value: one }, say('desk.assess.change.' + (one || 'measured'))))));
    change.value = matter.change || '';
    const close = () => { pane.editing = ''; pane.redraw(); };
    return make('form', { class: 'assess', autocomplete: 'off', submit: event => {
      event.preventDefault();
      const body = Object.assign(read(event.target, facts, matter), { session: undefined });
      pane.send('reviews.assess', body).then(ok => { if (ok) close(); });
    } }, make('div', { class: 'two' }, fields('process'), fields('result')),
    make('fieldset', { class: 'row' }, make('legend', null, say('desk.assess.veto')), facts.vetoes.map(veto)),
    make('label', null, say('desk.assess.change'), ' ', change),
    make('p', null, make('button', { class: 'main' }, say('desk.assess.keep')), ' ', button(say('desk.assess.close'), close)));
  }

  function row(pane, facts, matter) {
    const open = pane.editing === matter.demand;
    const may = me.may(POWER) && !facts.concluded && facts.review;
    return make('li', null, make('b', null, matter.title), ' ', make('span', { class: 'num' }, matter.verdict || told(matter)), ' ',
      may && !open && button(say('desk.assess.open'), () => { pane.editing = matter.demand; pane.redraw(); },
        { 'aria-label': say('desk.assess.open') + say('gap') + matter.title }),
      open && form(pane, facts, matter),
      matter.unseen && make('p', { class: 'second' }, matter.unseen, ' ',
        make('a', { href: '/ledger/' + matter.number, target: '_blank', rel: 'opener' }, matter.number)));
  }

  /** Whole words before the press: it moves the ledger, and cannot be taken back. */
  function ending(pane, facts) {
    if (!facts.review || facts.concluded || !me.may(POWER)) return null;
    if (facts.unassessed) return make('p', { class: 'second' }, say('desk.assess.left', { n: facts.unassessed }));
    const press = () => { pane.send('reviews.conclude', { review: facts.review, session: undefined }); };
    if (pane.editing !== 'conclude') {
      return make('p', null, button(say('desk.assess.conclude'), () => { pane.editing = 'conclude'; pane.redraw(); }, { class: 'main' }));
    }
    return make('p', { class: 'asked' }, say('desk.assess.sure', { quarter: facts.quarter }), ' ',
      button(say('desk.assess.conclude'), press, { class: 'main' }), ' ',
      button(say('desk.assess.close'), () => { pane.editing = ''; pane.redraw(); }));
  }

  function draw(pane, room) {
    const facts = room.appraisal;
    if (!facts) return null;
    return [make('ul', { class: 'assessed' }, facts.matters.map(matter => row(pane, facts, matter))), ending(pane, facts)];
  }

  new facilitator.Pane('assess', draw);
})(window.facilitator);
