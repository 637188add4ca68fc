/* What the projector says while the money is being tried; amounts and sentences are the server's. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'screen.money': '一事一议', 'screen.money.trial': '试算', 'screen.money.yuan': '元', 'screen.money.others': '换个算法',
  });
})(window.facilitator);
