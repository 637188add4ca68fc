/* What the check-in table says besides the list, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'door.yes': 'You can go in', 'door.no': 'Please wait', 'door.sound.on': 'Sound on', 'door.sound.off': 'Mute',
    'door.twin': 'Same person as “{twin}”, counted once', 'door.came': 'Came {came}, {who}',
    'door.by': 'Came {came}, {who} as proxy ({mandate})',
    'door.back': 'Is back', 'door.proxy': 'Check in by proxy', 'door.proxy.open': 'Proxy', 'door.replace': 'Replace',
    'door.replace.done': '{name} is now represented by someone else, new number {code}',
    'door.who.proxy': 'Who is the proxy', 'door.who.replace': 'Who represents them now',
    'door.document': 'Which letter of authority (or photograph it)', 'door.photo': 'Photograph of the letter of authority',
    'door.phone': 'Number on the phone',
    'door.rule': 'Proxy: {rule}', 'door.observer': 'Observer, came {came}',
    'door.joined': '{name} is added to the roll and checked in', 'door.listens': '{name} is registered as an observer. ',
    'door.pin': ', confirmation number ', 'door.pin.told': ', the number is shown only once, when chosen',
    'door.appointed': 'Scrutineers: {names}',
    'door.confirm.what': 'A Scrutineer’s entry ticket, or the six digits',
    'door.confirm.who': 'Which Scrutineer (not needed if there is only one)', 'door.confirm': 'Scrutineer confirms',
    'door.confirmed': 'The Scrutineer has confirmed.', 'door.pin.wrong': 'Wrong number. Tries left: {n}.',
  });
})(window.facilitator);
