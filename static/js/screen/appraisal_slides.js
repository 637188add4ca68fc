/* The slides of a review: before and after, the question with its levels, and, once announced, how satisfied people are. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const bars = facilitator.bars;
  const sum = facilitator.sum;
  const parts = facilitator.parts;
  const slides = facilitator.slides;
  const paging = facilitator.paging;
  const judge = facilitator.judged;
  const usual = Object.assign({}, slides);
  const WIDTH = 1744;

  function judged(room) {
    return Boolean(room.appraisal && room.item);
  }

  function matters(room) {
    return room.appraisal.matters;
  }

  function single(room) {
    return matters(room).length === 1;
  }

  function photo(one, label, title) {
    if (!one) return null;
    const size = { width: one.width, height: one.height };
    const image = make('img', Object.assign({ src: '/public/photo/' + one.id + '.jpg', alt: label + say('gap') + title }, size));
    return make('figure', null, image, make('figcaption', null, label));
  }

  function pair(matter, look) {
    const shown = ['before', 'after'].map(name => photo(matter[name], say('screen.judge.' + name), matter.title));
    return shown.some(Boolean) ? make('div', { class: look || 'pair' }, shown) : null;
  }

  function facts(matter) {
    return make('p', { class: 'facts' }, matter.lines.map(line => make('span', { class: 'phrase' }, line)));
  }

  /** What was done, in pictures where there are any; else in figures large enough to stand alone. */
  function about(matter) {
    const pictures = pair(matter);
    const figure = matter.measured && make('p', { class: pictures ? 'measured' : 'measured alone' }, figures.emphasised(matter.measured));
    return [make('h1', { class: 'song question' }, figures.phrases(matter.title, 14)), pictures, figure, facts(matter)];
  }

  /** Of a sheet: with its levels beneath, so that its pictures stand beside their names and leave no line to anything else. */
  function asked(matter, ballot) {
    const ask = make('p', { class: 'asked' }, say('screen.judge.ask'));
    const pictures = pair(matter, 'pair beside');
    if (!pictures) return make('div', { class: 'judged' }, about(matter), ask, levels(ballot));
    const figure = matter.measured && make('p', { class: 'measured' }, figures.emphasised(matter.measured));
    return make('div', { class: 'judged' }, make('h1', { class: 'song question' }, figures.phrases(matter.title, 14)), pictures,
      make('div', { class: 'ends' }, ask, figure), facts(matter), levels(ballot));
  }

  function top(room, more) {
    const usualTop = parts.ballotTop(room);
    return [usualTop[0], more || usualTop[1], usualTop[2]];
  }

  function compare(room) {
    const matter = matters(room)[0];
    return { most: 120, top: top(room), body: [make('div', { class: 'judged' }, about(matter))],
      foot: [say('screen.judge.next'), say('screen.judge.number', matter)], words: true };
  }

  function listed(room) {
    const all = matters(room);
    const at = paging.turn('list:' + room.item.id, paging.pages(all));
    const rows = paging.page(all, at).map(one => make('li', { class: 'waiting' }, make('span', { class: 'ordinal' }, all.indexOf(one) + 1),
      make('span', { class: 'name' }, figures.phrases(one.title, 16)), one.measured && make('span', { class: 'state' }, one.measured)));
    return paging.turning({ top: top(room), body: [make('h1', { class: 'song heading' }, say('screen.judge.list', { n: all.length })),
      make('ol', { class: 'agenda' }, rows)], foot: [parts.quorum(room), paging.number(all, at)], words: true }, paging.pages(all));
  }

  function levels(ballot) {
    return make('ol', { class: 'levels' }, (ballot.levels || ballot.options).map(one => make('li', null, one.label)));
  }

  function left(ballot) {
    return ballot.present - ballot.channels.recused - ballot.cast;
  }

  /** Everybody answers the same question, or fills a sheet while the wall goes through its matters. */
  function voting(room) {
    const ballot = room.ballot;
    const foot = [parts.attendance(room), ballot.secrecy_sentence];
    if (single(room)) {
      return { most: 84, top: top(room), foot: foot, words: true, body: [parts.big(ballot.question), levels(ballot),
        make('div', { class: 'spread' }, sum.sum(ballot, false), bars.turnout(ballot.channels, ballot.present, WIDTH),
          make('div', { class: 'ends' }, make('p', null, say('screen.judge.how')), sum.aside(ballot), parts.left(room)))] };
    }
    const all = matters(room);
    const at = paging.turn('voting:' + ballot.id, all.length);
    const progress = make('div', { class: 'ends rule' },
      make('p', null, figures.emphasised(say('screen.judge.in', { cast: ballot.cast, left: left(ballot) }))), parts.left(room));
    const where = top(room, say('screen.judge.of', { n: at + 1, of: all.length }));
    const most = all[at].before || all[at].after ? 72 : 120;
    return paging.turning({ most: most, top: where, foot: [say('screen.judge.how'), ballot.secrecy_sentence], words: true,
      body: [asked(all[at], ballot), progress] }, all.length);
  }

  function item(room) {
    const other = room.ballot && (room.ballot.state === 'void' || !room.ballot.appraises);
    if (!judged(room) || other) return usual.item(room);
    if (room.appraisal.concluded) return judge.concluded(room);
    if (room.item.form !== 'scores') return usual.item(room);
    return single(room) ? compare(room) : listed(room);
  }

  function result(room) {
    if (!judged(room) || !room.ballot.appraises) return usual.result(room);
    if (room.appraisal.concluded) return judge.concluded(room);
    return single(room) ? judge.told(room, matters(room)[0], room.ballot.question) : judge.many(room);
  }

  Object.assign(slides, { item, result,
    voting: room => (judged(room) && room.ballot.appraises ? voting(room) : usual.voting(room)) });
})(window.facilitator);
