/* What the projector says about groups, options and pictures, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'screen.groups': 'What you said, in these groups', 'screen.groups.dots': 'Which groups matter most to you? Three dots each',
    'screen.groups.order': 'What matters most to you',
    'screen.groups.views': '{n} opinions', 'screen.groups.points': '{n} dots', 'screen.groups.more': 'More groups: {n}',
    'screen.groups.given': 'Phones that placed dots: {n}', 'screen.groups.hands': 'Without a phone: raise your hand when the Chair counts',
    'screen.options.cost': 'Cost', 'screen.options.owner': 'Who does it', 'screen.options.time': 'How long',
    'screen.options.pros': 'Advantages',
    'screen.options.cons': 'Difficulties', 'screen.options.objections': 'Objections', 'screen.options.dropped': 'Cannot be done: {reason}',
    'screen.options.out': ' (dropped)', 'screen.options.others': 'Others: {names}', 'screen.advisory': 'Consultation only, no decision',
  });
})(window.facilitator);
