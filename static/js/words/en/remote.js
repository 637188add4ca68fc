/* What the chair's phone says beside the passage that is read aloud, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'remote.counts': 'By phone {phone}', 'remote.paper': 'In the box {n}', 'remote.hands': 'Hands {n}', 'remote.aside': 'Recused {n}',
    'remote.not': 'Not yet {n}', 'remote.came': '{n} people are here', 'remote.of': 'Entitled {n}',
    'remote.noscreen': 'Projector not connected',
    'remote.out': 'Papers still out {n}', 'remote.speech': 'Speakers', 'remote.speaker': 'Speaking now: {name}',
    'remote.waiting': 'Waiting to speak: {n}',
    'remote.speech.give': 'Floor to {name}', 'remote.speech.end': 'Finished', 'remote.speech.none': 'Nobody is waiting to speak.',
    'remote.minute': '+1 minute', 'remote.time': 'Timer', 'remote.hold': 'Stop', 'remote.go': 'Go on', 'remote.clear': 'Remove timer',
    'remote.black': 'Blank', 'remote.light': 'Not blank', 'remote.join': 'QR code', 'remote.back': 'Back to session',
    'remote.heads': 'Count heads', 'remote.heads.ask': 'How many are here', 'remote.heads.put': 'Note down',
    'remote.left': '{time} left', 'screen.over': 'Over time', 'remote.timer': 'Timer {time}',
    'remote.timer.stands': 'Timer stopped at {time}',
  });
})(window.facilitator);
