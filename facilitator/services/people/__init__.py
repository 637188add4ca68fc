"""Verbs and questions about staff, keys, the roll, tickets and seats; one file a verb."""

from facilitator.services.people import (
    add_staff,
    add_unit,
    amend_unit,
    change_password,
    freeze_roll,
    import_units,
    issue_tickets,
    issue_token,
    keep_password,
    log_in,
    log_out,
    make_key,
    mark_demo,
    read,
    retire_key,
    roll,
    stay,
    take_seat,
    watch,
)

PEOPLE_VERBS = (
    add_staff.VERB,
    log_in.VERB,
    log_out.VERB,
    stay.VERB,
    change_password.VERB,
    issue_token.VERB,
    make_key.VERB,
    retire_key.VERB,
    add_unit.VERB,
    amend_unit.VERB,
    import_units.VERB,
    mark_demo.VERB,
    keep_password.VERB,
    freeze_roll.VERB,
    issue_tickets.VERB,
    take_seat.VERB,
    watch.VERB,
)
PEOPLE_QUESTIONS = (*read.QUESTIONS, *roll.QUESTIONS, mark_demo.QUESTION)
