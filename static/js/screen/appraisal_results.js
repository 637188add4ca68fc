/* How satisfied people are, once it was announced: one matter in two series, or many as a table; at the end the verdicts. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const bars = facilitator.bars;
  const sum = facilitator.sum;
  const parts = facilitator.parts;
  const paging = facilitator.paging;
  const FEW = 30; // Forms below which a rate says little.
  const ONE_LINE = 8; // Characters of a name beside its figures.
  const WIDE = 640, NARROW = 380; // Of a bar; beside four columns there is less room.

  function percent(rate) {
    return rate === null ? say('screen.judge.none') : say('screen.judge.percent', { n: rate });
  }

  function series(heard, name) {
    return heard[name].counts;
  }

  function row(heard, label, place, most) {
    const reps = series(heard, 'representatives')[place];
    const homes = series(heard, 'households')[place];
    const rest = heard.others.valid ? [series(heard, 'others')[place]] : [];
    const cell = number => make('td', { class: 'num' }, number);
    return make('tr', { class: 'choice' }, make('th', { scope: 'row' }, label),
      make('td', { class: 'length' }, bars.series(reps, homes, most, rest.length ? NARROW : WIDE)),
      cell(heard.all.counts[place]), cell(reps), cell(homes), rest.map(cell));
  }

  function column(text, look) {
    return make('th', { scope: 'col', class: look || null }, text);
  }

  function swatched(name, look) {
    return [sum.swatch(look), say(name)];
  }

  /** The series apart: representatives alone are too easily content, and other households hardly know. */
  function apart(heard) {
    const names = { representatives: 'screen.judge.reps', households: 'screen.judge.homes', others: 'screen.judge.others' };
    const told = Object.keys(names).filter(name => heard[name].valid).map(name => say('screen.judge.apart',
      { name: say(names[name]), rate: percent(heard[name].rate), n: heard[name].valid }));
    return told.map(text => make('p', null, figures.emphasised(text)));
  }

  function ending(heard, verdict) {
    const all = heard.all;
    const rate = all.valid ? say('screen.judge.rate') + ' ' + percent(all.rate) : say('screen.judge.silent');
    const valid = say('screen.judge.valid', { n: all.valid });
    const index = all.valid > 0 && [say('screen.judge.index') + ' ', make('b', { class: 'num' }, all.index)];
    const below = make('p', null, index, index && say('gap'), figures.emphasised(valid));
    return make('div', { class: 'verdict wordy judging' }, make('div', null, make('b', { class: 'song' }, verdict || rate), below),
      make('div', null, apart(heard)));
  }

  /** How many could not judge stands among the levels; that they are left out is said once, at the foot. */
  function unsure(heard) {
    const count = heard.all.counts[5];
    return count > 0 && make('span', null, say('screen.judge.unsure', { n: count }));
  }

  /** One matter with every level; `question` is what was asked, or the matter's title where a sheet asked of many. */
  function told(room, matter, question) {
    const heard = matter.heard;
    const labels = (room.ballot.levels || room.ballot.options).map(one => one.label);
    const most = Math.max.apply(null, heard.all.counts.concat(1));
    const rest = heard.others.valid ? [column(say('screen.judge.others'))] : [];
    const head = make('tr', null, make('th'), make('th'), column(say('screen.judge.all')),
      column(swatched('screen.judge.reps', 'fill-phone')), column(swatched('screen.judge.homes', 'fill-paper')), rest);
    const table = make('table', { class: 'rows judged-rows' + (heard.others.valid ? ' four' : '') }, make('thead', null, head),
      make('tbody', null, labels.map((label, place) => row(heard, label, place, most))));
    return { most: 64, top: [make('b', { class: 'song' }, room.session.community), parts.position(room), parts.attendance(room)],
      body: [parts.big(question), table, ending(heard)],
      foot: [unsure(heard), heard.all.valid < FEW ? say('screen.judge.few') : parts.rule(room), parts.head(room.ballot)] };
  }

  /** Names that take two lines leave room for four of them. */
  function linesOf(all) {
    return all.some(one => one.title.length > ONE_LINE) ? 4 : 6;
  }

  function line(matter, place, concluded, others) {
    const heard = matter.heard;
    const cell = text => make('td', { class: 'num' }, text);
    const name = make('th', { scope: 'row' }, make('span', { class: 'two-lines' }, place + '. ', matter.title));
    if (concluded) {
      return make('tr', { class: 'choice' }, name, cell(heard ? heard.all.valid : say('screen.judge.none')),
        cell(heard ? percent(heard.all.rate) : say('screen.judge.none')),
        cell(matter.composite === null ? say('screen.judge.none') : matter.composite),
        make('td', { class: 'word' }, matter.verdict || ''));
    }
    return make('tr', { class: 'choice' }, name, cell(heard.all.valid), cell(percent(heard.all.rate)),
      cell(heard.all.index === null ? say('screen.judge.none') : heard.all.index),
      cell(percent(heard.representatives.rate)), cell(percent(heard.households.rate)), others && cell(percent(heard.others.rate)));
  }

  function table(room, concluded, at) {
    const all = room.appraisal.matters.filter(one => one.heard || one.verdict);
    const others = !concluded && all.some(one => one.heard.others.valid);
    const names = concluded ? ['screen.judge.count', 'screen.judge.rate', 'screen.judge.score', 'screen.judge.verdict']
      : ['screen.judge.count', 'screen.judge.rate', 'screen.judge.points', 'screen.judge.reps', 'screen.judge.homes'];
    if (others) names.push('screen.judge.others');
    const head = make('tr', null, column(say('screen.judge.name'), 'name'), names.map(name => column(say(name))));
    const body = paging.page(all, at, linesOf(all)).map(one => line(one, all.indexOf(one) + 1, concluded, others));
    return paging.turning({ most: 64, top: parts.ballotTop(room), words: true,
      body: [make('h1', { class: 'song heading' }, say(concluded ? 'screen.judge.concluded' : 'screen.judge.result')),
        make('table', { class: 'rows many-judged' + (others ? ' four' : '') }, make('thead', null, head), make('tbody', null, body))],
      foot: [concluded ? say('screen.judge.by', room.appraisal.needed) : parts.quorum(room),
        paging.number(all, at, linesOf(all))] }, paging.pages(all, linesOf(all)));
  }

  function concluded(room) {
    const all = room.appraisal.matters.filter(one => one.heard || one.verdict);
    return table(room, true, paging.turn('concluded:' + room.item.id, paging.pages(all, linesOf(all))));
  }

  /** First the rates of all, then matter by matter how the levels lie. */
  function many(room) {
    const all = room.appraisal.matters.filter(one => one.heard);
    const pages = paging.pages(all, linesOf(all));
    const at = paging.turn('result:' + room.ballot.id, pages + all.length);
    const slide = at < pages ? table(room, false, at) : told(room, all[at - pages], all[at - pages].title);
    return paging.turning(slide, pages + all.length);
  }

  facilitator.judged = { told, concluded, many };
})(window.facilitator);
