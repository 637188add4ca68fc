/* What the desk says about speakers and proposals, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.speak.now': 'Speaking now', 'desk.speak.nobody': 'Nobody is speaking', 'desk.speak.give': 'Next speaker',
    'desk.speak.finish': 'Finished',
    'desk.speak.more': 'One more minute', 'desk.speak.again': 'Last speaker again', 'desk.speak.close': 'Close the list',
    'desk.speak.open': 'Open the list',
    'desk.speak.closed': 'The list is closed; phones can no longer ask to speak', 'desk.speak.turn': 'Turn {n}',
    'desk.speak.this': 'Give the floor', 'desk.speak.off': 'Not speaking',
    'desk.speak.none': 'Nobody wants to speak yet. Press “I want to speak” on a phone, or write a name here.',
    'desk.speak.count': 'Waiting to speak {n}', 'desk.speak.over': 'Over time',
    'desk.speak.who': 'Add a speaker', 'desk.speak.hint': 'Name, building and flat; without a seat, the name', 'desk.speak.add': 'Add',
    'desk.speak.wall': 'Show the list',
    'desk.speak.neither': 'Question or explanation', 'desk.speak.for': 'Those for', 'desk.speak.against': 'Those against',
    'desk.speak.many': '{n} people match; please write more.', 'desk.speak.side': 'Which side',
    'desk.prop.title': 'Suggestions', 'desk.prop.new': '({n} unread)', 'desk.prop.none': 'No suggestions yet.',
    'desk.prop.approve': 'Put on wall',
    'desk.prop.reject': 'Do not adopt', 'desk.prop.take': 'Take down', 'desk.prop.merge': 'Merge into…', 'desk.prop.show': 'Show this one',
    'desk.prop.wall': 'Show the suggestions',
    'desk.prop.seconds': '{n} {unit} support it',
    'desk.prop.why': 'Why not adopt it? Only whoever made it sees this; it goes into the session’s record',
    'desk.prop.into': 'Merge into which one? All who made them are kept',
    'desk.prop.merged': 'Merged into: {text}', 'desk.prop.reason': 'Reason: {reason}', 'desk.prop.gone': 'Not adopted or merged {n}',
    'desk.prop.back': 'Put on wall',
    'desk.notes.both': 'Another desk changed the notes too. What both wrote is kept; please look it over.',
    'desk.wall.wall': 'Suggestions', 'desk.wall.speakers': 'Speakers’ list',
  });
})(window.facilitator);
