"""Verbs and questions about demands; one file a verb."""
