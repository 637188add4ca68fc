"""Verbs and questions about ballots; one file a verb."""
