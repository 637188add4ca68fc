"""Verbs and questions about printed papers; one file a verb."""

from facilitator.services.papers import (
    fail,
    forget_old,
    order,
    order_for_meeting,
    order_for_review,
    order_for_vote,
    read,
    read_meeting,
    record_pdf,
)

PAPER_VERBS = (
    order.VERB,
    order_for_vote.VERB,
    order_for_meeting.VERB,
    order_for_review.VERB,
    record_pdf.VERB,
    fail.VERB,
    forget_old.VERB,
)
PAPER_QUESTIONS = (*read.QUESTIONS, *read_meeting.QUESTIONS, *order_for_review.QUESTIONS)
