/* What the desk says while the money is being tried, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.trial': 'Trial: how much per household', 'desk.trial.title': 'What is it about', 'desk.trial.budget': 'Budget (yuan)',
    'desk.trial.method': 'How it is shared out',
    'desk.trial.rounding': 'Rounding', 'desk.trial.show': 'Show on projector',
    'desk.trial.how': 'Change a number or the method and the projector follows at once; no plan is saved here.',
    'desk.trial.short': 'The sources together are {n} yuan short', 'desk.trial.over': 'The sources together are {n} yuan too much',
    'desk.trial.money': 'Write the amount as a number, for example 22600.',
    'desk.trial.shown': 'Projector updated: {n} households, residents pay {total} yuan in all', 'desk.trial.wait': 'Fetching the plan…',
    'desk.trial.free': 'Projector updated: each household pledges what it wants, nothing is shared out',
    'desk.trial.none': 'Projector updated: households pay nothing besides',
    'desk.trial.add': 'Add a source', 'desk.trial.another': 'One more source', 'desk.trial.kind': 'What money',
    'desk.trial.name': 'Who gives it (required for a business)',
    'desk.trial.amount': 'Amount (yuan)', 'desk.trial.by': 'Tiers by what, and parts of each',
    'desk.trial.group': '{name} ({n} households): parts',
    'desk.trial.parts': 'Write the parts of each tier as a number, for example 1 or 1.5; write 0 for none.',
  });
})(window.facilitator);
