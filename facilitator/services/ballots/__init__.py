"""Verbs and questions about ballots; one file a verb."""

from facilitator.services.ballots import announce, cast, close, close_due, draft, open, read, revise, void, witness

BALLOT_VERBS = (
    draft.VERB,
    revise.VERB,
    open.VERB,
    cast.VERB,
    witness.VERB,
    close.VERB,
    close_due.VERB,
    announce.VERB,
    void.VERB,
)
BALLOT_QUESTIONS = read.QUESTIONS
