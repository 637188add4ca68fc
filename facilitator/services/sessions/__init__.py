"""Verbs and questions about council sessions; one file a verb."""

from facilitator.services.sessions import (
    appoint,
    begin,
    check_in,
    check_out,
    close,
    gather,
    hall,
    note,
    note_interruption,
    notify,
    open_item,
    pause,
    plan,
    read,
    record_pre_review,
    recuse,
    resume,
    room,
    strike_order,
)

SESSION_VERBS = (
    plan.VERB,
    notify.VERB,
    record_pre_review.VERB,
    appoint.VERB,
    gather.VERB,
    check_in.VERB,
    check_out.VERB,
    begin.VERB,
    open_item.VERB,
    recuse.VERB,
    note.VERB,
    strike_order.VERB,
    note_interruption.VERB,
    pause.VERB,
    resume.VERB,
    close.VERB,
)
SESSION_QUESTIONS = (*read.QUESTIONS, hall.QUESTION, *room.QUESTIONS)
