"""Verbs and questions about the quarterly review; one file a verb."""

from typing import Any

from facilitator.services.reviews import (
    adopt_formula,
    assess,
    conclude,
    formula_list,
    gather,
    read,
    report,
    score,
    state_cause,
)
from facilitator.services.verb import Question

REVIEW_VERBS = (adopt_formula.VERB, gather.VERB, score.VERB, assess.VERB, conclude.VERB, state_cause.VERB)
REVIEW_QUESTIONS: tuple[Question[Any], ...] = (*read.QUESTIONS, *report.QUESTIONS, formula_list.QUESTION)
