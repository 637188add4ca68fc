/* What the join page says, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'join.network': 'No connection, not sent. Please see if the Wi-Fi is connected, then press again.',
  });
})(window.facilitator);
