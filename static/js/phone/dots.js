/* Three dots on groups of views: pressed on, pressed off, sent; until they are closed they may be put elsewhere. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const DOTS = 3;

  const node = make('section', { class: 'dots', hidden: true });
  let put = {}; // Group → dots, of the item at hand.
  let about = '';
  let told = '';
  let drawn = '';

  function total() {
    return Object.keys(put).reduce((sum, group) => sum + put[group], 0);
  }

  /** One press more; after the third, or when none is left, the group is empty again. */
  function press(group, again) {
    const now = put[group] || 0;
    put[group] = now && (now === DOTS || total() === DOTS) ? 0 : Math.min(now + 1, now + DOTS - total());
    told = '';
    again();
  }

  function give(room, send, again) {
    told = say('dots.sending');
    again();
    send('dots', { item: room.item.id, dots: put }).then(answer => {
      told = answer.ok ? say('dots.sent') : '';
      again();
    });
  }

  function row(group, again) {
    const n = put[group.id] || 0;
    const label = say('dots.of', { title: group.title, n: n });
    const look = { type: 'button', class: 'button plain', 'aria-label': label, 'data-group': group.id };
    return make('button', Object.assign(look, { click: () => press(group.id, again) }),
      make('span', null, group.title + say('gap')), make('b', { 'aria-hidden': 'true' }, '●'.repeat(n) + '○'.repeat(DOTS - n)));
  }

  function show(room, send) {
    const facts = room.groups;
    const open = Boolean(facts && facts.open && room.here);
    node.hidden = !open;
    if (!open) return;
    if (about !== room.item.id) {
      about = room.item.id;
      put = {};
      told = '';
    }
    const again = () => show(room, send);
    const key = JSON.stringify([facts.groups, put, told]);
    if (key === drawn) return;
    drawn = key;
    const at = node.contains(document.activeElement) && document.activeElement.getAttribute('data-group');
    dom.fill(node, make('h2', { class: 'title' }, say('dots')), make('p', { class: 'small' }, say('dots.how')),
      facts.groups.map(group => row(group, again)),
      make('p', { class: 'line strong', role: 'status' }, told || say('dots.left', { n: DOTS - total() })),
      make('button', { type: 'button', class: 'button go', disabled: !total(), click: () => give(room, send, again) }, say('dots.send')));
    const same = at && node.querySelector('[data-group="' + at + '"]');
    if (same) same.focus();
  }

  facilitator.dots = { node, show };
})(window.facilitator);
