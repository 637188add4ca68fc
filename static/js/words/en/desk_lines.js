/* What the desk says about the lines of the hall, and when it proposes paper, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.line.phones': 'Phones', 'desk.line.screens': 'Projector', 'desk.line.remotes': 'Remote control',
    'desk.line.tellers': 'Enter papers',
    'desk.line.of.phones': 'phones', 'desk.line.of.screens': 'screens', 'desk.line.of.remotes': 'phones',
    'desk.line.of.tellers': 'computers',
    'desk.line.here': '{of} connected: {n}', 'desk.line.none': 'Not connected', 'desk.line.guests': '{n} of them can only watch',
    'desk.line.one': '1 of the {of} cut off {span} ago', 'desk.line.some': '{n} {of} cut off; the last of the {of} {span} ago',
    'desk.line.seconds': '{n} s', 'desk.line.minutes': '{n} min',
    'desk.paper.lack': 'Scanned the code, but the phone has not connected for a minute: {n}. Giving them paper ballots is safer.',
    'desk.paper.go': 'Hand out paper', 'desk.paper.later': 'Wait a little',
    'desk.paper.help': 'No paper this time: staff press for them',
  });
})(window.facilitator);
