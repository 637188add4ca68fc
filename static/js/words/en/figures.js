/* Items are counted 1, 2, 3 in English. */
(function (facilitator) {
  'use strict';

  facilitator.figures.chinese = String;
})(window.facilitator);
