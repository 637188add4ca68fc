"""Verbs and questions about the quarterly review; one file a verb."""

from typing import Any

from facilitator.services.reviews import (
    adopt_formula,
    assess,
    behind,
    conclude,
    formula_list,
    gather,
    public,
    raw_scores,
    read,
    report,
    returned,
    score,
    score_form,
    state_cause,
    ungathered,
)
from facilitator.services.verb import Question

REVIEW_VERBS = (
    adopt_formula.VERB,
    gather.VERB,
    score.VERB,
    score_form.VERB,
    assess.VERB,
    conclude.VERB,
    state_cause.VERB,
)
REVIEW_QUESTIONS: tuple[Question[Any], ...] = (
    *read.QUESTIONS,
    *report.QUESTIONS,
    *behind.QUESTIONS,
    *public.QUESTIONS,
    formula_list.QUESTION,
    raw_scores.QUESTION,
    returned.QUESTION,
    ungathered.QUESTION,
)
