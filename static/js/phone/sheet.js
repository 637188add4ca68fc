/* A sheet of many matters on the phone, one at a time and at an own pace, and what came of it; fetched when a review begins. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const fill = facilitator.dom.fill;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const phone = facilitator.phone;
  const usual = phone.result;
  const plain = phone.form;
  const UNSURE = '0';
  const KEPT = 'facilitator.sheet.';

  /** What was tapped outlives the window, which WeChat closes with a swipe: a sheet of forty is not begun again. */
  function kept(ballot, write) {
    const name = KEPT + ballot.id + '.' + document.getElementById('who').textContent;
    try {
      if (write) window.localStorage.setItem(name, JSON.stringify(write));
      return JSON.parse(window.localStorage.getItem(name)) || {};
    } catch (forbidden) {
      return {};
    }
  }

  /** With the result nothing of it stays in the phone. */
  function forget() {
    try {
      Object.keys(window.localStorage).filter(name => name.startsWith(KEPT)).forEach(name => window.localStorage.removeItem(name));
    } catch (forbidden) {
      // Then nothing was kept either.
    }
  }

  function labelOf(ballot, value) {
    return ballot.levels.find(one => String(one.value) === value).label;
  }

  /** The whole sheet once more: any line can be tapped and changed before it is handed in. */
  function Sheet(ballot, picks, done) {
    Object.assign(this, { ballot, picks, done });
    Object.assign(picks.points, Object.assign(kept(ballot), picks.points));
    this.node = make('div', { class: 'sheet' });
    this.at = this.next();
    this.draw();
  }

  Sheet.prototype.next = function () {
    return this.ballot.options.findIndex(one => !this.picks.points[one.id]);
  };

  Sheet.prototype.choose = function (value) {
    this.picks.points[this.ballot.options[this.at].id] = value;
    kept(this.ballot, this.picks.points);
    this.turn(this.next());
  };

  Sheet.prototype.turn = function (at) {
    this.at = at;
    this.draw();
    this.node.querySelector('h2').focus();
    window.scrollTo(0, 0);
  };

  Sheet.prototype.draw = function () {
    fill(this.node, this.at < 0 ? this.whole() : this.one());
  };

  Sheet.prototype.out = function (option) {
    return (this.ballot.left_out || {})[option.id];
  };

  /** A line that brings nothing from this voter says so, and asks for nothing but to be read. */
  Sheet.prototype.levels = function (option, button) {
    const why = this.out(option);
    if (!why) return this.ballot.levels.map(button);
    return [make('p', { class: 'strong' }, why),
      make('button', { type: 'button', class: 'button go', click: () => this.choose(UNSURE) }, say('sheet.read'))];
  };

  Sheet.prototype.one = function () {
    const option = this.ballot.options[this.at];
    const given = this.picks.points[option.id];
    const of = { n: this.at + 1, of: this.ballot.options.length };
    const button = level => make('button', { type: 'button', class: 'button option level',
      'aria-pressed': String(String(level.value) === given), click: () => this.choose(String(level.value)) },
    make('span', { class: 'word' }, level.label));
    return [make('p', { class: 'small num' }, say('sheet.of', of)),
      make('h2', { class: 'question short', tabindex: '-1' }, figures.phrases(option.label, 12)),
      this.levels(option, button),
      this.at > 0 && make('button', { type: 'button', class: 'button plain', click: () => this.turn(this.at - 1) }, say('sheet.back')),
      make('button', { type: 'button', class: 'button plain', click: () => this.rest() }, say('sheet.rest'))];
  };

  /** Whoever cannot judge the others need not say so forty times. */
  Sheet.prototype.rest = function () {
    this.ballot.options.forEach(one => { if (!this.picks.points[one.id]) this.picks.points[one.id] = UNSURE; });
    kept(this.ballot, this.picks.points);
    this.turn(-1);
  };

  Sheet.prototype.whole = function () {
    const line = (one, place) => make('li', null, make('button', { type: 'button', class: 'line-of', click: () => this.turn(place) },
      make('span', null, place + 1 + '. ' + one.label), ' ', make('b', null, this.said(one))));
    return [make('h2', { class: 'question short', tabindex: '-1' }, say('sheet.whole')), make('p', { class: 'small' }, say('sheet.change')),
      make('button', { type: 'button', id: 'next', class: 'button go', click: () => this.hand() }, say('phone.next.step')),
      make('ol', { class: 'lines' }, this.ballot.options.map(line))];
  };

  Sheet.prototype.said = function (option) {
    return this.out(option) ? say('sheet.out') : labelOf(this.ballot, this.picks.points[option.id]);
  };

  Sheet.prototype.hand = function () {
    const options = this.ballot.options;
    const points = this.picks.points;
    this.done({ choices: options.map(one => one.id + ':' + points[one.id]),
      marks: options.map(one => ({ id: one.id, sign: '', text: one.label + say('sheet.is') + this.said(one) })) });
  };

  function percent(rate) {
    return rate === null ? say('sheet.none') : rate + '%';
  }

  function series(heard, name) {
    const one = heard[name];
    return one.valid ? phone.line(say('sheet.' + name, { rate: percent(one.rate), n: one.valid }), 'small') : null;
  }

  function table(room, heard) {
    const rows = room.ballot.options.map((option, place) => make('tr', null, make('th', { scope: 'row' }, option.label),
      make('td', { class: 'num' }, heard.all.counts[place])));
    return make('table', { class: 'rows' }, make('tbody', null, rows));
  }

  function single(room, matter, paper) {
    const heard = matter.heard;
    const title = matter.verdict || (heard.all.valid ? say('sheet.rate', { rate: percent(heard.all.rate) }) : say('sheet.silent'));
    return phone.view('result', title, [make('p', { class: 'small' }, matter.title),
      make('h1', { class: 'verdict' }, title), table(room, heard),
      phone.line(say('sheet.valid', { n: heard.all.valid, unsure: heard.all.counts[5] }), 'small'),
      series(heard, 'representatives'), series(heard, 'households'),
      series(heard, 'others'), paper && phone.receipt(paper.receipt, room)]);
  }

  function many(room, matters, paper) {
    const line = one => make('li', null, make('span', null, one.title), ' ',
      make('b', null, one.verdict || percent(one.heard.all.rate)));
    return phone.view('result', say('sheet.rates'), [make('h1', { class: 'title' }, say('sheet.rates')),
      make('ol', { class: 'lines told' }, matters.map(line)), paper && phone.receipt(paper.receipt, room)]);
  }

  function result(room, paper) {
    forget();
    const matters = room.appraisal ? room.appraisal.matters.filter(one => one.heard) : [];
    if (!matters.length || !room.ballot.appraises) return usual(room, paper);
    return matters.length === 1 ? single(room, matters[0], paper) : many(room, matters, paper);
  }

  /** Until this script is here, and where it never comes, a list of points to choose does the same. */
  function form(room, picks, done) {
    const ballot = room.ballot;
    if (!ballot.levels) return plain(room, picks, done);
    return {
      key: 'sheet:' + ballot.id,
      spoken: say('phone.form', { question: ballot.question }),
      nodes: [make('p', { class: 'strong' }, ballot.question), make('p', { class: 'small how' }, ballot.how),
        make('div', { role: 'group', 'aria-label': ballot.question }, new Sheet(ballot, picks, done).node),
        make('p', { class: 'small' }, make('b', { id: 'left', class: 'left num' }), ballot.secrecy_sentence)],
    };
  }

  Object.assign(phone, { result, form });
})(window.facilitator);
