"""Verbs and questions about minutes; one file a verb."""

from facilitator.services.minutes import (
    amend,
    choose_way,
    confirmation,
    correct,
    discard_addendum,
    draft,
    floor_sheet,
    known,
    publish,
    read,
    record_pdf,
    render_failed,
    return_,
    settle,
    sign,
    sign_addendum,
    sign_addendum_on_paper,
    sign_on_paper,
    ways,
    whole_record,
)

MINUTES_VERBS = (
    draft.VERB,
    amend.VERB,
    settle.VERB,
    choose_way.VERB,
    record_pdf.VERB,
    render_failed.VERB,
    sign.VERB,
    sign_on_paper.VERB,
    return_.VERB,
    correct.VERB,
    sign_addendum.VERB,
    sign_addendum_on_paper.VERB,
    discard_addendum.VERB,
    publish.VERB,
)
MINUTES_QUESTIONS = (
    *read.QUESTIONS,
    floor_sheet.QUESTION,
    confirmation.QUESTION,
    known.QUESTION,
    ways.QUESTION,
    whole_record.QUESTION,
)
