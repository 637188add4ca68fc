/* Sentences that scripts of several faces show, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'for': 'For', 'against': 'Against', 'abstain': 'Abstain', 'none': 'Not voted', 'invalid': 'Invalid', 'recused': 'Recused',
    'item': 'Item {n}', 'item.of': 'Item {n} of {of}', 'comma': ', ', 'gap': ' · ',
  });
})(window.facilitator);
