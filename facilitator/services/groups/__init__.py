"""Verbs and the question about groups of views; one file a verb."""

from facilitator.services.groups import (
    close_dots,
    count_hands,
    give_dots,
    make,
    open_dots,
    opinions,
    put,
    remove,
    rename,
)

GROUP_VERBS = (
    make.VERB,
    rename.VERB,
    remove.VERB,
    put.VERB,
    open_dots.VERB,
    give_dots.VERB,
    count_hands.VERB,
    close_dots.VERB,
)
GROUP_QUESTIONS = (opinions.QUESTION,)
