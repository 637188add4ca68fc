"""Verbs and questions about minutes; one file a verb."""

MINUTES_VERBS = ()
MINUTES_QUESTIONS = ()
