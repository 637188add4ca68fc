/* What the phone says of a sheet with many matters, and of how satisfied people are, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'sheet.of': 'No. {n} of {of}',
    'sheet.back': 'Previous one',
    'sheet.rest': 'Cannot say for the rest',
    'sheet.whole': 'All chosen, look once more',
    'sheet.change': 'To change one, tap it.',
    'sheet.read': 'I see, next one',
    'sheet.out': 'not counted',
    'sheet.is': ': ',
    'sheet.none': 'Nobody could judge it',
    'sheet.rate': 'Satisfaction rate {rate}',
    'sheet.rates': 'Satisfaction rate of each',
    'sheet.silent': 'Nobody could judge it; all chose “Cannot say”',
    'sheet.valid': 'Valid {n}, cannot say {unsure} (not counted)',
    'sheet.representatives': 'Residents’ representatives: satisfaction rate {rate} ({n} sheets)',
    'sheet.households': 'Households concerned: satisfaction rate {rate} ({n} sheets)',
    'sheet.others': 'Other households: satisfaction rate {rate} ({n} sheets)',
  });

  /* Where people only give points this evening nothing is called a vote. */
  if (facilitator.dom.read('room').session.scoring) facilitator.learn({
    'phone.form': 'Score now: {question}', 'phone.closed.while': 'Scoring has ended; it is too late to send this.',
    'phone.stored': 'Your scores have arrived', 'phone.stored.choice': 'You gave: ',
    'phone.stored.secret': 'Scoring is secret; this phone no longer shows what you gave.',
    'phone.stored.elsewhere': 'Your scores are already in', 'phone.refused': 'This form was not taken', 'phone.retry': 'Score again',
    'phone.void': 'These scores are void', 'phone.missed': 'Scoring has ended',
    'phone.missed.how': 'You did not score this one by phone. Please wait for the result on the wall.',
    'phone.cannot': 'You cannot score this one', 'phone.ready': 'You are checked in and can score',
    'phone.next': 'When it is time to score, a button comes up here. Please keep this page open.',
    'phone.guest': 'You can watch, but not score yet', 'phone.guest.open': 'Scoring is on; you cannot score yet',
    'phone.aside': 'Scoring is on; no phones for this one', 'phone.aside.how': 'Please listen to the chair for how to score.',
    'phone.counts.phone': 'By phone {n}', 'phone.counts.not_voted': 'Not yet {n}',
  });
})(window.facilitator);
