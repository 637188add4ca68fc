/* What the desk says of a review, in English. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.assess': 'Assessment of process and result (by the reviewers)', 'desk.assess.none': 'Not assessed yet',
    'desk.assess.given': 'Process {process}, result {result}',
    'desk.assess.vetoed': ', veto', 'desk.assess.open': 'Assess', 'desk.assess.process': 'Process', 'desk.assess.result': 'Result',
    'desk.assess.veto': 'Veto (tick all that apply)', 'desk.assess.change': 'Change from before to after',
    'desk.assess.change.measured': 'As measured', 'desk.assess.change.improved': 'Better', 'desk.assess.change.unchanged': 'No change',
    'desk.assess.change.worse': 'Worse', 'desk.assess.keep': 'Note the assessment', 'desk.assess.close': 'Leave as it is',
    'desk.assess.left': 'Process and result not assessed yet: {n}. The review can be concluded once all are.',
    'desk.assess.conclude': 'Conclude the review',
    'desk.assess.sure': 'The review of {quarter} ends here: qualified matters are closed, the others returned. This cannot be changed.',
  });
})(window.facilitator);
