"""Intake's own verbs and questions: wishes on their way to a number."""

from __future__ import annotations

from facilitator.services.demands import (
    amend_draft,
    confirm,
    discard_draft,
    drafts,
    make_draft,
    make_drafts,
    send_slip,
    typed,
)

INTAKE_VERBS = (
    make_draft.VERB,
    make_drafts.VERB,
    amend_draft.VERB,
    confirm.VERB,
    discard_draft.VERB,
    send_slip.VERB,
)
INTAKE_QUESTIONS = (*drafts.QUESTIONS, typed.QUESTION)
