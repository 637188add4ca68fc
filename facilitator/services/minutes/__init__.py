"""Verbs and questions about minutes; one file a verb."""

from facilitator.services.minutes import (
    amend,
    confirmation,
    draft,
    floor_sheet,
    read,
    record_pdf,
    render_failed,
    return_,
    settle,
    sign,
    sign_on_paper,
    whole_record,
)

MINUTES_VERBS = (
    draft.VERB,
    amend.VERB,
    settle.VERB,
    record_pdf.VERB,
    render_failed.VERB,
    sign.VERB,
    sign_on_paper.VERB,
    return_.VERB,
)
MINUTES_QUESTIONS = (*read.QUESTIONS, floor_sheet.QUESTION, confirmation.QUESTION, whole_record.QUESTION)
