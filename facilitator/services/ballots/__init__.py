"""Verbs and questions about ballots; one file a verb."""

from facilitator.services.ballots import (
    announce,
    cast,
    close,
    close_due,
    confirm_papers,
    draft,
    enter_hands,
    enter_papers,
    enter_sheet,
    hand_out,
    open,
    read,
    revise,
    rule,
    take_back,
    void,
    withdraw_papers,
    witness,
)

BALLOT_VERBS = (
    draft.VERB,
    revise.VERB,
    open.VERB,
    cast.VERB,
    hand_out.VERB,
    take_back.VERB,
    enter_papers.VERB,
    confirm_papers.VERB,
    withdraw_papers.VERB,
    enter_sheet.VERB,
    enter_hands.VERB,
    witness.VERB,
    close.VERB,
    close_due.VERB,
    rule.VERB,
    announce.VERB,
    void.VERB,
)
BALLOT_QUESTIONS = read.QUESTIONS
