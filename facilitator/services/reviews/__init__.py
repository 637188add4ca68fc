"""Verbs and questions about the quarterly review; one file a verb."""

from facilitator.services.reviews import assess, conclude, gather, read, score, state_cause

REVIEW_VERBS = (gather.VERB, score.VERB, assess.VERB, conclude.VERB, state_cause.VERB)
REVIEW_QUESTIONS = read.QUESTIONS
