"""Verbs and questions of the first hour: who and where the community is, what is still to be told; one file a verb."""

from facilitator.services.setup import (
    back_up,
    begin,
    finish,
    note_scan,
    read,
    settle,
    start_for_real,
    steps,
    take_office,
    tell_grids,
    tell_network,
    tell_place,
)

SETUP_VERBS = (
    begin.VERB,
    tell_place.VERB,
    take_office.VERB,
    tell_grids.VERB,
    tell_network.VERB,
    note_scan.VERB,
    back_up.VERB,
    settle.VERB,
    finish.VERB,
    start_for_real.VERB,
)
SETUP_QUESTIONS = (read.QUESTION, steps.QUESTION)
