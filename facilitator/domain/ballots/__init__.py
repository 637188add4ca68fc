"""Voting: who counts, which rule, what was cast, and the result as a pure function of papers."""
