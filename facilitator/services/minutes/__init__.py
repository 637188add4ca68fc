"""Verbs and questions about minutes; one file a verb."""
