"""Verbs and questions; the one door."""
