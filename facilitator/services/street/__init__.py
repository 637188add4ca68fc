"""Verbs and questions about what goes to the street; one file a verb."""

from facilitator.services.street import read, record_receipt, record_sent

STREET_VERBS = (record_sent.VERB, record_receipt.VERB)
STREET_QUESTIONS = read.QUESTIONS
