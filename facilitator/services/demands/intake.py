"""Intake's own verbs and questions: wishes on their way to a number."""

from __future__ import annotations

from facilitator.services.demands import (
    amend_draft,
    confirm,
    confirm_drafts,
    discard_draft,
    discard_drafts,
    draft_heads,
    drafts,
    hide_wish,
    known_wishes,
    make_draft,
    make_drafts,
    send_slip,
    show_wish,
    typed,
)

INTAKE_VERBS = (
    make_draft.VERB,
    make_drafts.VERB,
    amend_draft.VERB,
    confirm.VERB,
    discard_draft.VERB,
    confirm_drafts.VERB,
    discard_drafts.VERB,
    send_slip.VERB,
    show_wish.VERB,
    hide_wish.VERB,
)
INTAKE_QUESTIONS = (*drafts.QUESTIONS, draft_heads.QUESTION, typed.QUESTION, known_wishes.QUESTION)
