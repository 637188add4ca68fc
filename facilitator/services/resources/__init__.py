"""Verbs and questions about 资源册; one file a verb."""

from facilitator.services.resources import add, change, read, retire

RESOURCE_VERBS = (add.VERB, change.VERB, retire.VERB)
RESOURCE_QUESTIONS = read.QUESTIONS
