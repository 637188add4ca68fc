/* The check before the meeting, folded in at the desk: what still wants a hand, each line with its cure. It stops nothing. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const WHEN = ['planned', 'gathering', 'paused'];
  const AGAIN = 15000; // Milliseconds: a phone that was scanned in is seen soon.

  function Readiness(node) {
    Object.assign(this, { node, shown: '', waiting: null });
    this.words = make('summary');
    this.list = make('ul', { class: 'checks' });
    dom.fill(node, make('details', null, this.words, this.list));
  }

  function line(one) {
    const wanting = Boolean(one.cure);
    return make('li', { class: wanting ? 'wanting' : null }, make('b', null, make('i', { 'aria-hidden': 'true' }, one.mark), one.what),
      make('span', null, one.found), wanting && make('span', { class: 'cure' }, one.cure));
  }

  Readiness.prototype.draw = function (told) {
    const key = JSON.stringify(told);
    if (key === this.shown) return;
    this.shown = key;
    this.words.textContent = told.wanting ? say('desk.ready.wanting', { n: told.wanting }) : say('desk.ready.well');
    dom.fill(this.list, told.lines.map(line));
    this.node.hidden = false;
  };

  Readiness.prototype.ask = function () {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), AGAIN);
    if (document.hidden && this.shown) return;
    fetch('/desk/' + facilitator.door.session + '/check.json', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(answer => (answer.ok ? answer.json() : null)).then(told => { if (told && this.waiting) this.draw(told); }, () => {});
  };

  Readiness.prototype.show = function (room) {
    const due = WHEN.indexOf(room.session.state) >= 0 && facilitator.me.may('sessions.run');
    if (due && !this.waiting) this.ask();
    if (due) return;
    clearTimeout(this.waiting);
    Object.assign(this, { waiting: null, shown: '' });
    this.node.hidden = true;
  };

  facilitator.panes.push(new Readiness(document.getElementById('readiness')));
})(window.facilitator);
