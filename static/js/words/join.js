/* What the join page says. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'join.network': '网络不通，没有送到。请看看无线网连上没有，再按一次。',
  });
})(window.facilitator);
