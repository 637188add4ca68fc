"""Verbs and questions about the quarterly review; one file a verb."""

from facilitator.services.reviews import adopt_formula, assess, conclude, formula_list, gather, read, score, state_cause

REVIEW_VERBS = (adopt_formula.VERB, gather.VERB, score.VERB, assess.VERB, conclude.VERB, state_cause.VERB)
REVIEW_QUESTIONS = (*read.QUESTIONS, formula_list.QUESTION)
