"""Verbs and questions about sessions; one file a verb."""
