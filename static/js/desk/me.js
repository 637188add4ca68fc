/* Who sits at this desk, and whose work everything else is: the server refuses anyway, the desk does not offer it. */
(function (facilitator) {
  'use strict';

  const me = facilitator.dom.read('me'); // {name, powers: [power], offices: {power: [name of an office]}}

  function may(power) {
    return me.powers.indexOf(power) >= 0;
  }

  /** 主持人, 记录人: who holds a power. */
  function offices(power) {
    return me.offices[power].join('、');
  }

  facilitator.me = { name: me.name, may, offices };
})(window.facilitator);
