/* What the phone says about speaking and proposing, in English; it comes with the script that needs it, after the first load. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'floor.ask': 'I want to speak', 'floor.ask.how': 'Which side are you on? The sides take turns, two minutes each time.',
    'floor.neither': 'Question or explanation', 'floor.for': 'I am for', 'floor.against': 'I am against', 'floor.cancel': 'Not now',
    'floor.waiting': 'You are on the speakers’ list, {n} before you', 'floor.next': 'You are on the speakers’ list, you are next',
    'floor.withdraw': 'I will not speak',
    'floor.speaking': 'It is your turn, please speak', 'floor.left': '{time} left', 'floor.over': '{time} over time',
    'floor.spent': 'You have spoken twice on this item; please listen to others.',
    'floor.closed': 'The speakers’ list is closed; the Chair will say how to go on.',
    'floor.propose': 'I want to make a suggestion',
    'floor.label': 'Your suggestion (up to 200 characters; the Chair reads it before it goes on the wall)',
    'floor.count': '{n} / 200 characters',
    'floor.send': 'Hand to the Chair', 'floor.later': 'Later; keep what I wrote', 'floor.sending': 'Sending…',
    'floor.sent': 'Delivered; the Chair will read it.', 'floor.another': 'Make another suggestion',
    'floor.offline': 'No connection, not sent. What you wrote is still here; press again once connected.',
    'floor.empty': 'Write your suggestion.',
    'floor.mine': 'My suggestions', 'floor.reason': 'Reason: {reason}', 'floor.wall': 'Suggestions on the wall',
    'floor.seconds': '{n} {unit} support it',
    'floor.second': 'I support it', 'floor.seconded': 'You support it', 'floor.own': 'Yours',
    'phone.watch': 'You are the scrutineer. When voting should end, press:',
    'phone.watch.act': 'I confirm: end the voting', 'phone.watch.done': 'You have confirmed. The chair may end the voting.',
    'phone.undo.ask': 'You are the scrutineer: {by} wants to void the result just announced', 'phone.undo.why': 'Reason: {reason}',
    'phone.undo.act': 'Agree to void it',
    'phone.undo.sure': 'If you agree, this result no longer counts and is done again. If you do not agree, do nothing.',
    'phone.undo.confirm': 'Yes, I agree', 'phone.undo.done': 'The scrutineer has agreed. Waiting for the chair.',
  });
})(window.facilitator);
