/* What outlives the page of slips on this computer: the slip being typed, those sent back, and the pile of today. */
(function (facilitator) {
  'use strict';

  const NOW = 'facilitator.slip.now';
  const REFUSED = 'facilitator.slips.refused';
  const PILE = 'facilitator.slips.pile';

  function read(name, otherwise) {
    try {
      return JSON.parse(window.localStorage.getItem(name)) || otherwise;
    } catch (brokenOrForbidden) {
      return otherwise;
    }
  }

  function write(name, value) {
    try {
      window.localStorage.setItem(name, JSON.stringify(value));
    } catch (fullOrForbidden) {
      // The page itself still holds it.
    }
  }

  function today() {
    return new Date().toDateString();
  }

  facilitator.kept = {
    typing: () => read(NOW, null),
    type: slip => write(NOW, slip),
    refused: () => read(REFUSED, []),
    refuse: (slip, message) => {
      const others = read(REFUSED, []).filter(one => one.key !== slip.key);
      write(REFUSED, others.concat([{ key: slip.key, fields: slip.fields, message: message }]));
    },
    taken: key => write(REFUSED, read(REFUSED, []).filter(one => one.key !== key)),
    /** Channel, grid and session stay until midnight: tomorrow's slips were filled in somewhere else. */
    pile: () => {
      const found = read(PILE, {});
      return found.day === today() ? found.stays : null;
    },
    pileUp: stays => write(PILE, { day: today(), stays: stays }),
  };
})(window.facilitator);
