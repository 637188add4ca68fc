/* What the projector says where satisfaction is asked for, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'screen.judge.next': 'See how well it was done, then please score it', 'screen.judge.number': 'Number {number}',
    'screen.judge.before': 'Before', 'screen.judge.after': 'After', 'screen.judge.nophoto': 'No photograph',
    'screen.judge.list': 'To be scored today ({n})',
    'screen.judge.list.how': 'Choose one for each, at your own pace; if you have not used it or are not sure, choose “Cannot say”',
    'screen.judge.page': 'Page {n} of {of}', 'screen.judge.of': 'No. {n} of {of}',
    'screen.judge.in': '{cast} handed in, {left} not yet',
    'screen.judge.ask': 'How well was this one done?', 'screen.judge.how': '“Cannot say” is not counted',
    'screen.judge.all': 'All', 'screen.judge.reps': 'Reps', 'screen.judge.homes': 'Concerned', 'screen.judge.others': 'Other homes',
    'screen.judge.rate': 'Satisfied', 'screen.judge.points': 'Score', 'screen.judge.index': 'Satisfaction score',
    'screen.judge.valid': 'Valid {n}',
    'screen.judge.unsure': 'Cannot say {n}, not counted',
    'screen.judge.few': 'Fewer than 30 valid sheets; the rate is only a guide', 'screen.judge.apart': '{name} {rate} ({n} sheets)',
    'screen.judge.silent': 'Nobody could judge it; all chose “Cannot say”',
    'screen.judge.percent': '{n}%', 'screen.judge.none': '—', 'screen.judge.result': 'Results of scoring',
    'screen.judge.name': 'Matter done', 'screen.judge.count': 'Valid', 'screen.judge.verdict': 'Result', 'screen.judge.score': 'Overall',
    'screen.judge.concluded': 'Result of the review', 'screen.judge.by': 'To pass: score {score}, satisfied {rate}%',
  });
})(window.facilitator);
