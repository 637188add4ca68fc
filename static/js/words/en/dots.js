/* What the phone says while dots are put, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'dots': 'Dot voting: you have three dots',
    'dots.how': 'Tap to place a dot. Put them on one group or spread them. You can place them again until they are collected.',
    'dots.of': '{title}, {n} dots', 'dots.left': 'Dots left: {n}', 'dots.send': 'Hand in my dots',
    'dots.sending': 'Sending…', 'dots.sent': 'Your dots have been received. You can still place them again.',
  });
})(window.facilitator);
