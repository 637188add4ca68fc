/* Results that are no plain 赞成/反对: options by votes, first choices or average, and votes that are counted by persons and by area. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const bars = facilitator.bars;
  const parts = facilitator.parts;
  const plain = facilitator.slides.result;
  const LINES = 6; // As many options as hang beside a question; what has no room then gives way and is told in the caption.
  const CENTI = 100;

  /** A row of the paper; spoiled papers and who did not vote stand in the sentence. */
  function chosen(row) {
    return ['invalid', 'none'].indexOf(row.id) < 0;
  }

  function rounded(number) {
    return String(Math.round(number * CENTI) / CENTI);
  }

  /** What orders the options: the average of a score, else votes; of a ranking, first choices. */
  function measure(room, row) {
    const outcome = room.result;
    if (room.ballot.form === 'score') return outcome.valid ? row.votes / outcome.valid : 0;
    return row.votes;
  }

  function unit(room) {
    return say({ ranked: 'screen.unit.first', score: 'screen.unit.average' }[room.ballot.form] || 'screen.unit.votes');
  }

  /** The order of the paper, unless there are more options than lines: then the foremost, and how many more there are. */
  function ordered(room) {
    const rows = room.result.rows.filter(chosen);
    const ranked = room.ballot.form !== 'single' && room.ballot.form !== 'multiple';
    if (rows.length <= LINES && !ranked) return rows;
    return rows.slice().sort((one, other) => measure(room, other) - measure(room, one)).slice(0, LINES);
  }

  function row(room, one, most) {
    const outcome = room.result;
    const chosen = (outcome.chosen || []).indexOf(one.id) >= 0;
    const votes = ['single', 'multiple'].indexOf(room.ballot.form) >= 0;
    const bar = bars.choice(measure(room, one), most, votes ? outcome.line : null, 760, chosen);
    return make('tr', { class: chosen ? 'choice chosen' : 'choice' }, make('th', { scope: 'row' }, figures.phrases(one.label, 12)),
      make('td', { class: 'num' }, rounded(measure(room, one))), make('td', { class: 'length' }, bar));
  }

  function ending(room) {
    const outcome = room.result;
    const labels = outcome.rows.filter(one => (outcome.chosen || []).indexOf(one.id) >= 0).map(one => one.label);
    const settled = labels.length && outcome.outcome === 'passed';
    const verdict = settled ? say('screen.chosen', { labels: labels.join('、') }) : outcome.plain_verdict;
    const count = say(outcome.invalid ? 'screen.valid.spoiled' : 'screen.valid',
      { valid: outcome.valid, spoiled: outcome.invalid, silent: outcome.not_voted });
    return make('div', { class: 'verdict wordy' }, make('b', { class: 'song' }, figures.phrases(verdict, 14)),
      make('div', null, make('p', null, figures.emphasised(room.ballot.need_sentence)), make('p', null, figures.emphasised(count))));
  }

  function frame(room, body) {
    return { most: 72, top: [make('b', { class: 'song' }, room.session.community), parts.position(room), parts.attendance(room)],
      body: body, foot: [parts.rule(room), parts.head(room.ballot)] };
  }

  function choices(room) {
    const all = room.result.rows.filter(chosen).length;
    const shown = ordered(room);
    const most = Math.max.apply(null, shown.map(one => measure(room, one)).concat(room.result.line || 0, 1));
    const head = make('caption');
    const table = make('table', { class: 'rows choices' }, head, make('tbody', null, shown.map(one => row(room, one, most))));
    const told = () => {
      const more = all - table.querySelectorAll('tbody tr').length;
      head.textContent = unit(room) + (more ? say('screen.more.options', { n: more }) : '');
    };
    told();
    return Object.assign(frame(room, [parts.big(room.ballot.question), table, ending(room)]), { fitted: told });
  }

  function metres(centi) {
    return (centi / CENTI).toFixed(2);
  }

  /** 按人数 and 按面积 side by side: both must be enough. */
  function areas(room) {
    const outcome = room.result;
    const line = one => make('tr', { class: one.id }, make('th', { scope: 'row' }, figures.sign(one.sign), ' ', one.label),
      make('td', { class: 'num' }, one.votes), make('td', { class: 'num' }, one.id in outcome.area ? metres(outcome.area[one.id]) : ''));
    const column = name => make('th', { scope: 'col' }, say(name));
    const head = make('tr', null, make('th'), column('screen.persons'), column('screen.area'));
    const here = make('tr', { class: 'whole' }, make('th', { scope: 'row' }, say('screen.took.part')),
      make('td', { class: 'num' }, outcome.cast), make('td', { class: 'num' }, metres(outcome.area.present)));
    const verdict = make('div', { class: outcome.plain_verdict.length > 4 ? 'verdict wordy' : 'verdict' },
      make('b', { class: 'song' }, figures.phrases(outcome.plain_verdict, 14)),
      make('div', null, make('p', null, figures.emphasised(room.ballot.need_sentence))));
    const rows = outcome.rows.filter(chosen).map(line);
    const table = make('table', { class: 'rows areas' }, make('thead', null, head), make('tbody', null, rows, here));
    return frame(room, [parts.big(room.ballot.question), table, verdict]);
  }

  facilitator.slides.result = room => {
    if (room.ballot.form !== 'yes_no_abstain') return choices(room);
    return room.result.area ? areas(room) : plain(room);
  };
})(window.facilitator);
