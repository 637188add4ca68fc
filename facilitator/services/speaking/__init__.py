"""Verbs of speaking: the list of speakers of the item at hand, one who speaks, the clock of a turn."""

from facilitator.services.speaking import again, ask, close, extend, finish, give, open, withdraw

SPEAKING_VERBS = (
    ask.VERB,
    give.VERB,
    extend.VERB,
    finish.VERB,
    withdraw.VERB,
    again.VERB,
    close.VERB,
    open.VERB,
)
