"""Verbs and questions about 走访; one file a verb."""

from facilitator.services.visits import add_person, change_person, end_person, read, record

VISIT_VERBS = (add_person.VERB, change_person.VERB, end_person.VERB, record.VERB)
VISIT_QUESTIONS = read.QUESTIONS
