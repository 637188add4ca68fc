/* What the projector says while the money is being tried; amounts and sentences are the server's, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'screen.money': 'One matter, one vote', 'screen.money.trial': 'Trial', 'screen.money.yuan': 'yuan',
    'screen.money.others': 'Other ways to share',
  });
})(window.facilitator);
