/* What a teller has typed lives in this browser until the server has it: a reload or a cut network loses no paper. */
(function (facilitator) {
  'use strict';

  facilitator.panes = []; // Each pane adds itself: {name, when(table), make(table), badge}.
  facilitator.keeping = facilitator.own;
})(window.facilitator);
