"""Verbs about the options of a topic; one file a verb."""

from facilitator.services.options import change, drop, make, restore

OPTION_VERBS = (make.VERB, change.VERB, drop.VERB, restore.VERB)
