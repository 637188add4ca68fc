/* What the desk says about groups, options and materials, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.wall.groups': 'Groups', 'desk.wall.options': 'Options', 'desk.wall.material': 'Material',

    'desk.groups': 'Groups and dots', 'desk.groups.new': 'A new group, for example “Parking”', 'desk.groups.add': 'Add a group',
    'desk.groups.loose': 'Not grouped yet ({n})', 'desk.groups.none': 'Suggestions on the wall appear here.',
    'desk.groups.to': 'Group for', 'desk.groups.out': 'No group', 'desk.groups.rename': 'Rename', 'desk.groups.remove': 'Remove this group',
    'desk.groups.save': 'Save', 'desk.groups.supporters': '{n} agree', 'desk.groups.empty': 'No suggestions yet',
    'desk.groups.open': 'Open the dots', 'desk.groups.given': 'Phones that placed dots: {n}',
    'desk.groups.hidden': 'Until the dots are collected, nobody can see how many a group has.',
    'desk.groups.hands': 'Hands (without a phone)', 'desk.groups.count': 'Note down',
    'desk.groups.points': '{n} dots', 'desk.groups.wrong': 'Enter how many raised their hand, 0 if none.',
    'desk.groups.list': 'Open the list of opinions',

    'desk.options': 'Compare options', 'desk.options.add': 'Add an option', 'desk.options.save': 'Save the option',
    'desk.options.edit': 'Change',
    'desk.options.drop': 'Cannot be done, drop', 'desk.options.restore': 'Put back',
    'desk.options.why': 'Why can it not be done? Everybody will see this',
    'desk.options.title': 'Name of the option', 'desk.options.cost': 'Cost (yuan)', 'desk.options.owner': 'Who does it',
    'desk.options.time': 'How long',
    'desk.options.pros': 'Advantages', 'desk.options.cons': 'Difficulties', 'desk.options.objections': 'Objections',
    'desk.options.dropped': 'Dropped: {reason}',
    'desk.options.money': 'Write the cost as a number, for example 32000; leave it empty if not worked out yet.',
    'desk.options.left': 'Options left: {n}; at most 3 may go to the decision council.',

    'desk.materials': 'Material', 'desk.materials.name': 'What it is, for example “Plan of the parking spaces”',
    'desk.materials.file': 'Choose a photograph or drawing',
    'desk.materials.missing': 'First choose a photograph or drawing.', 'desk.file.none': 'None chosen',
    'desk.materials.add': 'Add', 'desk.materials.show': 'Show', 'desk.materials.back': 'Put away', 'desk.materials.remove': 'Remove',
    'desk.materials.in': 'Zoom in', 'desk.materials.out': 'Zoom out', 'desk.materials.left': 'Look left',
    'desk.materials.right': 'Look right',
    'desk.materials.up': 'Look up', 'desk.materials.down': 'Look down', 'desk.materials.wait': 'Saving…',
  });
})(window.facilitator);
