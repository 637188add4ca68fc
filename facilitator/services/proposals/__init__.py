"""Verbs of proposals: made on a phone, looked at by the chair, on the wall, seconded, merged."""

from facilitator.services.proposals import approve, make, merge, reject, second, show

PROPOSAL_VERBS = (make.VERB, approve.VERB, reject.VERB, second.VERB, merge.VERB, show.VERB)
