/* What the pages of intake say: slips typed in, drafts looked through, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'slips.saving': 'Saving…', 'slips.draft': 'Draft',
    'slips.draft.why': 'It was filled in for someone and not yet read back to them; kept as a draft first',
    'slips.count': 'Entered this time: {n}', 'slips.kept': 'Not saved yet: {n}. Kept on this computer and saved by itself once connected.',
    'slips.login': 'Your log-in has expired; log in in another window. All you entered is kept and saved by itself after that.',
    'slips.again': 'Take back to change', 'slips.full': 'The form is not finished; register or clear it first, then take this one back.',
    'slips.back': 'Withdraw this one', 'slips.taken': 'Withdrawn', 'slips.failed': 'Not withdrawn; please press again.',
    'slips.class': 'A category was filled in from the words: if right, press Enter; if not, change it first.',
    'slips.noclass': 'Choose a category first, then press Enter.',
    'slips.enter': 'Enter: withdraw the last slip. Esc: go back and enter more.', 'slips.nothing': 'There is nothing to withdraw.',
    'slips.refused': 'The last slip was not registered: {why} Under “Just entered”, press “Take back to change”.',
    'slips.empty': 'Say clearly what it is about and where.',
  });
})(window.facilitator);
