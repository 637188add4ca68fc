/* What outlives the page of slips on this computer: the slip being typed, those sent back, and the pile of today. */
(function (facilitator) {
  'use strict';

  const NOW = 'typing.slip';
  const REFUSED = 'unsent.refused';
  const PILE = 'typing.pile';
  const own = facilitator.own;

  function today() {
    return new Date().toDateString();
  }

  facilitator.kept = {
    typing: () => own.read(NOW, null),
    type: slip => own.write(NOW, slip),
    refused: () => own.read(REFUSED, []),
    refuse: (slip, message) => {
      const others = own.read(REFUSED, []).filter(one => one.key !== slip.key);
      own.write(REFUSED, others.concat([{ key: slip.key, fields: slip.fields, message: message }]));
    },
    taken: key => own.write(REFUSED, own.read(REFUSED, []).filter(one => one.key !== key)),
    /** Channel, grid and session stay until midnight: tomorrow's slips were filled in somewhere else. */
    pile: () => {
      const found = own.read(PILE, {});
      return found.day === today() ? found.stays : null;
    },
    pileUp: stays => own.write(PILE, { day: today(), stays: stays }),
  };
})(window.facilitator);
